import Store
import Values
import Web

/// What happened in a building, with what its people look for first: a letter's own words, the photographs themselves.
struct ZoneNews: Sendable {
    var entries: [HistoryEntry] = []
    var letters: [RecordID: Letter] = [:]
    var documents: [RecordID: Document] = [:]
    var folders: [RecordID: String] = [:]
}

extension Viewer {
    /// The newest of a building without what only proves that somebody looked, also for employees who see the zone.
    func zoneNews(of binder: Binder, folders: [FolderRow], limit: Int = 24, _ tx: Transaction) throws -> ZoneNews {
        var news = ZoneNews()
        news.entries = try tx.all(
            HistoryEntry.self,
            """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(HistoryEntry.visible(to: self)) AND history.binder_id = \(binder.id)
                AND history.audience > 0 AND history.verb NOT IN ('exported', 'printed', 'opened', 'viewed_as') ORDER BY history.id DESC
                LIMIT \(limit)
            """)
        let letters = news.entries.filter { $0.kind == .letter }.map(\.recordID)
        if !letters.isEmpty {
            let found = try tx.all(
                Letter.self, "SELECT \(Letter.columns) FROM letter WHERE letter.id IN \(list: letters) AND \(Letter.visible(to: self))")
            news.letters = found.reduce(into: [:]) { $0[$1.id] = $1 }
        }
        let documents = news.entries.filter { $0.kind == .document }.map(\.recordID)
        if !documents.isEmpty {
            let found = try tx.all(
                Document.self,
                "SELECT \(Document.columns) FROM document WHERE document.id IN \(list: documents) AND \(Document.visible(to: self))")
            news.documents = found.reduce(into: [:]) { $0[$1.id] = $1 }
        }
        news.folders = folders.reduce(into: [:]) { $0[$1.folder.id] = $1.folder.name }
        return news
    }

    /// How many files each folder of a building got since a moment that a record's id tells.
    func freshFiles(in binder: Binder, since: RecordID?, _ tx: Transaction) throws -> [RecordID: Int] {
        guard let since else { return [:] }
        let counts = try tx.all(
            FreshCount.self,
            """
            SELECT document.folder_id, count(*) FROM document WHERE document.binder_id = \(binder.id) AND document.id > \(since)
                AND document.account_id <> \(accountID ?? 0) AND \(Document.visible(to: self)) GROUP BY document.folder_id
            """)
        return counts.reduce(into: [:]) { $0[$1.folder] = $1.count }
    }
}

private struct FreshCount: RowDecodable {
    let folder: RecordID
    let count: Int

    init(row: Row) {
        folder = row.int64(0)
        count = row.int(1)
    }
}
