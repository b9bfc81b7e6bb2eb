import Values
import Web

/// One folder of a building on the phone: photographs by week, documents below.
struct ZoneFolderPage {
    var frame: ZoneFrame
    var building: RecordID
    var folder: Folder
    var documents: [Document]
    var next: FileKey?
    var mayAdd: Bool
    var now: Instant

    var html: HTML {
        ZoneLayout(frame: frame, title: folder.name, tab: .files).page(
            """
            \(breadcrumbs([Link(t("Pliki"), to: Places.zoneFiles(building))], current: folder.name))
            <div class="row"><h1>\(folder.name)</h1>\(if: !documents.isEmpty, "<span class=\"ml\">\(linkButton(t("Pobierz ZIP"), to: Places.zoneFolderZip(building, folder.id), icon: "download", size: .small, download: true))</span>")</div>
            \(if: folder.audience == .ownerOnly, badge(folder.audience.name, .section, icon: "eye"))
            \(if: mayAdd, ZoneUploads.list)
            <div class="stack" data-fresh="folder">\(if: documents.isEmpty, note(t("W tym folderze nie ma jeszcze plików.")))\
            \(ZoneFileList(building: building, documents: documents, weeks: folder.purpose == .photos, now: now).html)</div>
            \(if: next != nil, pager(fileCount(documents.count), previous: nil, next: next.map { Places.zoneFolder(building, folder.id) + "?po=\($0.text)" }))
            """, bar: mayAdd ? ZoneUploads.bar(building, folder: folder.id) : .empty)
    }
}
