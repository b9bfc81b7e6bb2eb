import Exchange
import Values
import Web

/// How a file will be read: its first rows as they will be, the columns, and what happens to those already known.
struct ImportPlanPage {
    var frame: OfficeFrame
    var base: ContactBase
    var batch: ContactBatch
    var plan: ImportPlan
    var rows: [ImportRow]
    var own: [ContactField]
    var tags: [Tag]
    var problem: String?

    var html: HTML {
        frame.page(
            PageHead(
                title: batch.title, tile: "upload",
                crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(base.name, to: Places.base(base.id))]), section: .clients,
            """
            \(with: problem, { note($0, .bad, live: true) })
            <form class="stack" method="post" action="\(Places.contactBatchStart(batch.id))">
            \(if: plan.format != .vcf, card(t("Plik"), id: "plik", file))
            \(card(t("Kolumny"), id: "kolumny", columns))
            \(card(t("Tak będą wyglądać pierwsze kontakty"), id: "podglad", preview))
            \(card(t("Osoby i firmy, które już są w bazie"), id: "powtorki", duplicates))
            <div class="row"><button class="btn main" name="co" value="start">\(t: "Wczytaj")</button>\
            <button class="btn" name="co" value="podglad">\(icon("refresh"))\(t: "Pokaż jeszcze raz")</button>\
            \(linkButton(t("Anuluj"), to: Places.base(base.id), .ghost))</div></form>
            """)
    }

    private var file: HTML {
        let encodings = [
            (TableEncoding.utf8, "UTF-8"), (.windows1250, "Windows-1250"), (.iso88592, "ISO-8859-2"), (.utf16LittleEndian, "UTF-16 LE"),
            (.utf16BigEndian, "UTF-16 BE"),
        ].map { Choice($0.0.rawValue, $0.1) }
        let separators = [Choice(";", t("średnik")), Choice(",", t("przecinek")), Choice("tab", t("tabulator")), Choice("|", t("kreska"))]
        let separator = plan.separator == .tab ? "tab" : plan.separator.rawValue
        return """
            <div class="pad form">\(if: plan.format == .csv, select(t("Kodowanie liter"), "kodowanie", encodings, selected: plan.encoding.rawValue))
            \(if: plan.format == .csv, select(t("Znak między kolumnami"), "separator", separators, selected: separator))
            <div class="f">\(hidden([("z-naglowkiem", "tak")]))\(checkBox(t("Pierwszy wiersz to nazwy kolumn"), "naglowek", checked: plan.hasHeader))</div></div>
            """
    }

    private var columns: HTML {
        let choices = [Choice("", t("pomiń"))] + ImportPlan.targets(own).map { Choice($0.code, $0.name) }
        let lines = plan.header.indices.map { place -> HTML in
            let samples = rows.prefix(3).compactMap { place < $0.cells.count && !$0.cells[place].isEmpty ? $0.cells[place] : nil }
            let chosen = place < plan.columns.count ? plan.columns[place] : ""
            return """
                <tr><th scope="row">\(plan.header[place])</th><td class="soft">\(samples.map { String($0.prefix(40)) }.joined(separator: " · "))</td>\
                <td><select class="inp" name="kolumna" aria-label="\(t("Czym jest kolumna %", plan.header[place]))">\(options(choices, selected: chosen))</select></td></tr>
                """
        }
        return table(t("Kolumny pliku"), [Column(t("W pliku")), Column(t("Przykłady")), Column(t("W bazie"))], rows: lines.joined)
    }

    private var preview: HTML {
        table(
            t("Pierwsze kontakty"),
            [Column(t("Nazwa")), Column(t("Telefon")), Column(t("E-mail")), Column(t("Miejscowość")), Column(t("Uwagi"))],
            rows: "\(each: rows, row)")
    }

    private func row(_ row: ImportRow) -> HTML {
        switch row.checked(own) {
        case .success(let form):
            return """
                <tr><th scope="row">\(form.name)\(if: !row.company.isEmpty, "<span class=\"sec\">\(row.company)</span>")</th><td class="num">\(PhoneNumber(form.phone)?.text ?? "")</td>\
                <td>\(form.email)</td><td>\(form.city)</td><td class="soft">\(row.tags.joined(separator: ", "))</td></tr>
                """
        case .failure(let problem):
            return """
                <tr><th scope="row">\(row.form.name.isEmpty ? "\(row.form.givenName) \(row.form.familyName)" : row.form.name)</th><td class="num">\(row.form.phone)</td>\
                <td>\(row.form.email)</td><td>\(row.form.city)</td><td><span class="bad-t">\(problem.text)</span></td></tr>
                """
        }
    }

    private var duplicates: HTML {
        """
        <div class="pad form"><div class="w">\(radioChips(t("Ten sam NIP, e-mail, albo telefon z nazwiskiem"), "powtorki", ImportPlan.Duplicates.allCases.map { Choice($0.rawValue, $0.name) }, selected: plan.duplicates.rawValue))</div>
        \(if: !tags.isEmpty, select(t("Tag dla wszystkich z pliku"), "tag", [Choice("", "–")] + tags.map { Choice(String($0.id), $0.name) }, selected: plan.tag.map(String.init) ?? ""))</div>
        """
    }
}
