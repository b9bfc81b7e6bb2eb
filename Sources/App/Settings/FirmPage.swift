import Web

/// The firm's data as they stand on new documents.
struct FirmPage {
    var frame: OfficeFrame
    var form: FirmForm
    var hasLogo: Bool
    var accounts: [BankAccount]
    var accountProblem: String?
    /// Whether guests get pictures without what the camera wrote.
    var keepsDetails = false
    var mayChange: Bool
    var problems: [String: String] = [:]
    var stale = false

    var html: HTML {
        frame.page(
            SettingsTab.head(.firm), section: .settings, width: .mid,
            """
            <div class="stack">\(if: stale, note(t("Ktoś zapisał dane firmy, zanim skończyłeś. Sprawdź je i zapisz jeszcze raz."), .warn, live: true))\(errorSummary(corrections))
            <form method="post" action="\(Places.settingsFirm())" class="stack">\(hidden([("wersja", form.version)]))
            \(card(t("Dane firmy"), id: "firma", fields))
            \(if: mayChange, "<div class=\"row\">\(button(t("Zapisz"), .main, key: "s"))<span class=\"hint\">\(t: "Zmiana pojawi się na nowych dokumentach. Gotowe zostają bez zmian.")</span></div>")</form>
            \(bank)\(logo)\(guests)\(if: mayChange, care)</div>
            """)
    }

    private var fields: HTML {
        """
        <div class="pad form">\(input(t("Nazwa"), "nazwa", form.name, error: problems["nazwa"], wide: true, autocomplete: "organization"))
        \(input(t("NIP"), "nip", form.nip, error: problems["nip"], optional: true, inputmode: "numeric", rule: .nip))
        \(input(t("Telefon"), "telefon", form.phone, kind: .tel, error: problems["telefon"], optional: true, rule: .phone))
        \(input(t("Ulica i numer"), "ulica", form.street, error: problems["ulica"], optional: true))
        \(input(t("Kod pocztowy"), "kod", form.postalCode, error: problems["kod"], optional: true, inputmode: "numeric", rule: .postcode))
        \(input(t("Miejscowość"), "miasto", form.city, error: problems["miasto"], optional: true))
        \(input(t("E-mail"), "email", form.email, kind: .email, error: problems["email"], optional: true, rule: .email))
        \(input(t("REGON"), "regon", form.regon, error: problems["regon"], optional: true, inputmode: "numeric"))
        \(input(t("Adres do korespondencji"), "korespondencja", form.mailAddress, hint: t("Gdy jest inny niż siedziba."), error: problems["korespondencja"], optional: true, wide: true))
        \(textArea(t("Stopka listów"), "stopka", form.footer, height: .low, error: problems["stopka"], optional: true))</div>
        """
    }

    private var bank: HTML {
        card(
            t("Rachunki bankowe"), id: "rachunki",
            """
            <form class="pad stack" method="post" action="\(Places.settingsBank())">
            <p class="small soft">\(t: "Pierwszy rachunek trafia na nowe dokumenty.")</p>\(with: accountProblem, { note($0, .bad, live: true) })
            \(OrderedRows.html(accounts.map(accountRow), blank: accountRow(BankAccount(label: "", number: "")), move: "przesun", add: t("Dodaj rachunek")))
            \(if: mayChange, "<div>\(button(t("Zapisz rachunki"), .main))</div>")</form>
            """)
    }

    private func accountRow(_ account: BankAccount) -> HTML {
        """
        <input class="inp grow" name="rachunek" value="\(account.number)" aria-label="\(t: "Numer rachunku")" placeholder="PL00 0000 0000 0000 0000 0000 0000">\
        <input class="inp" name="opis" value="\(account.label)" aria-label="\(t: "Opis rachunku")" placeholder="\(t: "Opis rachunku")">
        """
    }

    private var guests: HTML {
        card(
            t("Dostęp jednorazowy"), id: "goscie",
            """
            <form class="pad stack" method="post" action="\(Places.settingsGuests())">
            \(checkBox(t("Usuwaj ze zdjęć miejsce i dane aparatu"), "usuwaj", checked: keepsDetails, hint: t("Dotyczy zdjęć otwieranych i pobieranych przez odsyłacz jednorazowy. W plikach firmy zdjęcia zostają, jakie są.")))
            \(if: mayChange, "<div>\(button(t("Zapisz"), .main))</div>")</form>
            """)
    }

    private var care: HTML {
        """
        \(divider(t("Strefa ostrożności"), id: "ostroznie"))
        \(dangerZone([
            Danger(
                title: t("Wyloguj wszystkich ze wszystkich urządzeń"), loss: t("Każdy poza Tobą będzie musiał zalogować się ponownie."),
                button: postButton(t("Wyloguj wszystkich"), to: Places.employeesSessions(), .danger))
        ]))
        """
    }

    private var logo: HTML {
        card(
            t("Logo na dokumentach"), id: "logo",
            """
            <form class="pad stack" method="post" enctype="multipart/form-data" action="\(Places.settingsLogo())">
            \(if: hasLogo, "<p class=\"soft\">\(t: "Logo jest zapisane. Nowe zastąpi obecne.")</p>")
            \(fileDrop(t("Wybierz plik PNG"), name: "logo", hint: t("PNG, najlepiej szerokość 400 px, do 1 MB"), accept: "image/png", multiple: false))
            <div>\(button(t("Zapisz logo"), .main))</div></form>
            """)
    }

    private var corrections: [Correction] {
        [
            ("nazwa", t("Nazwa")), ("nip", t("NIP")), ("telefon", t("Telefon")), ("ulica", t("Ulica i numer")), ("kod", t("Kod pocztowy")),
            ("miasto", t("Miejscowość")), ("email", t("E-mail")), ("regon", t("REGON")), ("korespondencja", t("Adres do korespondencji")),
            ("stopka", t("Stopka listów")),
        ].compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }
}
