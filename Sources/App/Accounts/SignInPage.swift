import Web

/// Signing in with a password or without one.
struct SignInPage {
    var layout: BareLayout
    var login = ""
    var returnTo = ""
    var problem: String?
    var wasEnded = false

    var html: HTML {
        layout.signIn(
            """
            <div class="stack g1"><h1>\(t: "Zaloguj się")</h1><p class="soft">\(t: "Do biura firmy albo do strefy swojej budowy.")</p></div>
            \(if: wasEnded, note(t("Ta sesja została zakończona z innego miejsca. Zaloguj się jeszcze raz."), .warn, live: true))
            \(with: problem, { note($0, .bad, live: true) })
            <form method="post" action="\(Places.signIn())" class="stack g3">\(hidden([("powrot", returnTo)]))
            \(input(t("Login albo adres e-mail"), "login", login, autocomplete: "username", required: true, autofocus: true))
            \(passwordInput(t("Hasło"), "haslo"))
            \(button(t("Zaloguj się"), .main, size: .large, block: true))
            <div class="or">\(t: "albo bez hasła")</div>
            \(button(t("Wyślij mi jednorazowy link"), icon: "mail", size: .large, block: true, action: Places.signInLink()))
            <p class="hint">\(t: "Link przyjdzie na adres konta i działa godzinę.") <a href="\(Places.recovery())">\(t: "Ustal nowe hasło")</a></p></form>
            \(passkeyButton(t("Zaloguj się kluczem dostępu"), to: Places.passkeySignIn(), asking: Places.passkeyQuestion(), [("powrot", returnTo)], block: true))
            <p class="small soft"><a href="\(Places.signUp())">\(t: "Załóż konto firmy, 14 dni za darmo")</a></p>
            """)
    }
}
