import Web

/// Choosing a password after opening a link; one button uses the link up.
struct NewPasswordPage {
    var layout: BareLayout
    var link: NewPassword
    var action: String
    var problems: [String: String] = [:]

    var html: HTML {
        layout.signIn(
            """
            <div class="stack g1"><h1>\(title)</h1><p class="soft">\(lead)</p></div>
            <form method="post" action="\(action)" class="stack g3">
            <input type="hidden" name="login" value="\(link.account.login)" autocomplete="username">
            \(if: link.asksForPassword, password)
            \(button(confirm, .main, size: .large, block: true))</form>
            """)
    }

    private var password: HTML {
        passwordInput(
            t("Nowe hasło"), "haslo", new: true,
            hint: t("Co najmniej 10 znaków. Najlepiej kilka niezwiązanych słów, na przykład „krokiew śnieg wtorek 7”."),
            error: problems["haslo"],
            strengthAt: Places.passwordStrength())
    }

    private var title: String {
        switch link.purpose {
        case .recovery: t("Ustal nowe hasło")
        case .invitation: t("Witaj w systemie Wiecha")
        default: link.detail
        }
    }

    private var lead: String {
        switch link.purpose {
        case .recovery: t("Po zapisaniu wszystkie inne urządzenia zostaną wylogowane.")
        case .invitation: t("Zaproszenie dla: %. Twój login to %.", link.account.name, link.account.login)
        default: t("Adres % jest potwierdzony. Został jeden krok.", link.account.email)
        }
    }

    private var confirm: String {
        link.purpose == .recovery ? t("Zapisz hasło") : t("Wejdź")
    }
}
