import Mail
import Values
import Web

/// Settings → Mailing.
struct MailAccountsPage: Sendable {
    let frame: OfficeFrame
    let accounts: [MailAccount]
    let problemsByAccount: [RecordID: String]
    let form: MailAccountForm
    let number: String
    let policy: MailPolicy
    /// The account being edited; nil for a new one.
    var edited: MailAccount?
    var problems: [String: String] = [:]
    var check: (account: MailAccount, result: MailAccountTrial)?

    var html: HTML {
        frame.page(
            SettingsTab.head(.mail), section: .settings, width: .mid,
            "<div class=\"stack\">\(with: check, checkCard)\(list)\(editor)\(policyCard)</div>")
    }

    private var policyCard: HTML {
        card(
            t("Zasady poczty"), id: "zasady",
            """
            <form class="pad stack" method="post" action="\(Places.settingsMailPolicy())">
            \(input(t("Odbiorcy na dzień dla jednego uczestnika budowy"), "odbiorcy", String(policy.participantCopies), hint: t("Uczestnik nie jest pracownikiem, a pisze z adresu firmy. Więcej nie wyśle do następnego dnia."), inputmode: "numeric"))
            \(input(t("Załączniki w wiadomości, najwyżej MB"), "zalaczniki", String(policy.attachmentMegabytes), hint: t("Cięższe pójdą jako odsyłacze. Liczy się waga wiadomości: o jedną trzecią większa niż plików."), inputmode: "numeric"))
            <div>\(button(t("Zapisz"), .main))</div></form>
            """)
    }

    private var list: HTML {
        card(
            t("Konta do wysyłki"), id: "m1",
            head: linkButton(t("Dodaj nowy adres"), to: Places.settingsMail() + "#nowe", .add, icon: "plus"),
            foot:
                "<span class=\"hint\" id=\"tri-h\">\(t: "Żółty trójkąt: kliknij, a sprawdzimy dane i wyślemy wiadomość próbną na ten adres. Konto włączy się po jej dostarczeniu.")</span>",
            accounts.isEmpty
                ? padded("<p class=\"soft\">\(t: "Nie ma jeszcze żadnego konta. Wiadomości wychodzą z adresu budowy.")</p>") : accountTable)
    }

    private var accountTable: HTML {
        table(
            t("Konta pocztowe do wysyłki"),
            [Column(t("Adres")), Column(t("Serwer SMTP")), Column(t("Stan")), Column(t("Działania"), hiddenTitle: true)],
            rows: accounts.map(row).joined)
    }

    private func row(_ account: MailAccount) -> HTML {
        """
        <tr><th scope="row">\(account.address)<span class="sec">\(account.name)</span></th>\
        <td class="mono small">\(account.smtp.host):\(account.smtp.port)</td><td>\(state(account))</td>\
        <td class="n r"><span class="row">\(if: account.imap != nil, linkButton(t("Kompletność"), to: Places.mailCensus(account.id), icon: "check", size: .small))\(linkButton(t("Edytuj"), to: Places.mailAccount(account.id), .edit, icon: "pencil", size: .small))\
        \(postIcon("trash", label: t("Usuń: %", account.address), to: Places.mailAccountTrash(account.id)))</span></td></tr>
        """
    }

    private func state(_ account: MailAccount) -> HTML {
        if account.isActive {
            return """
                \(badge(t("aktywne"), .ok, icon: "check"))\(with: problemsByAccount[account.id], { "<span class=\"sec bad-t\">\($0)</span>" })
                """
        }
        return """
            <form method="post" action="\(Places.mailAccountTrial(account.id))">\(triangleButton(t("nieaktywne, sprawdź i włącz"), describedBy: "tri-h"))</form>\
            \(if: account.trialSentAt != nil, codeForm(account))
            """
    }

