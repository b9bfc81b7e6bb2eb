import Values
import Web

/// One file of a building on the phone.
struct ZoneDocumentPage {
    var frame: ZoneFrame
    var building: RecordID
    var document: Document
    var folder: Folder
    var lock: FileLockCard
    /// The first lines of a text file.
    var text: String?

    private var content: String { Places.zoneDocumentContent(building, document.id) }

    var html: HTML {
        ZoneLayout(frame: frame, title: document.name, tab: .files).page(
            """
            \(breadcrumbs(
                [Link(t("Pliki"), to: Places.zoneFiles(building)), Link(folder.name, to: Places.zoneFolder(building, folder.id))], current: document.name))
            <h1>\(document.name)</h1>
            \(lock.html)\(preview)
            \(card(t("Tabliczka"), id: "dane", "<div class=\"pad\">\(titleBlock(facts, columns: 2))</div>"))
            """,
            bar: """
                \(if: FileKind.isShown(document.contentType), linkButton(t("Otwórz"), to: content, .main, icon: "eye"))\
                \(linkButton(t("Pobierz"), to: content + "?pobierz", icon: "download", download: true))
                """)
    }

    private var preview: HTML {
        if document.contentType == "application/pdf" {
            return """
                <section class="preview" aria-label="\(t("Podgląd: %", document.name))"><div class="desk"><a href="\(content)">\
                <img src="\(content)?strona=1" width="827" height="1169" loading="lazy" alt="\(t("Pierwsza strona: %", document.name))"></a></div></section>
                """
        }
        if let view = filePreview(document, content: content, text: text) { return view }
        guard document.isPicture else { return .empty }
        let thumbnail = addressed(Places.zoneThumbnail(building, document.id), document)
        return photos([PhotoTile(href: content, thumbnail: thumbnail, alt: document.name, caption: "")])
    }

    private var facts: [Fact] {
        var facts = [
            Fact(t("Dodał(a)"), document.author), Fact(t("Data"), document.createdAt.full, number: true),
            Fact(t("Rozmiar"), ByteSize(document.size).text, number: true), Fact(t("Folder"), folder.name),
        ]
        if let taken = document.takenAt { facts.append(Fact(t("Zrobione"), taken.full, .row, number: true)) }
        return facts
    }
}
