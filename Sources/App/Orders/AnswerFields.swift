import Values
import Web

/// The two buttons with a word beside them; or what was answered already, or that it is too late.
func answerFields(
    _ offer: Offer, _ edition: OfferEdition, _ answer: OfferAnswer?, to action: String, problems: [String: String] = [:], now: Instant
) -> HTML {
    if let answer {
        let verb = answer.kind == .accepted ? t("% przyjmuje ofertę", answer.person) : t("% odrzuca ofertę", answer.person)
        return note(
            html: "<p>\(answer.at.text(now: now))</p>\(if: !answer.word.isEmpty, quote(answer.word))",
            answer.kind == .accepted ? .ok : .info, title: verb)
    }
    let isLate = edition.validUntil.map { $0 < now.day } ?? false
    return """
        <form class="card pad stack" method="post" action="\(action)">\(hidden([("wydanie", String(edition.id))]))<h2>\(t: "Twoja odpowiedź")</h2>\
        \(if: isLate, note(t("Oferta była ważna do %. Poproś firmę o nową.", edition.validUntil?.long ?? ""), .warn))\
        \(textArea(t("Słowo do oferty"), "slowo", height: .low, error: problems["slowo"], optional: true))\
        \(if: !isLate, "<button class=\"btn main lg block\" name=\"odpowiedz\" value=\"przyjmuje\">\(icon("check"))\(t("Przyjmuję ofertę"))</button>")\
        <button class="btn block" name="odpowiedz" value="odrzucam">\(icon("x"))\(t: "Odrzucam")</button>\
        <p class="hint">\(t: "Odpowiedź jest jedna i od razu trafia do firmy.")</p></form>
        """
}
