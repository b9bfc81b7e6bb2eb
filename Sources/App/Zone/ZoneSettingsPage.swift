import Web

/// Login, password and places of sign-in, on the phone of a building's owner.
struct ZoneSettingsPage {
    var frame: ZoneFrame
    var profile: ProfileCards
    var cards: AccountCards

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Ustawienia"), tab: .settings).page(
            """
            <h1>\(t: "Ustawienia")</h1>\(profile.html)\(cards.html)
            <section class="card pad stack g2"><h2>\(t: "Gdy zapomnę hasła")</h2>
            <p class="soft">\(t("Na stronie logowania wybierz „Wyślij mi jednorazowy link”. Link przyjdzie na %.", cards.account.email))</p></section>
            """)
    }
}
