import Web

/// A firm begins: three fields, the rest comes by e-mail.
struct SignUpPage {
    var layout: BareLayout
    var form = SignUpForm()
    var problems: [String: String] = [:]

    var html: HTML {
        layout.signIn(
            """
            <div class="stack g1"><h1>\(t: "Załóż konto firmy")</h1><p class="soft">\(t: "14 dni za darmo, bez karty i bez umowy.")</p></div>
            \(errorSummary(corrections))
            <form method="post" action="\(Places.signUp())" class="stack g3">
            \(input(t("Nazwa firmy"), "firma", form.firm, error: problems["firma"], autocomplete: "organization", required: true, autofocus: true))
            \(input(t("Imię i nazwisko"), "osoba", form.name, error: problems["osoba"], autocomplete: "name", required: true))
            \(input(t("Adres e-mail"), "email", form.email, kind: .email, error: problems["email"], autocomplete: "email", rule: .email, required: true))
            \(button(t("Załóż konto"), .main, size: .large, block: true))
            <p class="hint">\(t: "Wyślemy odsyłacz na ten adres. Hasło ustalisz po jego otwarciu.")</p></form>
            <p class="small soft"><a href="\(Places.signIn())">\(t: "Mam już konto")</a></p>
            """)
    }

    private var corrections: [Correction] {
        [("firma", t("Nazwa firmy")), ("osoba", t("Imię i nazwisko")), ("email", t("Adres e-mail"))].compactMap { field, label in
            problems[field].map { Correction(field: field, label: label, sentence: $0) }
        }
    }
}
