import Web

/// Opening the link changes nothing, mail scanners open links too; the button signs in.
struct SignInByLinkPage {
    var layout: BareLayout
    var action: String

    var html: HTML {
        layout.signIn(
            """
            <div class="stack g1"><h1>\(t: "Zaloguj się")</h1><p class="soft">\(t: "Jeszcze jedno naciśnięcie i gotowe.")</p></div>
            <form method="post" action="\(action)" class="stack g3">\(button(t("Zaloguj mnie"), .main, size: .large, block: true))</form>
            """)
    }
}