    private func codeForm(_ account: MailAccount) -> HTML {
        """
        <form class="row" method="get" action="\(Places.mailAccount(account.id))"><input class="inp" name="kod" aria-label="\(t("Kod z wiadomości próbnej: %", account.address))" placeholder="\(t: "kod z wiadomości")" maxlength="10">\
        \(button(t("Włącz"), size: .small))</form>
        """
    }

    private func checkCard(_ check: (account: MailAccount, result: MailAccountTrial)) -> HTML {
        card(
            t("Sprawdzenie konta %", check.account.address), id: "spr",
            foot: postButton(t("Sprawdź ponownie"), to: Places.mailAccountTrial(check.account.id), .main, icon: "refresh"),
            padded(chain(check.result.chainSteps(hint: t(MailPreset.matching(check.account.address).hint)))))
    }
}

extension MailAccountsPage {
    private var editor: HTML {
        card(
            edited == nil ? t("Nowy adres do wysyłki") : t("Zmiana adresu %", edited?.address ?? ""), id: "nowe",
            """
            <form method="post" action="\(edited.map { Places.mailAccount($0.id) } ?? Places.settingsMail())" class="pad stack g3" novalidate>
            \(hidden([("numer", number)]))\(errorSummary(corrections))
            \(radioChips(t("Dostawca"), "dostawca", MailAccountForm.presets.map { Choice($0.id, $0.id == MailPreset.own.id ? t("Własny serwer") : $0.name) }, selected: form.provider, hint: t("Wybór dostawcy sam wpisze serwer i port.")))
            <div class="form">\(input(t("Nazwa nadawcy"), "nazwa", form.name, error: problems["nazwa"], maxlength: 120))\
            \(input(t("Adres e-mail"), "adres", form.address, kind: .email, error: problems["adres"], autocomplete: "email", rule: .email))\
            \(input(t("Serwer SMTP"), "smtp", form.smtpHost, error: problems["smtp"], placeholder: "smtp.domena.pl", choices: MailAccountForm.hosts(\.outgoing)))\
            \(select(t("Port"), "port", ports(["465", "587"], form.smtpPort), selected: form.smtpPort))\
            \(input(t("Login"), "login", form.login, hint: t("Zwykle taki sam jak adres."), autocomplete: "username"))\
            \(passwordInput(t("Hasło"), "haslo", hint: edited == nil ? t("Gmail wymaga hasła aplikacji. Hasło zapisujemy zaszyfrowane.") : t("Zostaw puste, żeby nie zmieniać."), error: problems["haslo"]))\
            \(input(t("Serwer IMAP"), "imap", form.imapHost, hint: t("Żeby odpowiedzi na ten adres trafiały do poczty budów."), error: problems["imap"], optional: true, placeholder: "imap.domena.pl", choices: MailAccountForm.hosts(\.incoming)))\
            \(select(t("Port IMAP"), "imap-port", ports(["993", "143"], form.imapPort), selected: form.imapPort))</div>
            \(note(t("WP, Onet, o2, Interia i Gmail domyślnie blokują programy pocztowe. Zanim zapiszesz, włącz dostęp SMTP i IMAP w ustawieniach swojej skrzynki.")))
            <div class="row">\(button(t("Zapisz"), .main))\(linkButton(t("Anuluj"), to: Places.settingsMail(), .ghost))</div></form>
            """)
    }

    private func ports(_ usual: [String], _ current: String) -> [Choice] {
        let names = ["465": t("465, TLS (zalecany)"), "587": "587, STARTTLS", "993": t("993, TLS (zalecany)"), "143": "143, STARTTLS"]
        return (usual.contains(current) || current.isEmpty ? usual : usual + [current]).map { Choice($0, names[$0] ?? $0) }
    }

    private var corrections: [Correction] {
        [
            ("nazwa", t("Nazwa nadawcy")), ("adres", t("Adres e-mail")), ("smtp", t("Serwer SMTP")), ("haslo", t("Hasło")),
            ("imap", t("Serwer IMAP")),
        ]
        .compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }
}
