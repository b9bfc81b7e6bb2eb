import Values
import Web

/// An offer that was answered: it stands as the client saw it.
struct OfferCard {
    var frame: OfficeFrame
    var offer: Offer
    var edition: OfferEdition?
    var answer: OfferAnswer?
    var client: Link
    var binder: Link
    var order: Link?
    var history: [HistoryEntry]
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Oferta %", offer.number), tile: "offers", crumbs: [Link(t("Oferty"), to: Places.offers())],
                badges: offer.moments.badge(now), sub: offer.title,
                actions: """
                    \(with: order, { linkButton($0.text, to: $0.href, icon: "orders") })\
                    \(linkButton(t("Pobierz PDF"), to: Places.offerEdition(offer.id), icon: "download"))
                    """), section: .offers,
            """
            <div class="cols c21"><div class="stack">\(facts)\(said)\
            \(card(t("Co się działo"), id: "historia", "<div class=\"pad\">\(HistoryTimeline.html(history, now: now, linked: false, fresh: "historia"))</div>"))</div>
            \(offerPreview(offer.id, name: offer.number.replacing("/", with: "-") + ".pdf"))</div>
            """)
    }

    private var facts: HTML {
        titleBlock(
            [
                Fact(t("Klient"), html: "<a href=\"\(client.href)\">\(client.text)</a>", .two),
                Fact(t("Segregator"), html: "<a href=\"\(binder.href)\">\(binder.text)</a>", .two),
                Fact(t("Netto"), (edition?.net ?? offer.net).text, number: true),
                Fact(t("Brutto"), (edition?.gross ?? offer.gross).text, number: true),
                Fact(t("Ważna do"), (edition?.validUntil ?? offer.validUntil)?.dotted ?? t("bez terminu")),
                Fact(t("Wersja PDF"), String(edition?.number ?? 1)),
                Fact(t("Przebieg"), offer.moments.journey, .row),
            ], columns: 4)
    }

    private var said: HTML {
        guard let answer else { return .empty }
        let verb = answer.kind == .accepted ? t("% przyjmuje ofertę", answer.person) : t("% odrzuca ofertę", answer.person)
        return card(
            t("Odpowiedź"), id: "odpowiedz",
            padded(
                """
                <p><b>\(verb)</b> <span class="soft">\(answer.at.text(now: now))</span></p>\(if: !answer.word.isEmpty, quote(answer.word))\
                <p class="small muted">\(t("Skrót pliku PDF, który był widziany: %", String(answer.blobHash.prefix(16))))</p>
                """))
    }
}
