import Values
import Web

/// The editor of one kind of document: sections, fields and standard items in the firm's order.
struct FormTemplatePage {
    var frame: OfficeFrame
    var form: FormTemplateForm
    var isOwn: Bool
    var mayChange: Bool
    /// Somebody saved another version since this page was shown.
    var isStale = false
    var problems: [String: String] = [:]

    private var title: String { form.stage.isEmpty ? form.kind.name : "\(form.kind.name): \(form.stage)" }

    var html: HTML {
        frame.page(
            SettingsTab.head(.templates), section: .settings, width: .mid,
            """
            <div class="stack"><a class="row small" href="\(Places.settingsTemplates())#wzory">\(icon("back"))\(t: "Wzory dokumentów")</a>
            <p class="soft">\(t: "Zmiana dotyczy nowych dokumentów. Zaczęte i gotowe zostają przy wzorze, z którym powstały.")</p>
            \(if: isStale, note(t("Ktoś zapisał w międzyczasie inną wersję tego wzoru. Poniżej jest Twoja; zapisz jeszcze raz, jeśli ma zostać."), .warn, live: true))
            \(card(title, id: "wzor", head: isOwn ? badge(t("własny"), .section) : badge(t("domyślny")), fields))</div>
            """)
    }

    private var fields: HTML {
        """
        <form class="pad stack" method="post" action="\(Places.settingsFormTemplate())">\(hidden([("rodzaj", form.kind.rawValue), ("etap", form.stage), ("wersja", String(form.version))]))
        \(each: problems.keys.sorted().compactMap { problems[$0] }, { note($0, .bad, live: true) })
        <p class="hint">\(t: "Pole bez nazwy znika ze wzoru. Pozycje wpisz jedna pod drugą, działają przy liście do odhaczenia.")</p>
        \(OrderedRows.html(form.rows.map(row), blank: row(FormTemplateRow()), move: "przesun", add: t("Dodaj pole")))
        \(if: mayChange, "<div class=\"row\">\(button(t("Zapisz wzór"), .main))\(if: isOwn, button(form.stage.isEmpty ? t("Przywróć domyślny") : t("Usuń wzór etapu"), .ghost, icon: "undo", action: Places.settingsFormTemplateEnd()))</div>")</form>
        """
    }

    private func row(_ row: FormTemplateRow) -> HTML {
        let controls = FormField.Control.own.contains(row.control) ? FormField.Control.own : [row.control]
        return """
            <input type="hidden" name="pole" value="\(row.name)"><input class="inp grow" name="nazwa" value="\(row.label)" aria-label="\(t: "Nazwa pola")" maxlength="120">\
            <select class="inp" name="jak" aria-label="\(t: "Rodzaj pola")">\(options(controls.map { Choice($0.rawValue, $0.word) }, selected: row.control.rawValue))</select>\
            <select class="inp" name="wymagane" aria-label="\(t: "Czy pole jest wymagane")">\(options([Choice("nie", t("może być puste")), Choice("tak", t("wymagane"))], selected: row.isRequired ? "tak" : "nie"))</select>\
            <textarea class="inp items\(row.control == .checks ? " on" : "")" name="pozycje" rows="2" aria-label="\(t: "Pozycje do odhaczenia")" placeholder="\(t: "Pozycje do odhaczenia, jedna w wierszu")">
            \(row.items)</textarea>
            """
    }
}

/// The kinds of documents with the way to their templates, for the page of templates.
struct FormTemplatesCard {
    var own: Set<String>
    var stages: [String]

    var html: HTML {
        let general = FormKind.allCases.map { (kind: $0, stage: "") }
        // Stages that were renamed keep what was made for them.
        let kept = own.compactMap { $0.hasPrefix("protocol/") ? String($0.dropFirst("protocol/".count)) : nil }
        let known = stages + kept.filter { !stages.contains($0) }.sorted()
        return card(
            t("Wzory dokumentów"), id: "wzory",
            rows((general + known.map { (kind: .protocol, stage: $0) }).map(row)))
    }

    private func row(_ kind: FormKind, _ stage: String) -> HTML {
        let key = stage.isEmpty ? kind.rawValue : "\(kind.rawValue)/\(stage)"
        let place = Places.settingsFormTemplate() + "?rodzaj=\(kind.rawValue)" + (stage.isEmpty ? "" : "&etap=\(Place.encode(stage))")
        return rowLink(
            to: place, front: icon(kind.icon), stage.isEmpty ? kind.name : t("% na etapie: %", kind.name, stage),
            end: own.contains(key) ? badge(t("własny"), .section) : badge(stage.isEmpty ? t("domyślny") : t("jak ogólny")))
    }
}
