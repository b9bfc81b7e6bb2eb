import Store
import Values
import Web

/// A client database. Kind mailing holds people who may only be written to in bulk.
struct ContactBase: RowDecodable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case contacts, mailing
    }

    let id: RecordID
    let kind: Kind
    let name: String
    let note: String
    let createdAt: Instant
    let version: Int64
    /// How many contacts it has, without those in the bin.
    let count: Int64

    static let columns: SQL = """
        contact_base.id, contact_base.kind, contact_base.name, contact_base.note, contact_base.created_at, contact_base.version,
        contact_base.contact_count
        """

    init(row: Row) {
        id = row.int64(0)
        kind = Kind(rawValue: row.text(1)) ?? .contacts
        name = row.text(2)
        note = row.text(3)
        createdAt = row.instant(4)
        version = row.int64(5)
        count = row.int64(6)
    }

    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return "contact_base.firm_id = \(viewer.firmID) AND \(Trash.absent(.contactBase, firm: viewer.firmID, id: "contact_base.id"))"
    }
}

extension Viewer {
    func contactBase(_ id: RecordID, _ tx: Transaction) throws -> ContactBase {
        let found = try tx.one(
            ContactBase.self,
            "SELECT \(ContactBase.columns) FROM contact_base WHERE contact_base.id = \(id) AND \(ContactBase.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }
}
