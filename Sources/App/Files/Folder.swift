import Store
import Values
import Web

/// A folder of a binder. The purpose tells the filing rules what belongs in it, the audience who sees it.
struct Folder: RowDecodable, Sendable {
    enum Purpose: String, Sendable, CaseIterable {
        case offers, orders, invoices, photos, drawings, reports, protocols, contracts, other
    }

    enum Audience: String, Sendable, CaseIterable {
        case internalOnly = "internal"
        case zone
        case ownerOnly = "owner"
    }

    let id: RecordID
    let binderID: RecordID
    let purpose: Purpose
    let name: String
    let audience: Audience

    static let columns: SQL = "folder.id, folder.binder_id, folder.purpose, folder.name, folder.audience"

    /// The folders a new binder begins with, in their order.
    static let template: [(Purpose, String, Audience)] = [
        (.photos, "Zdjęcia", .zone), (.offers, "Oferty", .internalOnly), (.orders, "Zlecenia i umowy", .zone),
        (.invoices, "Faktury", .zone),
        (.drawings, "Rysunki", .zone), (.reports, "Raporty tygodniowe", .zone), (.protocols, "Protokoły", .zone), (.other, "Inne", .zone),
        (.contracts, "Wewnętrzne", .internalOnly),
    ]

    init(row: Row) {
        id = row.int64(0)
        binderID = row.int64(1)
        purpose = Purpose(rawValue: row.text(2)) ?? .other
        name = row.text(3)
        audience = Audience(rawValue: row.text(4)) ?? .internalOnly
    }

    /// Folders somebody may look into; the office sees all of its own.
    static func visible(to viewer: Viewer) -> SQL {
        let present: SQL = "folder.firm_id = \(viewer.firmID) AND \(Trash.absent(.folder, firm: viewer.firmID, id: "folder.id"))"
        return switch viewer.seat {
        case .employee: present
        case .participant(let binder, .owner): "folder.binder_id = \(binder) AND folder.audience IN ('zone', 'owner') AND \(present)"
        case .participant(let binder, _): "folder.binder_id = \(binder) AND folder.audience = 'zone' AND \(present)"
        case .guest(_, _, .folder, let folder): "folder.id = \(folder) AND \(present)"
        case .guest: "1 = 0"
        }
    }

    /// The first folder of a purpose, else the one for other things. What is the office's own falls back to a folder of the office only.
    static func with(_ purpose: Purpose, inBinder binder: RecordID, firm: RecordID, _ tx: Transaction) throws -> Folder? {
        let isOwn = purpose == .offers || purpose == .contracts
        let own: SQL = "AND (folder.purpose <> 'other' OR folder.audience = 'internal')"
        return try tx.one(
            Folder.self,
            """
            SELECT \(columns) FROM folder WHERE folder.firm_id = \(firm) AND folder.binder_id = \(binder)
                AND folder.purpose IN (\(purpose.rawValue), 'other') \(isOwn ? own : "") AND \(Trash.absent(.folder, firm: firm, id: "folder.id"))
            ORDER BY folder.purpose = 'other', folder.position LIMIT 1
            """)
    }
}

extension Folder {
    /// Where files lie that not everybody of the building may see: the owners' folder, else the office's own; nil where there is none.
    static func apart(for audience: Act.Audience, inBinder binder: RecordID, firm: RecordID, _ tx: Transaction) throws -> Folder? {
        let owners = try tx.one(
            Folder.self,
            """
            SELECT \(columns) FROM folder WHERE folder.firm_id = \(firm) AND folder.binder_id = \(binder) AND folder.audience = 'owner'
                AND \(Trash.absent(.folder, firm: firm, id: "folder.id")) ORDER BY folder.position LIMIT 1
            """)
        if audience == .owner, let owners { return owners }
        return try with(.contracts, inBinder: binder, firm: firm, tx)
    }
}

extension Viewer {
    func folder(_ id: RecordID, _ tx: Transaction) throws -> Folder {
        guard
            let folder = try tx.one(
                Folder.self, "SELECT \(Folder.columns) FROM folder WHERE folder.id = \(id) AND \(Folder.visible(to: self))")
        else {
            throw Refusal.missing
        }
        return folder
    }

    func folders(in binder: Binder, _ tx: Transaction) throws -> [Folder] {
        try tx.all(
            Folder.self,
            "SELECT \(Folder.columns) FROM folder WHERE folder.binder_id = \(binder.id) AND \(Folder.visible(to: self)) ORDER BY folder.position, folder.id"
        )
    }
}
