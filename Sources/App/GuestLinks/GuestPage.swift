import Values
import Web

/// The one thing a guest sees, with the way to answer.
struct GuestPage {
    var layout: BareLayout
    var viewer: Viewer
    var thing: GuestThing
    var own: GuestLink
    var readers: Act.Audience
    /// What came back by this link so far.
    var given: [GuestWords] = []
    var now: Instant
    var problem: String?
    var signature = SignatureForm()
    var problems: [String: String] = [:]

    private var link: RecordID { own.id }

    var html: HTML {
        layout.single(
            """
            <div class="stack"><div class="stack g2"><p class="soft">\(thing.lead)</p><h1>\(thing.title)</h1>\(if: !own.note.isEmpty, "<p class=\"measure\">„\(own.note)”</p>")</div>
            \(with: problem, { note($0, .bad, live: true) })
            <div class="cols c21"><div class="stack">\(thing.body(content: Places.guestContent(link), link: link))\
            \(if: thing.files.count > 1 && own.scope == .folder, "<div>\(linkButton(t("Pobierz ZIP"), to: Places.guestZip(link), icon: "download", download: true))</div>")</div>
            <div class="stack">\(if: thing.offer != nil, decision)\(with: thing.form, signing)\(reply)\(explanation)</div></div></div>
            """,
            mark: badge(t("dostęp jednorazowy"), icon: "key"),
            footer: """
                <button class="btn ghost sm js-only" type="button" data-dialog="zamknij">\(t: "To nie do mnie, zamknij dostęp")</button>\
                <noscript>\(postButton(t("To nie do mnie, zamknij dostęp"), to: Places.guestClosing(link), .ghost, size: .small))</noscript>\
                \(confirmation("zamknij", question: t("Zamknąć dostęp?"), loss: t("Ten odsyłacz przestanie działać. Firma będzie musiała wysłać nowy."), verb: t("Zamknij dostęp"), action: Places.guestClosing(link)))
                """)
    }

    private var decision: HTML {
        guard let offer = thing.offer, let edition = thing.edition else { return .empty }
        if thing.isOutdated, thing.answer == nil {
            return note(
                t("Firma wysłała nowszą wersję tej oferty. Otwórz odsyłacz z jej ostatniej wiadomości."), .warn,
                title: t("To wersja poprzednia"))
        }
        return answerFields(offer, edition, thing.answer, to: Places.guestAnswer(link), now: now)
    }

    private func signing(_ reading: FormReading) -> HTML {
        GuestSigningCard(reading: reading, link: link, person: own.person, signature: signature, problems: problems).html
    }

    private var reply: HTML {
        card(
            t("Odpowiedz"), id: "odpowiedz",
            """
            <form class="pad stack" method="post" enctype="multipart/form-data" action="\(Places.guestLetter(link))" data-draft="gosc-\(link)">\(OneTime.field)
            \(textArea(t("Wiadomość"), "tresc", height: .short))
            \(fileDrop(t("Dodaj plik, na przykład zdjęcie albo umowę"), name: "plik", hint: t("PDF, zdjęcie, arkusz"), multiple: true))
            \(button(t("Wyślij odpowiedź"), thing.offer == nil ? .main : .plain, icon: "send", block: true))
            <p class="hint">\(readers == .office ? t("Odpowiedź zobaczy biuro firmy.") : t("Odpowiedź zobaczą biuro firmy i właściciele budowy."))</p></form>
            \(if: !given.isEmpty, sent)
            """)
    }

    /// What came back by this link, so that nobody wonders whether it arrived.
    private var sent: HTML {
        """
        <div class="pad stack g2"><h3>\(t: "Wysłano stąd")</h3><ul class="x">\(each: given, { "<li><b>\($0.text)</b> <span class=\"soft small\">\($0.at.text(now: now))</span></li>" })</ul></div>
        """
    }

    private var explanation: HTML {
        note(
            t("Widzisz tylko tę jedną rzecz. Odsyłacz jest dla % i działa do %.", viewer.email, own.expiresAt.day.long), icon: "shield")
    }
}
