import Web

/// One's own account, from the office.
struct AccountPage {
    var frame: OfficeFrame
    var profile: ProfileCards
    var cards: AccountCards

    var html: HTML {
        frame.page(
            SettingsTab.head(.account), section: .settings, width: .mid,
            "<div class=\"stack\"><h2 class=\"vh\">\(t: "Moje konto")</h2>\(profile.html)\(cards.html)</div>")
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
