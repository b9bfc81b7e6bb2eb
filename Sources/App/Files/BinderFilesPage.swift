import Values
import Web

/// The files of a binder: folders at the side, the chosen folder's photographs by week and its documents.
struct BinderFilesPage {
    var frame: OfficeFrame
    var head: BinderHead
    var folders: [FolderRow]
    var current: Folder?
    var rows: [FileRow]
    /// Names of subfolders that programs made.
    var paths: [RecordID: [String]] = [:]
    /// Who works on which document.
    var locks: [RecordID: [FileLock]] = [:]
    var next: FileKey?
    var settings: Settings
    var now: Instant
    var form = FolderForm()
    var problems: [String: String] = [:]

    private var binder: Binder { head.binder }

    var html: HTML {
        frame.page(
            head.page(.files), section: .binders,
            """
            <div class="files-l"><div class="stack g2">\(tree)\(linkButton(t("Dokumenty cykliczne"), to: Places.binderDuties(binder.id), icon: "calendar", size: .small))\(linkButton(t("Pliki jako dysk"), to: Places.binderDrive(binder.id), icon: "link", size: .small))\(newFolder)</div><div class="stack">\(with: current, folderCards)\(if: current == nil, empty)</div></div>
            """)
    }

    private func place(_ folder: Folder) -> String { Places.binderFiles(binder.id) + "?folder=\(folder.id)" }

    private var tree: HTML {
        "<div data-fresh=\"drzewo\">\(App.tree(t("Foldery"), items))</div>"
    }

    private var items: [TreeItem] {
        folders.map { row in
            TreeItem(
                text: row.folder.name, href: place(row.folder), icon: row.folder.audience == .internalOnly ? "lock" : "files",
                count: String(row.count),
                current: row.folder.id == current?.id)
        } + [TreeItem(text: t("Kosz"), href: Places.trash(), icon: "trash")]
    }

    private var empty: HTML {
        emptyState(t("Tu będą pliki tej budowy"), t("Załóż pierwszy folder i dodaj do niego zdjęcia albo dokumenty."), stage: 1)
    }

    private func folderCards(_ folder: Folder) -> HTML {
        """
        \(card(
            folder.name, id: "folder",
            head: "\(badge(folder.audience.name, folder.audience == .internalOnly ? .plain : .section, icon: folder.audience == .internalOnly ? "lock" : "eye"))\(if: !rows.isEmpty, zipButton(folder))\(settingsButton)",
            "<div class=\"pad stack\">\(upload(folder))</div>"))
        <form class="stack" method="post" action="\(Places.binderChosen(binder.id))" data-bulk><button hidden disabled></button>\(hidden([("powrot", String(folder.id))]))\
        \(photoWeeks(folder))\(documents(folder))\(if: !rows.isEmpty, bulkBar(bulkActions))</form>\(folderSettings(folder))
        """
    }

    private func zipButton(_ folder: Folder) -> HTML {
        """
        \(linkButton(t("Pobierz ZIP"), to: Places.folderZip(folder.id), icon: "download", size: .small, download: true))\
        \(linkButton(t("Udostępnij jednorazowo"), to: Places.binderGuestLinks(binder.id) + "?rzecz=folder-\(folder.id)", icon: "key", size: .small))
        """
    }

    private var bulkActions: HTML {
        let choices = [Choice("", t("Folder…"))] + folders.map { Choice(String($0.folder.id), $0.folder.name) }
        return """
            <select class="inp" name="folder" aria-label="\(t: "Folder docelowy")">\(options(choices, selected: ""))</select>\
            \(button(t("Przenieś"), size: .small, name: "co", value: "przenies"))\(button(t("Kopiuj"), size: .small, name: "co", value: "kopiuj"))\
            \(button(t("Pobierz ZIP"), icon: "download", size: .small, name: "co", value: "zip"))\
            \(button(t("Usuń"), icon: "trash", size: .small, name: "co", value: "usun"))
            """
    }

    private var settingsButton: HTML {
        linkButton(t("Zmień folder"), to: "#ustawienia-folderu", .edit, icon: "pencil", size: .small, dialog: "ustawienia-folderu")
    }

    private func upload(_ folder: Folder) -> HTML {
        guard binder.closedAt == nil else { return note(t("Ten segregator jest zamknięty.")) }
        return """
            <form class="stack" method="post" enctype="multipart/form-data" action="\(place(folder))">\
            \(fileDrop(
                folder.purpose == .photos ? t("Przeciągnij zdjęcia albo wybierz z dysku") : t("Przeciągnij pliki albo wybierz z dysku"), name: "plik",
                hint: limitHint(settings), label: t("Dodaj pliki do folderu %", folder.name),
                uploadTo: Places.binderUploads(binder.id) + "?folder=\(folder.id)", list: "wgrane"))
            <div class="stack" id="wgrane" role="status"></div>
            <div class="nojs-only">\(button(t("Wgraj wybrane pliki"), .main, icon: "upload"))</div></form>
            """
    }

