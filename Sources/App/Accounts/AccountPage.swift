import Web

/// One's own account, from the office.
struct AccountPage {
    var frame: OfficeFrame
    var profile: ProfileCards
    var cards: AccountCards

    var html: HTML {
        frame.page(
            PageHead(title: t("Moje konto"), tile: "user", sub: cards.account.name), section: .settings, width: .mid,
            "<div class=\"stack\">\(profile.html)\(cards.html)</div>")
    }
}

/// The same for somebody who has no seat in a firm.
struct BareAccountPage {
    var layout: BareLayout
    var profile: ProfileCards
    var cards: AccountCards

    var html: HTML {
        layout.single("<div class=\"stack\"><h1>\(t: "Moje konto")</h1>\(profile.html)\(cards.html)</div>")
    }
}
