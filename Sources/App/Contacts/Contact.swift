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
    let regon: String
    let krs: String
    let pesel: String
    let source: String
    let jobTitle: String
    let companyID: RecordID?
    let keeperID: RecordID?
    let keeperKey: String
    let cityKey: String
    /// Zero where there was none yet.
    let lastContactAt: Instant
    let createdAt: Instant

    static let columns: SQL = """
        contact.id, contact.base_id, contact.kind, contact.name, contact.sort_key, contact.given_name, contact.family_name, contact.nip,
        contact.email, contact.phone, contact.street, contact.postal_code, contact.city, contact.note, contact.changed_at, contact.version,
        contact.regon, contact.krs, contact.pesel, contact.source, contact.job_title, contact.company_id, contact.keeper_id,
        contact.keeper_key, contact.city_key, contact.last_contact_at, contact.created_at
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
        regon = row.text(16)
        krs = row.text(17)
        pesel = row.text(18)
        source = row.text(19)
        jobTitle = row.text(20)
        companyID = row.optionalInt64(21)
        keeperID = row.optionalInt64(22)
        keeperKey = row.text(23)
        cityKey = row.text(24)
        lastContactAt = row.instant(25)
        createdAt = row.instant(26)
    }

    /// How many columns `columns` has.
    static let width = 27

    /// "ul. Krótka 5, 34-400 Nowy Targ".
    var address: String { Contact.address(street, postalCode, city) }

    static func address(_ street: String, _ postalCode: String, _ city: String) -> String {
        [street, [postalCode, city].filter { !$0.isEmpty }.joined(separator: " ")].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Contact {
    /// Contacts are the office's own: participants and guests see none of them.
    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return """
            contact.firm_id = \(viewer.firmID) AND \(Trash.absent(.contact, firm: viewer.firmID, id: "contact.id"))
                AND \(Trash.absent(.contactBase, firm: viewer.firmID, id: "contact.base_id"))
            """
    }

    /// Contacts of a database whose people may be chosen as clients; nobody of a mailing database is.
    static let pickable: SQL = """
        EXISTS (SELECT 1 FROM contact_base WHERE contact_base.firm_id = contact.firm_id AND contact_base.id = contact.base_id
            AND contact_base.kind = 'contacts')
        """
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

    /// Several at once, in the order of the ids; those that are gone are left out.
    func contacts(_ ids: [RecordID], _ tx: Transaction) throws -> [Contact] {
        guard !ids.isEmpty else { return [] }
        let found = try tx.all(
            Contact.self, "SELECT \(Contact.columns) FROM contact WHERE \(Contact.visible(to: self)) AND contact.id IN \(list: ids)")
        let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
        return found.sorted { places[$0.id] ?? 0 < places[$1.id] ?? 0 }
    }
}
