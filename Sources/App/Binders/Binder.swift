import Store
import Values
import Web

/// What belongs to one investment of a client; of kind building it is also a zone.
struct Binder: RowDecodable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case building, plain
    }

    let id: RecordID
    let kind: Kind
    let contactID: RecordID
    let name: String
    let street: String
    let postalCode: String
    let city: String
    let mailName: String?
    let createdAt: Instant
    let closedAt: Instant?
    let version: Int64
    let firmID: RecordID
    let archivedAt: Instant?

    /// Work goes on, is done, or is put away.
    enum State: String, Sendable, CaseIterable {
        case open, closed, archived
    }

    var state: State { archivedAt != nil ? .archived : closedAt != nil ? .closed : .open }

    static let columns: SQL = """
        binder.id, binder.kind, binder.contact_id, binder.name, binder.street, binder.postal_code, binder.city, binder.mail_name,
        binder.created_at, binder.closed_at, binder.version, binder.firm_id, binder.archived_at
        """

    init(row: Row) {
        id = row.int64(0)
        kind = Kind(rawValue: row.text(1)) ?? .plain
        contactID = row.int64(2)
        name = row.text(3)
        street = row.text(4)
        postalCode = row.text(5)
        city = row.text(6)
        mailName = row.optionalText(7)
        createdAt = row.instant(8)
        closedAt = row.optionalInstant(9)
        version = row.int64(10)
        firmID = row.int64(11)
        archivedAt = row.optionalInstant(12)
    }

    /// The building's mail address under the operator's domain.
    func mailAddress(_ settings: Settings) -> String? {
        mailName.map { "\($0)@\(settings.mailDomain)" }
    }

    static func visible(to viewer: Viewer) -> SQL {
        let present: SQL = "binder.firm_id = \(viewer.firmID) AND \(Trash.absent(.binder, firm: viewer.firmID, id: "binder.id"))"
        return switch viewer.seat {
        case .employee: present
        case .participant(let binder, _), .guest(_, let binder, _, _): "binder.id = \(binder) AND \(present)"
        }
    }
}

extension Viewer {
    func binder(_ id: RecordID, _ tx: Transaction) throws -> Binder {
        guard
            let binder = try tx.one(
                Binder.self, "SELECT \(Binder.columns) FROM binder WHERE binder.id = \(id) AND \(Binder.visible(to: self))")
        else {
            throw Refusal.missing
        }
        return binder
    }
}
