import Values
import Web

/// An order: what was agreed, from which offer, and its history.
struct OrderPage {
    var frame: OfficeFrame
    var order: Order
    var offer: Offer?
    var answer: OfferAnswer?
    var client: Link
    var binder: Link
    var history: [HistoryEntry]
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Zlecenie %", order.number), tile: "orders", crumbs: [Link(t("Zlecenia"), to: Places.orders())], sub: order.title,
                actions: """
                    \(with: offer, {
                        "\(linkButton(t("Oferta %", $0.number), to: Places.offer($0.id), icon: "offers"))\(linkButton(t("Pobierz PDF"), to: Places.offerEdition($0.id), icon: "download"))"
                    })
                    """), section: .orders, width: .mid,
            """
            <div class="stack">\(facts)\(said)\
            \(card(t("Co się działo"), id: "historia", "<div class=\"pad\">\(HistoryTimeline.html(history, now: now, fresh: "historia"))</div>"))</div>
            """)
    }

    private var facts: HTML {
        titleBlock(
            [
                Fact(t("Klient"), html: "<a href=\"\(client.href)\">\(client.text)</a>", .two),
                Fact(t("Segregator"), html: "<a href=\"\(binder.href)\">\(binder.text)</a>", .two),
                Fact(t("Netto"), order.net.text, number: true), Fact(t("VAT"), order.vat.text, number: true),
                Fact(t("Brutto"), order.gross.text, number: true), Fact(t("Od dnia"), order.createdAt.day.dotted),
            ], columns: 4)
    }

    private var said: HTML {
        guard let answer else { return .empty }
        return card(
            t("Przyjęcie oferty"), id: "przyjecie",
            padded(
                """
                <p><b>\(t("% przyjmuje ofertę", answer.person))</b> <span class="soft">\(answer.at.text(now: now))</span></p>\
                \(if: !answer.word.isEmpty, quote(answer.word))\(with: offer?.moments.journey, { "<p class=\"small muted\">\($0)</p>" })
                """))
    }
}
