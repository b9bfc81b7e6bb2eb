import Web

/// Asking for a link that lets one choose a new password.
struct RecoveryPage {
    var layout: BareLayout
    var login = ""

    var html: HTML {
        layout.signIn(
            """
            <div class="stack g1"><h1>\(t: "Odzyskaj dostęp")</h1>
            <p class="soft">\(t: "Podaj login albo adres e-mail. Wyślemy odsyłacz, pod którym ustalisz nowe hasło.")</p></div>
            <form method="post" action="\(Places.recovery())" class="stack g3">
            \(input(t("Login albo adres e-mail"), "login", login, autocomplete: "username", required: true, autofocus: true))
            \(button(t("Wyślij odsyłacz"), .main, size: .large, block: true))</form>
            <p class="small soft"><a href="\(Places.signIn())">\(t: "Wróć do logowania")</a></p>
            """)
    }
}
