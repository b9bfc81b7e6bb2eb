import Values
import Web

/// The zone's list of letters.
struct ZoneMailPage: Sendable {
    let frame: ZoneFrame
    let building: RecordID
    let list: ThreadList
    let lines: [ThreadLine]
    let mayWrite: Bool
    let now: Instant

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Poczta budowy"), tab: .mail).page(
            """
            <div class="row"><h1>\(t: "Poczta budowy")</h1>\(linkButton(t("Baza adresowa"), to: Places.zoneAddresses(building), icon: "phone", size: .small))</div>
            <p class="soft">\(t: "Wiadomości biura, kierownika, architektów i podwykonawców o tej budowie.")</p>
            <div class="card"><form class="toolbar" role="search" method="get" action="\(Places.zoneMail(building))">\(findField(t("Szukaj w poczcie"), value: list.words))</form>
            <div class="toolbar"><div class="chips">\(each: [ThreadList.Box.all, .unread, .attachments], chip)</div></div>
            <div data-section="mail" data-fresh="mail-rows">\(each: lines.prefix(ThreadList.page), row)\(if: lines.isEmpty, emptyState(t("Nie ma tu jeszcze wiadomości"), t("Napisz pierwszą do osób z budowy."), stage: 1))</div></div>
            \(older)
            """,
            bar: mayWrite ? linkButton(t("Wyślij wiadomość"), to: Places.zoneNewLetter(building), .main, icon: "pencil") : .empty)
    }

    private func chip(_ box: ThreadList.Box) -> HTML {
        var target = ThreadList()
        target.box = box
        return """
            <a class="chip" href="\(Places.zoneMail(building) + target.address)"\(attribute("aria-current", box == list.box ? "true" : nil))>\(box.name)</a>
            """
    }

    private func row(_ line: ThreadLine) -> HTML {
        mailRow(line.row(href: Places.zoneThread(building, line.id), current: false, now: now, showsBinder: false))
    }

    private var older: HTML {
        guard lines.count > ThreadList.page, let last = lines.prefix(ThreadList.page).last else { return .empty }
        return pager("", previous: nil, next: Places.zoneMail(building) + list.next(after: last))
    }
}

/// One thread in the zone, with the answer under it.
struct ZoneThreadPage: Sendable {
    let frame: ZoneFrame
    let building: RecordID
    let facts: ThreadFacts
    let view: ThreadView
    let form: LetterForm?
    let problems: [String: String]
    let weight: WeightHint

    var html: HTML {
        ZoneLayout(frame: frame, title: facts.thread.subject, tab: .mail).page(
            """
            <a class="row small" href="\(Places.zoneMail(building))">\(icon("back"))\(t: "Poczta")</a>
            <h1>\(facts.thread.subject.isEmpty ? "(bez tematu)" : facts.thread.subject)</h1>
            <div class="stack g2" data-section="mail">\(view.letters)</div>
            \(with: form, answer)
            """)
    }

    private func answer(_ form: LetterForm) -> HTML {
        """
        <form class="card pad stack g2" id="odp" method="post" action="\(Places.zoneReply(building, facts.thread.id))" enctype="multipart/form-data" data-draft="odp-\(facts.thread.id)">
        \(hidden([("numer", form.number)]))\
        \(InputField(frame: FieldFrame(label: t("Do"), name: "do", error: problems["do"]), value: form.to, autocomplete: "off", choices: facts.people.map(\.offered)).html)
        \(textArea(t("Odpowiedź"), "tresc", form.text, error: problems["tresc"], placeholder: t("Napisz odpowiedź…")))
        \(particularsBox(form))\(weight.html)
        <div class="row">\(fileButton(t("Plik"), .plain, icon: "files"))\(fileButton(t("Zdjęcie"), .plain, accept: "image/*", camera: true))</div>
        <div class="sendbar">\(button(t("Wyślij"), .main, icon: "send"))</div></form>
        """
    }
}

/// Writing a letter from the zone.
struct ZoneComposePage: Sendable {
    let frame: ZoneFrame
    let building: RecordID
    let form: LetterForm
    let problems: [String: String]
    let people: [Person]
    let documents: [(document: Document, folder: String)]
    let weight: WeightHint

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Nowa wiadomość"), tab: .mail).page(
            """
            <a class="row small" href="\(Places.zoneMail(building))">\(icon("back"))\(t: "Poczta")</a>
            <h1>\(t: "Nowa wiadomość")</h1>
            <form id="list" method="post" action="\(Places.zoneNewLetter(building))" enctype="multipart/form-data" class="stack g3">
            \(hidden([("numer", form.number)]))
            \(checkChips(t("Do kogo"), "osoba", people.map { Choice($0.offered, $0.name + ", " + t($0.role)) }, checked: []))
            \(input(t("Ktoś spoza listy"), "do", form.to, hint: t("Adres e-mail. Kilka po przecinku."), error: problems["do"], optional: true))
            \(input(t("Temat"), "temat", form.subject, error: problems["temat"], maxlength: 300))
            \(textArea(t("Treść"), "tresc", form.text, error: problems["tresc"]))
            \(if: !documents.isEmpty, pick)\(particularsBox(form))\(weight.html)
            <div class="row">\(fileButton(t("Plik"), .plain, icon: "files"))\(fileButton(t("Zdjęcie"), .plain, accept: "image/*", camera: true))</div>
            </form>
            """, bar: button(t("Wyślij"), .main, icon: "send", form: "list"))
    }

    private var pick: HTML {
        """
        <details><summary>\(t: "Plik z budowy")</summary><ul class="rows pick">\(each: documents, {
            "<li>\(checkBox($0.document.name, "dokument", value: String($0.document.id), checked: form.documents.contains(String($0.document.id)), hint: $0.folder + " · " + ByteSize($0.document.size).text, weight: $0.document.size))</li>"
        })</ul></details>
        """
    }
}
