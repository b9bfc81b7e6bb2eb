import Values
import Web

/// The files of a building as its people see them: folders, the newest, and a big button for the camera.
struct ZoneFilesPage {
    var frame: ZoneFrame
    var building: RecordID
    var folders: [FolderRow]
    var newest: [Document]
    var words: String
    var mayAdd: Bool
    /// The owner may take the whole folder of the building home.
    var mayTake = false
    var now: Instant

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Pliki"), tab: .files).page(
            """
            <div class="row"><h1>\(t: "Pliki")</h1>\(linkButton(t("Dokumenty wspólne"), to: Places.zoneForms(building), icon: "doc", size: .small))\
            \(linkButton(t("Wpisy dziennika"), to: Places.zoneSiteLog(building), icon: "pencil", size: .small))\
            \(linkButton(t("Pliki jako dysk"), to: Places.zoneDrive(building), icon: "link", size: .small))\
            \(if: mayTake, linkButton(t("Pobierz teczkę budowy"), to: Places.zoneDossier(building), icon: "download", size: .small, download: true))</div>
            <form role="search" class="toolbar thin" method="get" action="\(Places.zoneFiles(building))">\
            \(findField(t("Szukaj w plikach"), value: words, placeholder: t("Szukaj w plikach i załącznikach")))</form>
            \(if: mayAdd, ZoneUploads.list)
            \(if: words.isEmpty, folderTiles)
            \(found)
            """, bar: mayAdd ? ZoneUploads.bar(building, folder: nil) : .empty)
    }

    private var folderTiles: HTML {
        "<div data-fresh=\"foldery\">\(App.folders(folders.enumerated().map { FolderTile(name: $1.folder.name, note: fileCount($1.count), href: Places.zoneFolder(building, $1.folder.id), colour: $0 + 1) }))</div>"
    }

    private var found: HTML {
        if newest.isEmpty, !words.isEmpty { return note(t("Nic nie pasuje do słów „%”. Spróbuj krócej.", words)) }
        if newest.isEmpty { return note(t("Tu będą zdjęcia, rysunki i dokumenty Twojej budowy.")) }
        return """
            \(divider(words.isEmpty ? t("Ostatnio dodane") : t("Znalezione"), id: "ostatnie"))
            <div class="stack" data-fresh="ostatnie">\(ZoneFileList(building: building, documents: newest).html)</div>
            """
    }
}

/// Photographs as a grid, everything else as rows.
struct ZoneFileList {
    var building: RecordID
    var documents: [Document]
    var weeks = false
    var now = Instant(milliseconds: 0)

    var html: HTML {
        """
        \(if: !pictures.isEmpty, weeks ? grids : grid(pictures))\
        \(if: !others.isEmpty, "<ul class=\"rows card\">\(each: others, row)</ul>")
        """
    }

    private var pictures: [Document] { documents.filter(\.isPicture) }
    private var others: [Document] { documents.filter { !$0.isPicture } }

    private func picture(_ document: Document) -> String { addressed(Places.zoneThumbnail(building, document.id), document) }

    private func grid(_ pictures: [Document]) -> HTML {
        photos(
            pictures.map {
                PhotoTile(href: Places.zoneDocument(building, $0.id), thumbnail: picture($0), alt: $0.name, caption: $0.caption)
            })
    }

    private var grids: HTML {
        """
        \(each: PhotoWeek.group(pictures), { $0.html(now: now, place: { Places.zoneDocument(building, $0.id) }, picture: picture) })
        """
    }

    private func row(_ document: Document) -> HTML {
        rowLink(
            to: Places.zoneDocument(building, document.id), front: icon(document.icon), document.name,
            second: "\(document.author) · \(document.createdAt.day.long)", end: "<span class=\"sec\">\(ByteSize(document.size).text)</span>"
        )
    }
}
