import Store
import Values
import Web

/// Somebody to call about a building: typed, or taken from the firm's contacts.
struct AddressEntry: RowDecodable, Sendable {
    let id: RecordID
    let binderID: RecordID
    let name: String
    let part: String
    let company: String
    let phone: String
    let email: String
    let note: String
    let author: String
    let changedAt: Instant
    let version: Int64

    static let columns: SQL = """
        address_entry.id, address_entry.binder_id, address_entry.name, address_entry.part, address_entry.company, address_entry.phone,
        address_entry.email, address_entry.note, address_entry.author, address_entry.changed_at, address_entry.version
        """

    init(row: Row) {
        id = row.int64(0)
        binderID = row.int64(1)
        name = row.text(2)
        part = row.text(3)
        company = row.text(4)
        phone = row.text(5)
        email = row.text(6)
        note = row.text(7)
        author = row.text(8)
        changedAt = row.instant(9)
        version = row.int64(10)
    }

    /// Employees see the book of every building, a participant that of his own unless his role was left out, a guest none.
    static func visible(to viewer: Viewer) -> SQL {
        let present: SQL =
            "address_entry.firm_id = \(viewer.firmID) AND \(Trash.absent(.addressEntry, firm: viewer.firmID, id: "address_entry.id"))"
        return switch viewer.seat {
        case .employee: present
        case .participant(let binder, let role):
            """
            \(present) AND address_entry.binder_id = \(binder) AND NOT EXISTS (SELECT 1 FROM address_book_closed WHERE
                address_book_closed.firm_id = \(viewer.firmID) AND address_book_closed.binder_id = \(binder)
                AND address_book_closed.role = \(role.rawValue))
            """
        case .guest: "1 = 0"
        }
    }

    static func page(_ viewer: Viewer, binder: RecordID) -> SQL {
        """
        SELECT \(columns) FROM address_entry WHERE \(visible(to: viewer)) AND address_entry.binder_id = \(binder)
        ORDER BY address_entry.sort_key, address_entry.id LIMIT 1000
        """
    }

    var card: VCard {
        var card = VCard(uid: "wiecha-\(id)", name: name)
        let words = name.split(separator: " ")
        if words.count > 1 { (card.givenName, card.familyName) = (words.dropLast().joined(separator: " "), String(words[words.count - 1])) }
        (card.organization, card.title, card.note, card.changedAt) = (company, part, note, changedAt)
        card.phones = phone.isEmpty ? [] : [phone]
        card.emails = email.isEmpty ? [] : [email]
        return card
    }
}

extension Viewer {
    func addressEntry(_ id: RecordID, in binder: Binder, _ tx: Transaction) throws -> AddressEntry {
        let found = try tx.one(
            AddressEntry.self,
            """
            SELECT \(AddressEntry.columns) FROM address_entry WHERE \(AddressEntry.visible(to: self)) AND address_entry.id = \(id)
                AND address_entry.binder_id = \(binder.id)
            """)
        guard let found else { throw Refusal.missing }
        return found
    }

    /// Everybody in the book of a building, in Polish order. Missing for a role that may not look.
    func addressEntries(of binder: Binder, _ tx: Transaction) throws -> [AddressEntry] {
        guard try mayReadAddressBook(of: binder, tx) else { throw Refusal.missing }
        return try tx.all(AddressEntry.self, AddressEntry.page(self, binder: binder.id))
    }

    func mayReadAddressBook(of binder: Binder, _ tx: Transaction) throws -> Bool {
        switch seat {
        case .employee: true
        case .participant(_, let role): try !closedRoles(of: binder, tx).contains(role)
        case .guest: false
        }
    }

    var mayWriteAddressBook: Bool {
        switch seat {
        case .employee(let role): role.mayWrite
        case .participant: true
        case .guest: false
        }
    }

    /// The roles of a building that may not open its address book. The owner of the building always may.
    func closedRoles(of binder: Binder, _ tx: Transaction) throws -> [BuildingRole] {
        try tx.all(
            String.self,
            "SELECT role FROM address_book_closed WHERE firm_id = \(binder.firmID) AND binder_id = \(binder.id) ORDER BY role LIMIT 20"
        ).compactMap(BuildingRole.init)
    }
}
