import Values
import Web

/// The card of a document.
struct DocumentPage {
    var frame: OfficeFrame
    var row: FileRow
    var binder: Binder
    var folders: [Folder]
    var versions: [DocumentVersion]
    var history: [HistoryEntry]
    var twins: [Document]
    var lock: FileLockCard
    /// The first lines of a text file.
    var text: String?
    var now: Instant
    var name: String?
    var problems: [String: String] = [:]

    private var document: Document { row.document }
    private var folder: Folder? { folders.first { $0.id == document.folderID } }
    private var content: String { Places.documentContent(document.id) }

    var html: HTML {
        frame.page(
            PageHead(
                title: document.name, tile: "files",
                crumbs: [
                    Link(t("Segregatory"), to: Places.binders()), Link(binder.name, to: Places.binder(binder.id)),
                    Link(folder?.name ?? t("Pliki"), to: Places.binderFiles(binder.id) + "?folder=\(document.folderID)"),
                ],
                badges: "\(with: folder, { badge($0.audience.name, $0.audience == .internalOnly ? .plain : .section) })",
                actions: """
                    \(linkButton(t("Udostępnij jednorazowo"), to: Places.binderGuestLinks(binder.id) + "?rzecz=document-\(document.id)", icon: "key"))\
                    \(linkButton(t("Pobierz"), to: content + "?pobierz", .main, icon: "download", key: "d"))
                    """),
            section: .binders,
            """
            <div class="cols c21"><div class="stack">\(preview)\(versionList)\
            \(card(t("Historia"), id: "historia", "<div class=\"pad\">\(HistoryTimeline.html(history, now: now, fresh: "historia"))</div>"))</div>
            <div class="stack">\(facts)\(lock.html)\(moving)\(renaming)\(newVersion)\(ending)</div></div>
            """)
    }

    private var preview: HTML {
        if document.contentType == "application/pdf" {
            return pdfPreview(document.name, source: content, download: content + "?pobierz")
        }
        if let view = filePreview(document, content: content, text: text) { return view }
        guard document.isPicture else { return .empty }
        return photos([
            PhotoTile(
                href: content, thumbnail: addressed(Places.documentThumbnail(document.id), document), alt: document.name,
                caption: [document.words, document.takenAt.map { t("Zrobione %", $0.full) } ?? ""].filter { !$0.isEmpty }.joined(
                    separator: ", "))
        ])
    }

    private var facts: HTML {
        var facts = [
            Fact(t("Folder"), html: "<a href=\"\(Places.binderFiles(binder.id))?folder=\(document.folderID)\">\(folder?.name)</a>", .row),
            Fact(t("Dodał(a)"), document.author), Fact(t("Data"), document.createdAt.full, number: true),
            Fact(t("Rozmiar"), ByteSize(document.size).text, number: true), Fact(t("Wersja"), String(document.version), number: true),
        ]
        if let taken = document.takenAt { facts.append(Fact(t("Zrobione"), taken.full, .row, number: true)) }
        if let thread = row.thread {
            facts.append(Fact(t("Z wiadomości"), html: "<a href=\"\(Places.thread(thread))\">\(icon("clip")) \(row.subject)</a>", .row))
        }
        return card(
            t("Tabliczka"), id: "dane",
            """
            <div class="pad stack">\(titleBlock(facts, columns: 2))\(with: document.rule, { "<p class=\"small soft\">\($0)</p>" })\
            \(each: twins, { "<p class=\"small soft\">\(t: "Taki plik już jest:") <a href=\"\(Places.document($0.id))\">\($0.name)</a></p>" })</div>
            """)
    }

    private var moving: HTML {
        card(
            t("Przenieś"), id: "przenies",
            """
            <form class="pad stack" method="post" action="\(Places.documentFolder(document.id))">
            \(select(t("Folder"), "folder", folders.map { Choice(String($0.id), $0.name) }, selected: String(document.folderID)))
            <div class="row g2">\(button(t("Przenieś plik"), .main, name: "co", value: "przenies"))\
            \(button(t("Przenieś i zapamiętaj"), name: "co", value: "zapamietaj"))\
            \(button(t("Kopiuj"), icon: "copy", action: Places.documentCopy(document.id)))</div>
            <p class="hint">\(t: "„Zapamiętaj” uczy firmę: następne pliki o podobnej nazwie trafią do tego folderu same.")</p></form>
            """)
    }

    private var renaming: HTML {
        card(
            t("Zmień nazwę"), id: "zmien-nazwe",
            """
            <form class="pad stack" method="post" action="\(Places.documentName(document.id))">
            \(input(t("Nazwa"), "nazwa", name ?? document.name, error: problems["nazwa"], maxlength: 200))
            \(if: document.isPicture, input(t("Podpis pod zdjęciem"), "podpis", document.words, error: problems["podpis"], optional: true, maxlength: 200))
            <div>\(button(t("Zapisz nazwę"), .main))</div></form>
            """)
    }

    private var newVersion: HTML {
        card(
            t("Nowa wersja"), id: "nowa-wersja",
            """
            <form class="pad stack" method="post" enctype="multipart/form-data" action="\(Places.documentVersions(document.id))">
            \(input(t("Plik z nową wersją"), "plik", kind: .file, hint: t("Poprzednia zostaje na liście wersji."), error: problems["plik"]))
            \(input(t("Co się zmieniło"), "opis", error: problems["opis"], optional: true, maxlength: 300))
            <div>\(button(t("Wgraj nową wersję"), .main, icon: "upload"))</div></form>
            """)
    }

    private var versionList: HTML {
        guard versions.count > 1 else { return .empty }
        return card(
            t("Wersje"), id: "wersje",
            table(
                t("Wersje pliku"),
                [
                    Column(t("Wersja")), Column(t("Dodał(a)")), Column(t("Data")), Column(t("Rozmiar"), numeric: true),
                    Column(t("Działania"), hiddenTitle: true),
                ], rows: "\(each: versions, line)"))
    }

    private func line(_ version: DocumentVersion) -> HTML {
        let action: HTML =
            version.number == document.version
            ? badge(t("obecna"), .ok)
            : "<span class=\"row nw g2\">\(linkButton(t("Porównaj z obecną"), to: Places.documentComparison(document.id, version.number), size: .small))\(postButton(t("Przywróć"), to: Places.documentVersionReturn(document.id, version.number), size: .small))</span>"
        return """
            <tr><th scope="row"><a href="\(Places.documentVersion(document.id, version.number))">\(t("wersja %", String(version.number)))</a>\(if: !version.note.isEmpty, "<span class=\"sec\">\(version.note)</span>")</th>\
            <td>\(version.author)</td><td class="num">\(version.createdAt.full)</td><td class="n num">\(ByteSize(version.size).text)</td>\
            <td class="n r">\(action)</td></tr>
            """
    }

    private var ending: HTML {
        dangerZone([
            Danger(
                title: t("Usuń plik"), loss: t("Trafi do kosza na 30 dni razem z wersjami."),
                button: postButton(t("Usuń"), to: Places.documentTrash(document.id), .danger))
        ])
    }
}
