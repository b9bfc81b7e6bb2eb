import Values
import Web

/// The log of a building: its entries, newest first, and the field for the next one.
struct SiteLogPage {
    var frame: ZoneFrame
    var building: RecordID
    var entries: [SiteLogEntry]
    /// By which later entry each was put right.
    var corrections: [Int64: Int64]
    var more: Int64?
    var viewer: Viewer
    var form: SiteLogForm
    var isFirstPage = true
    var problems: [String: String] = [:]

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Wpisy dziennika"), tab: .files).page(
            """
            <a class="row small" href="\(Places.zoneFiles(building))">\(icon("back"))\(t: "Pliki")</a>
            <h1>\(t: "Wpisy dziennika")</h1>
            <p class="soft measure">\(t: "Kto, kiedy i co robiono na budowie. Zapisanego wpisu nikt nie zmieni; pomyłkę prostuje następny wpis. To dziennik firmy i budowy, nie zastępuje urzędowego dziennika budowy.")</p>
            \(if: viewer.mayWriteSiteLog && isFirstPage, writing)
            <div class="stack" data-fresh="wpisy">\(entries.isEmpty ? emptyState(t("Nie ma tu jeszcze wpisów"), t("Pierwszy wpis otwiera dziennik tej budowy."), stage: 1) : entries.map(entry).joined)</div>
            \(with: more, { linkButton(t("Starsze wpisy"), to: Places.zoneSiteLog(building) + "?po=\($0)", icon: "down") })
            """,
            bar: entries.isEmpty
                ? .empty : linkButton(t("Pobierz PDF"), to: Places.zoneSiteLogPDF(building), .main, icon: "download", download: true))
    }

    private func entry(_ entry: SiteLogEntry) -> HTML {
        let facts = [
            Fact(t("Pogoda"), entry.weather.isEmpty ? "–" : entry.shownWeather),
            Fact(t("Ludzie na budowie"), String(entry.people), number: true), Fact(t("Roboty"), html: lines(entry.works), .row),
        ]
        return card(
            t("Wpis nr %", String(entry.number)) + " · " + entry.day.long, id: "wpis-\(entry.id)", head: marks(entry),
            """
            <div class="pad stack g2">\(titleBlock(facts + (entry.remarks.isEmpty ? [] : [Fact(t("Uwagi"), html: lines(entry.remarks), .row)])))
            <p class="small soft">\(entry.author), \(t(entry.role)) · \(entry.at.full) · <span class="mono" title="\(entry.hash)">\(String(entry.hash.prefix(12)))</span></p>
            \(if: mayCorrect(entry), "<div>\(linkButton(t("Sprostuj nowym wpisem"), to: Places.zoneSiteLog(building) + "?poprawia=\(entry.number)#nowy", icon: "pencil", size: .small))</div>")</div>
            """)
    }

    private func marks(_ entry: SiteLogEntry) -> HTML {
        """
        \(with: entry.corrects, { badge(t("prostuje wpis nr %", String($0)), .section) })\(with: corrections[entry.number], { badge(t("sprostowany wpisem nr %", String($0)), .warn) })
        """
    }

    private func mayCorrect(_ entry: SiteLogEntry) -> Bool {
        viewer.mayWriteSiteLog && entry.accountID == viewer.accountID && corrections[entry.number] == nil
    }

    private func lines(_ text: String) -> HTML {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return "\(each: Array(lines.enumerated()), { "\(if: $0.offset > 0, "<br>")\($0.element)" })"
    }

    private var writing: HTML {
        card(
            form.corrects.isEmpty ? t("Nowy wpis") : t("Sprostowanie wpisu nr %", form.corrects), id: "nowy",
            """
            <form class="pad stack" method="post" action="\(Places.zoneSiteLog(building))">\(errorSummary(corrected))\(OneTime.field(form.number))\(hidden([("poprawia", form.corrects)]))
            \(dateInput(t("Dzień"), "dzien", form.day, error: problems["dzien"]))
            \(checkChips(t("Pogoda"), "pogoda", FormKind.weather, checked: form.weather))
            \(stepper(t("Ludzie na budowie"), "ludzie", Int(form.people) ?? 0))
            \(textArea(t("Roboty"), "roboty", form.works, error: problems["roboty"], maxlength: SiteLogForm.limit))
            \(textArea(t("Uwagi"), "uwagi", form.remarks, height: .short, error: problems["uwagi"], optional: true, maxlength: SiteLogForm.limit))
            <p class="hint">\(t: "Po zapisaniu wpis zostaje na zawsze, z Twoim nazwiskiem i godziną.")</p>
            <div class="row">\(button(t("Zapisz wpis"), .main, icon: "check"))\(if: !form.corrects.isEmpty, linkButton(t("Wróć"), to: Places.zoneSiteLog(building), .ghost))</div></form>
            """)
    }

    private var corrected: [Correction] {
        [("dzien", t("Dzień")), ("ludzie", t("Ludzie na budowie")), ("roboty", t("Roboty")), ("uwagi", t("Uwagi"))]
            .compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }
}
