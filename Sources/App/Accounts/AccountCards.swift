import Values
import Web

/// The parts of account pages that office and zone share: login, password, places of sign-in.
struct AccountCards {
    var account: Account
    var sessions: [Session]
    var current: RecordID
    var now: Instant
    var problems: [String: String] = [:]
    var login: String?
    var secondStep = SecondStepCard()
    var passkeys: [Passkey] = []

    var html: HTML {
        loginCard + passwordCard + secondStep.html + PasskeysCard(passkeys: passkeys, now: now).html + programsCard + sessionsCard
    }

    private var programsCard: HTML {
        """
        <section class="card"><header><h2>\(t: "Hasła programów")</h2></header><div class="pad stack">
        <p class="soft">\(t: "Pliki budów jako dysk w komputerze, baza adresowa w telefonie: każdy program dostaje własne hasło, które można cofnąć.")</p>
        <div>\(linkButton(t("Hasła programów"), to: Places.accountPrograms(), icon: "key"))</div></div></section>
        """
    }

    private var loginCard: HTML {
        """
        <section class="card"><header><h2>\(t: "Login")</h2></header><form class="pad stack" method="post" action="\(Places.accountLogin())">
        \(input(t("Login"), "login", login ?? account.login, hint: t("Logujesz się nim albo adresem %.", account.email), error: problems["login"], autocomplete: "username"))
        <div>\(button(t("Zapisz login"), .main))</div></form></section>
        """
    }

    private var passwordCard: HTML {
        """
        <section class="card"><header><h2>\(t: "Hasło")</h2></header><form class="pad stack" method="post" action="\(Places.accountPassword())">
        <input type="hidden" name="login" value="\(account.login)" autocomplete="username">
        \(if: account.passwordHash != nil, passwordInput(t("Obecne hasło"), "obecne", error: problems["obecne"]))
        \(passwordInput(t("Nowe hasło"), "haslo", new: true, hint: t("Co najmniej 10 znaków. Najlepiej kilka niezwiązanych słów, na przykład „krokiew śnieg wtorek 7”."), error: problems["haslo"], strengthAt: Places.passwordStrength()))
        <p class="hint">\(t: "Po zmianie inne urządzenia zostaną wylogowane.")</p>
        <div>\(button(t("Zmień hasło"), .main))</div></form></section>
        """
    }

    private var sessionsCard: HTML {
        """
        <section class="card"><header><h2>\(t: "Urządzenia")</h2>\
        \(if: sessions.count > 1, postButton(t("Wyloguj ze wszystkich miejsc"), to: Places.accountSessions(), .danger, size: .small))</header>
        <ul class="rows">\(each: sessions, row)</ul></section>
        """
    }

    private func row(_ session: Session) -> HTML {
        let when = session.id == current ? t("teraz, to urządzenie") : session.seenAt.text(now: now)
        return """
            <li class="row-link">\(icon("desk"))<span><b>\(session.device.isEmpty ? t("Nieznane urządzenie") : session.device)</b>\
            <span class="sec">\(session.place) · \(when)</span></span>\
            \(if: session.id != current, postButton(t("Wyloguj"), to: Places.accountSession(session.id), .danger, size: .small))</li>
            """
    }
}
