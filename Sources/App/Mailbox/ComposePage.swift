import Values
import Web

/// Writing a letter.
struct ComposePage: Sendable {
    let frame: OfficeFrame
    let action: String
    let form: LetterForm
    var problems: [String: String] = [:]
    let binder: Binder?
    let buildings: [OpenBuilding]
    let people: [Person]
    let accounts: [MailAccount]
    let sender: String
    let documents: [(document: Document, folder: String)]
    let owners: [String]
    let waiting: WaitingFiles
    let patterns: [LetterPattern]
    let weight: WeightHint

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Nowa wiadomość"), tile: "mail", crumbs: crumbs,
                badges:
                    "<span class=\"small muted\" data-saved data-done=\"\(t: "Szkic zapisany")\" data-failed=\"\(t: "Szkicu nie udało się zapisać")\"></span>"
            ),
            section: .mail, width: .mid,
            """
            \(waiting.moment)
            <form id="list" method="post" action="\(action)" enctype="multipart/form-data" class="cols c21" data-autosave="\(Places.draft(form.number))">
            \(hidden([("numer", form.number)]))
            <div class="card"><div class="pad stack">
            \(errorSummary(corrections))
            <div class="form">\(buildingField)\(senderField)</div>
            \(InputField(frame: FieldFrame(label: t("Do"), name: "do", hint: t("Nazwiska albo adresy e-mail, po przecinku."), error: problems["do"], wide: true), value: form.to, autocomplete: "off", choices: people.map(\.offered)).html)
            \(input(t("Temat"), "temat", form.subject, error: problems["temat"], wide: true, maxlength: 300))
            \(textArea(t("Treść"), "tresc", form.text, height: .tall, error: problems["tresc"]))
            \(waiting.html(form))\(weight.html)
            \(if: binder != nil, reach)
            </div><footer class="row sendbar">\(button(t("Wyślij"), .main, icon: "send", command: t("Wyślij"), key: "s"))\
            \(button(t("Zapisz szkic"), name: "szkic", value: "tak"))\(laterMenu())\(templateMenu(patterns))\(readersHint(readers))</footer></div>
            <div class="stack">\(if: !documents.isEmpty, documentsCard)\(if: binder?.kind == .building, particularsCard)\(uploadCard)</div>
            </form>
            """)
    }

    private var crumbs: [Link] {
        guard let binder else { return [Link(t("Poczta"), to: Places.mail())] }
        return [Link(binder.name, to: Places.binder(binder.id)), Link(t("Poczta"), to: Places.binderMail(binder.id))]
    }

    private var corrections: [Correction] {
        [("do", t("Do")), ("temat", t("Temat")), ("tresc", t("Treść"))].compactMap { field, label in
            problems[field].map { Correction(field: field, label: label, sentence: $0) }
        }
    }

    private var buildingField: HTML {
        if let binder { return input(t("Budowa"), "budowa-nazwa", binder.name, readonly: true) }
        return select(
            t("Budowa"), "budowa", [Choice("", t("bez budowy"))] + buildings.map { Choice($0.id, $0.name) }, selected: form.binder)
    }

    private var senderField: HTML {
        guard accounts.count > 1 else { return input(t("Od"), "od", sender, readonly: true) }
        return select(t("Od"), "konto", accounts.map { Choice(String($0.id), $0.address) }, selected: form.account)
    }

    private var reach: HTML {
        radioChips(
            t("Kto to zobaczy"), "zasieg",
            [Choice("strefa", t("biuro i uczestnicy budowy"), icon: "eye"), Choice("biuro", t("tylko biuro"), icon: "lock")],
            selected: form.reach)
    }

    private var readers: String {
        guard binder != nil else { return t("Tę wiadomość zobaczą pracownicy firmy i odbiorcy.") }
        guard !owners.isEmpty else { return t("Tę wiadomość zobaczą też uczestnicy budowy, chyba że wybierzesz „tylko biuro”.") }
        return t("Tę wiadomość zobaczą też właściciele: %.", owners.joined(separator: ", "))
    }

    private var documentsCard: HTML {
        card(
            t("Dołącz z plików"), id: "zp",
            padded("<ul class=\"rows pick\">\(each: documents, pick)</ul>"))
    }

    private func pick(_ item: (document: Document, folder: String)) -> HTML {
        """
        <li>\(checkBox(item.document.name, "dokument", value: String(item.document.id), checked: form.documents.contains(String(item.document.id)), hint: item.folder + " · " + ByteSize(item.document.size).text, weight: item.document.size))</li>
        """
    }

    private var particularsCard: HTML {
        card(
            t("Moje dane"), id: "md", padded(particularsBox(form)))
    }

    private var uploadCard: HTML {
        card(t("Wyślij plik z dysku"), id: "zd", padded(fileDrop(t("Przeciągnij albo wybierz"), hint: t("Razem najwyżej 50 MB."))))
    }
}