    private var pictures: [Document] { current?.purpose == .photos ? rows.map(\.document).filter(\.isPicture) : [] }
    private var others: [FileRow] { current?.purpose == .photos ? rows.filter { !$0.document.isPicture } : rows }

    private func photoWeeks(_ folder: Folder) -> HTML {
        let weeks = PhotoWeek.group(pictures).map {
            $0.html(
                now: now, place: { Places.document($0.id) }, picture: { addressed(Places.documentThumbnail($0.id), $0) }, isChosen: true)
        }
        return """
            <div data-fresh="zdjecia">\(if: !weeks.isEmpty, "<div class=\"card pad stack photo-weeks\">\(weeks.joined)</div>")</div>
            """
    }

    private func documents(_ folder: Folder) -> HTML {
        """
        <div data-fresh="dokumenty">\(if: !others.isEmpty, card(t("Dokumenty w tym folderze"), id: "dokumenty", table(t("Dokumenty"), columns, selectable: true, rows: "\(each: others, row)")))\
        \(if: rows.isEmpty, note(t("W tym folderze nie ma jeszcze plików.")))\
        \(if: next != nil, pager(fileCount(rows.count), previous: nil, next: next.map { place(folder) + "&po=\($0.text)" }))</div>
        """
    }

    private var columns: [Column] {
        [
            Column(t("Nazwa")), Column(t("Skąd")), Column(t("Dodał(a)")), Column(t("Data")), Column(t("Rozmiar"), numeric: true),
            Column(t("Działania"), hiddenTitle: true),
        ]
    }

    private func row(_ row: FileRow) -> HTML {
        let document = row.document
        return """
            <tr>\(selectCell("plik", value: String(document.id), label: document.name))<th scope="row"><a href="\(Places.document(document.id))">\(document.name)</a>\
            \(with: paths[document.subfolderID], { "<span class=\"sec\">\(icon("files")) \($0.joined(separator: " / "))</span>" })\
            \(with: locks[document.id]?.first, { "<span class=\"sec\">\(icon("lock")) \(t("zajęty: %", $0.holder))</span>" })\
            \(with: document.rule, { "<span class=\"sec\">\($0), <a href=\"\(Places.document(document.id))#przenies\">\(t: "przenieś")</a></span>" })</th>\
            <td>\(origin(row))</td><td>\(document.author)</td><td class="num">\(document.createdAt.day.dotted)</td>\
            <td class="n num">\(ByteSize(document.size).text)</td>\
            <td class="n r">\(iconButton("trash", label: t("Usuń: %", document.name), action: Places.documentTrash(document.id)))</td></tr>
            """
    }

    private func origin(_ row: FileRow) -> HTML {
        guard let thread = row.thread else { return "<span class=\"muted\">\(t: "wgrany ręcznie")</span>" }
        return "<a href=\"\(Places.thread(thread))\" class=\"small\">\(icon("clip")) \(row.subject)</a>"
    }

    private func folderSettings(_ folder: Folder) -> HTML {
        dialog(
            "ustawienia-folderu", t("Folder %", folder.name),
            """
            <form class="stack" method="post" action="\(Places.folder(folder.id))">
            \(input(t("Nazwa folderu"), "nazwa", folder.name, required: true, maxlength: 80))
            \(audienceField(folder.audience.rawValue, nil))
            <div>\(button(t("Zapisz folder"), .main))</div></form>
            \(postButton(t("Usuń folder"), to: Places.folderTrash(folder.id), .danger, icon: "trash"))
            """)
    }

    private var newFolder: HTML {
        """
        <details class="new-folder"\(flag("open", !problems.isEmpty))><summary class="btn sm">\(icon("plus"))\(t: "Dodaj folder")</summary>
        <form class="card pad stack" method="post" action="\(Places.binderFolders(binder.id))">\(OneTime.field(form.number))
        \(input(t("Nazwa nowego folderu"), "nowy-folder", form.name, error: problems["nazwa"], maxlength: 80))
        \(audienceField(form.audience, problems["widocznosc"], name: "kto"))
        <div>\(button(t("Dodaj folder"), .main))</div></form></details>
        """
    }

    private func audienceField(_ selected: String, _ error: String?, name: String = "widocznosc") -> HTML {
        radioChips(
            t("Kto widzi folder"), name, Folder.Audience.allCases.map { Choice($0.rawValue, $0.name) }, selected: selected,
            error: error)
    }
}
