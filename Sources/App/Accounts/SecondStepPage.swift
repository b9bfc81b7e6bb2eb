import Web

/// Asks for the code after a right password or link.
struct SecondStepPage {
    var layout: BareLayout
    var ticket: String
    var returnTo = ""
    var problem: String?

    var html: HTML {
        layout.signIn(
            """
            <div class="stack g1"><h1>\(t: "Jeszcze kod")</h1><p class="soft">\(t: "Przepisz kod z aplikacji w telefonie albo jeden z kodów zapasowych.")</p></div>
            \(with: problem, { note($0, .bad, live: true) })
            <form method="post" action="\(Places.signInCode())" class="stack g3">\(hidden([("bilet", ticket), ("powrot", returnTo)]))
            \(input(t("Kod"), "kod", autocomplete: "one-time-code", required: true, autofocus: true, maxlength: 20))
            \(button(t("Zaloguj się"), .main, size: .large, block: true))</form>
            \(passkeyButton(t("Użyj klucza dostępu"), to: Places.passkeySignIn(), asking: Places.passkeyQuestion(), [("bilet", ticket), ("powrot", returnTo)], block: true))
            <p class="small soft"><a href="\(Places.signIn())">\(t: "Wróć do logowania")</a></p>
            """)
    }
}
