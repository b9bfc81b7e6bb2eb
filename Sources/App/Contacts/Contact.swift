import Store
import Values
import Web

/// A company or a person in one of the firm's client databases.
struct Contact: RowDecodable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case company, person
    }

    let id: RecordID
    let baseID: RecordID
    let kind: Kind
    let name: String
    let sortKey: String
    let givenName: String
    let familyName: String
    let nip: String
    let email: String
    let phone: String
    let street: String
    let postalCode: String
    let city: String
    let note: String
    let changedAt: Instant
    let version: Int64

    static let columns: SQL = """
        contact.id, contact.base_id, contact.kind, contact.name, contact.sort_key, contact.given_name, contact.family_name, contact.nip,
        contact.email, contact.phone, contact.street, contact.postal_code, contact.city, contact.note, contact.changed_at, contact.version
        """

    init(row: Row) {
        id = row.int64(0)
        baseID = row.int64(1)
        kind = Kind(rawValue: row.text(2)) ?? .person
        name = row.text(3)
        sortKey = row.text(4)
        givenName = row.text(5)
        familyName = row.text(6)
        nip = row.text(7)
        email = row.text(8)
        phone = row.text(9)
        street = row.text(10)
        postalCode = row.text(11)
        city = row.text(12)
        note = row.text(13)
        changedAt = row.instant(14)
        version = row.int64(15)
    }
}

extension Contact {
    /// Contacts are the office's own: participants and guests see none of them.
    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return "contact.firm_id = \(viewer.firmID) AND \(Trash.absent(.contact, firm: viewer.firmID, id: "contact.id"))"
    }
}

extension Contact {
    /// As a field shows it: "Anna Mucha, Kościelisko".
    var label: String { Self.label(name: name, city: city) }

    static func label(name: String, city: String) -> String { city.isEmpty ? name : "\(name), \(city)" }
}

extension Viewer {
    func contact(_ id: RecordID, _ tx: Transaction) throws -> Contact {
        guard
            let contact = try tx.one(
                Contact.self, "SELECT \(Contact.columns) FROM contact WHERE contact.id = \(id) AND \(Contact.visible(to: self))")
        else { throw Refusal.missing }
        return contact
    }
}
