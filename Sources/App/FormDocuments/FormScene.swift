import Values
import Web

/// What a page of a form document is about, open or closed.
struct FormScene: Sendable {
    var frame: ZoneFrame
    var reading: FormReading
    var viewer: Viewer
    var problems: [String: String] = [:]
    var signature = SignatureForm()
    var request = SigningRequestForm()

    var form: FormDocument { reading.form }
    var content: FormContent { reading.content }
    var building: RecordID { reading.building }
    var facts: [Fact] { reading.facts }
    /// Whether the viewer may ask people without accounts to sign.
    var mayAsk: Bool { viewer.isEmployee && viewer.has(.work) && !viewer.isPreview }

    var mayWrite: Bool { viewer.mayFillInForms }

    /// The way back, the title and what stands below it.
    func head(_ subtitle: String) -> HTML {
        """
        <div class="stack g1"><a class="row small" href="\(Places.zoneForms(building))">\(icon("back"))\(t: "Dokumenty wspólne")</a>
        <h1>\(form.title)</h1><p class="soft">\(subtitle)</p></div>
        """
    }
}
