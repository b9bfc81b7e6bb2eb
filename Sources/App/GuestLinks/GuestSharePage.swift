import Values
import Web

/// The form that gives somebody without an account one thing of a binder.
struct GuestSharePage {
    var frame: OfficeFrame
    var head: BinderHead
    var documents: [FileRow]
    var folders: [Folder]
    var letters: [GuestShareLetter]
    var form: GuestShareForm
    var problems: [String: String] = [:]

    private var binder: Binder { head.binder }

    var html: HTML {
        frame.page(
            head.page(.access), section: .binders, width: .mid,
            """
            \(errorSummary(corrections))\(card(t("Udostępnij jednorazowo"), id: "udostepnij", fields))
            """)
    }

    private var fields: HTML {
        """
        <form class="pad form" method="post" action="\(Places.binderGuestLinks(binder.id))">\(OneTime.field(form.number))
        \(select(t("Co udostępniasz"), "rzecz", choices, selected: form.thing, error: problems["rzecz"], wide: true))
        \(input(t("Adres e-mail"), "email", form.email, kind: .email, error: problems["email"], autocomplete: "off", rule: .email))
        \(input(t("Imię i nazwisko"), "osoba", form.person, error: problems["osoba"], optional: true, autocomplete: "off"))
        \(textArea(t("Kilka słów"), "slowo", form.word, height: .short, hint: t("Staną w liście i nad tym, co udostępniasz."), error: problems["slowo"], optional: true))
        \(radioChips(t("Odsyłacz działa"), "dni", GuestShareForm.lengths.map { Choice(String($0), Self.length($0)) }, selected: form.days, error: problems["dni"]))
        <div class="w">\(checkBox(t("Poproś też o kod z e-maila"), "kod", checked: form.isGuarded, hint: t("Dla rzeczy poufnych: kto przejmie sam odsyłacz, nie otworzy go.")))</div>
        <div class="w row">\(button(t("Wyślij odsyłacz"), .main, icon: "send", command: t("Wyślij odsyłacz"), key: "w"))\
        \(linkButton(t("Wróć"), to: Places.binderAccess(binder.id), .ghost))</div></form>
        """
    }

    private static func length(_ days: Int64) -> String {
        counted(days, "% dzień", "% dni", "% dni")
    }

    private var choices: [Choice] {
        [Choice("", t("Wybierz"))] + folders.map { Choice("folder-\($0.id)", t("Folder %", $0.name)) }
            + documents.map { Choice("document-\($0.document.id)", $0.document.name) }
            + letters.map { Choice("letter-\($0.id)", t("Wiadomość: %", $0.subject) + ", " + $0.at.day.dotted) }
    }

    private var corrections: [Correction] {
        [
            ("rzecz", t("Co udostępniasz")), ("email", t("Adres e-mail")), ("osoba", t("Imię i nazwisko")), ("slowo", t("Kilka słów")),
            ("dni", t("Odsyłacz działa")),
        ].compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }
}
