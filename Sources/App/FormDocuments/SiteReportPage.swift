import Values
import Web

/// The weekly report on a phone: photographs first, chips and steppers before typing. Works without a network.
struct SiteReportPage {
    var frame: ZoneFrame
    var building: RecordID
    var report: SiteReport
    var author: RecordID
    var photos: RecordID?
    var problems: [String: String] = [:]

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Raport tygodniowy"), tab: .files).page(
            """
            <div class="stack g1"><a class="row small" href="\(Places.zoneForms(building))">\(icon("back"))\(t: "Dokumenty wspólne")</a>
            <h1>\(t: "Raport tygodniowy")</h1><p class="soft">\(t: "Działa bez zasięgu: wysyła się sam, gdy wróci internet.")</p></div>
            <section class="stack g2" data-keep>\(divider(t("Zdjęcia z tygodnia"), id: "zdjecia"))
            <form class="two-up" method="post" enctype="multipart/form-data" action="\(Places.zoneFiles(building))\(folder)">\
            \(fileButton(t("Zrób zdjęcie"), .plain, accept: "image/*", camera: true, uploadTo: Places.zoneUploads(building) + folder, list: "wgrane"))\
            \(fileButton(t("Z galerii"), .plain, accept: "image/*", uploadTo: Places.zoneUploads(building) + folder, list: "wgrane", icon: "image"))\
            <span class="nojs-only">\(button(t("Wgraj wybrane pliki"), .main))</span></form>\(ZoneUploads.list)</section>
            <form method="post" action="\(Places.zoneSiteReport(building))" class="stack g3" id="raport" data-outbox data-draft="raport \(building) \(author)">
            \(errorSummary(corrections))\(OneTime.field(report.number))\(hidden([("wzor", String(report.template.id ?? 0))]))
            \(input(t("Dzień"), "dzien", report.day, kind: .date, error: problems["dzien"], required: true))
            \(each: report.template.fields, field)</form>
            """,
            bar: """
                \(button(t("Zapisz szkic"), name: "co", value: "szkic", form: "raport"))\(button(t("Wyślij raport"), .main, icon: "send", form: "raport"))
                """)
    }

    private var folder: String { photos.map { "?folder=\($0)" } ?? "" }

    private func field(_ field: FormField) -> HTML {
        let value = report.values[field.name] ?? ""
        switch field.control {
        case .number: return stepper(field.label, field.name, Int(value) ?? 0)
        case .weather:
            return checkChips(field.label, field.name, FormKind.weather, checked: FormField.parts(of: value))
        case .checks: return checkBoxes(field.label, field.name, field.choices, checked: FormField.parts(of: value))
        case .heading: return divider(field.label, id: fieldID(field.name))
        case .text, .shortText, .result:
            let frame = FieldFrame(
                label: field.label, name: field.name, error: problems[field.name], optional: field.missing == nil, wide: true)
            return frame(
                "<textarea class=\"inp short\"\(frame.ties) maxlength=\"\(FormField.limit)\"\(attribute("data-needed", field.missing))>\n\(value)</textarea>"
            )
        }
    }

    private var corrections: [Correction] {
        ([("dzien", t("Dzień"))] + report.template.fields.map { ($0.name, $0.label) })
            .compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }
}
