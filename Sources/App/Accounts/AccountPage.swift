import Web

/// One's own account, from the office.
struct AccountPage {
    var frame: OfficeFrame
    var cards: AccountCards

    var html: HTML {
        frame.page(
            PageHead(title: t("Moje konto"), tile: "user", sub: cards.account.name), section: .settings, width: .mid,
            "<div class=\"stack\">\(cards.html)</div>")
    }
}

/// The same for somebody who has no seat in a firm.
struct BareAccountPage {
    var layout: BareLayout
    var cards: AccountCards

    var html: HTML {
        layout.single("<div class=\"stack\"><h1>\(t: "Moje konto")</h1>\(cards.html)</div>")
    }
}
