import Values
import Web

/// What new binders begin with: stages of a build, folders.
struct TemplatesPage {
    var frame: OfficeFrame
    var stages: [String]
    var folders: [FolderTemplate]
    /// Kinds of documents with templates of the firm's own.
    var documents: Set<String> = []
    var mayChange: Bool
    var problems: [String: String] = [:]

    var html: HTML {
        frame.page(
            SettingsTab.head(.templates), section: .settings, width: .mid,
            "<div class=\"stack\"><p class=\"soft\">\(t: "Zmiana dotyczy nowych segregatorów. Założone zostają, jakie są.")</p>\(stageCard)\(folderCard)\(FormTemplatesCard(own: documents, stages: stages).html)</div>"
        )
    }

    private var stageCard: HTML {
        card(
            t("Etapy budowy"), id: "etapy",
            """
            <form class="pad stack" method="post" action="\(Places.settingsStages())">\(with: problems["etap"], { note($0, .bad, live: true) })
            \(OrderedRows.html(stages.map(stageRow), blank: stageRow(""), move: "przesun", add: t("Dodaj etap")))
            \(if: mayChange, "<div>\(button(t("Zapisz etapy"), .main))</div>")</form>
            """)
    }

    private func stageRow(_ name: String) -> HTML {
        "<input class=\"inp grow\" name=\"etap\" value=\"\(name)\" aria-label=\"\(t: "Nazwa etapu")\" maxlength=\"80\">"
    }

    private var folderCard: HTML {
        card(
            t("Foldery segregatora"), id: "foldery",
            """
            <form class="pad stack" method="post" action="\(Places.settingsFolders())">\(with: problems["folder"], { note($0, .bad, live: true) })
            \(OrderedRows.html(folders.map(folderRow), blank: folderRow(FolderTemplate(purpose: .other, name: "", audience: .zone)), move: "przesun", add: t("Dodaj folder")))
            \(if: mayChange, "<div>\(button(t("Zapisz foldery"), .main))</div>")</form>
            """)
    }

    private func folderRow(_ folder: FolderTemplate) -> HTML {
        """
        <input class="inp grow" name="folder" value="\(folder.name)" aria-label="\(t: "Nazwa folderu")" maxlength="80">\
        <select class="inp" name="cel" aria-label="\(t: "Co się w nim odkłada")">\(options(Folder.Purpose.allCases.map { Choice($0.rawValue, $0.word) }, selected: folder.purpose.rawValue))</select>\
        <select class="inp" name="widok" aria-label="\(t: "Kto widzi")">\(options(Folder.Audience.allCases.map { Choice($0.rawValue, $0.name) }, selected: folder.audience.rawValue))</select>
        """
    }
}

extension Folder.Purpose {
    var word: String {
        switch self {
        case .offers: t("oferty")
        case .orders: t("zlecenia i umowy")
        case .invoices: t("faktury")
        case .photos: t("zdjęcia")
        case .drawings: t("rysunki")
        case .reports: t("raporty")
        case .protocols: t("protokoły")
        case .contracts: t("dokumenty wewnętrzne")
        case .other: t("wszystko inne")
        }
    }
}
