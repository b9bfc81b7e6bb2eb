import Values
import Web

/// What a page of a form document is about, open or closed.
struct FormScene: Sendable {
    var frame: ZoneFrame
    var form: FormDocument
    var content: FormContent
    var building: RecordID
    var firm: String
    var investors: String
    var address: String
    var viewer: Viewer
    var problems: [String: String] = [:]

    var mayWrite: Bool { viewer.mayFillInForms }

    /// The way back, the title and what stands below it.
    func head(_ subtitle: String) -> HTML {
        """
        <div class="stack g1"><a class="row small" href="\(Places.zoneForms(building))">\(icon("back"))\(t: "Dokumenty wspólne")</a>
        <h1>\(form.title)</h1><p class="soft">\(subtitle)</p></div>
        """
    }

    /// Whose building it is and what day.
    var facts: [Fact] {
        [
            Fact(t("Inwestor"), investors.isEmpty ? "–" : investors), Fact(t("Wykonawca"), firm), Fact(t("Adres budowy"), address),
            Fact(t("Dzień"), form.day.dotted, number: true),
        ]
    }
}
