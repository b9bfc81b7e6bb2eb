import Store
import Values
import Web

/// A folder that new binders begin with.
struct FolderTemplate: RowDecodable, Sendable, Equatable {
    var purpose: Folder.Purpose
    var name: String
    var audience: Folder.Audience

    init(purpose: Folder.Purpose, name: String, audience: Folder.Audience) {
        (self.purpose, self.name, self.audience) = (purpose, name, audience)
    }

    init(row: Row) {
        purpose = Folder.Purpose(rawValue: row.text(0)) ?? .other
        name = row.text(1)
        audience = Folder.Audience(rawValue: row.text(2)) ?? .internalOnly
    }

    /// The firm's own list, or that of the house.
    static func of(_ firm: RecordID, _ tx: Transaction) throws -> [FolderTemplate] {
        let own = try tx.all(
            FolderTemplate.self,
            """
            SELECT folder_template.purpose, folder_template.name, folder_template.audience FROM folder_template
            WHERE folder_template.firm_id = \(firm) ORDER BY folder_template.position
            """)
        return own.isEmpty ? Folder.template.map { FolderTemplate(purpose: $0.0, name: $0.1, audience: $0.2) } : own
    }
}

extension Viewer {
    /// From here on new binders begin with these folders; those of old ones stay.
    func keepFolderTemplate(_ folders: [FolderTemplate], at now: Instant, _ tx: Transaction) throws {
        let before = try FolderTemplate.of(firmID, tx)
        guard before != folders else { return }
        try tx.run("DELETE FROM folder_template WHERE folder_template.firm_id = \(firmID)")
        for (position, folder) in folders.enumerated() {
            try tx.run(
                """
                INSERT INTO folder_template (firm_id, position, purpose, name, audience)
                VALUES (\(firmID), \(position), \(folder.purpose.rawValue), \(folder.name), \(folder.audience.rawValue))
                """)
        }
        let words = { (list: [FolderTemplate]) in list.map(\.name).joined(separator: ", ") }
        let change = Act.Change(field: "foldery", before: words(before), after: words(folders))
        try record(Act(.changed, Reference(.firm, firmID), title: "szablon folderów", changes: [change]), at: now, tx)
    }
}
