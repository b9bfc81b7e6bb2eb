import Store
import Values

/// A contact as a list shows it.
struct ContactRow: Sendable {
    var contact: Contact
    var tags: [Tag] = []
    var keeper: Face?
    /// The newest binder, or the company of a person.
    var second: String?
    /// What it says in the fields that the list shows.
    var own: [RecordID: String] = [:]
}

extension Viewer {
    /// What the list shows beside the contacts themselves, in four questions for the whole page.
    func rows(_ contacts: [Contact], keepers: [Employee], columns: [ContactColumn] = [], _ tx: Transaction) throws -> [ContactRow] {
        let ids = contacts.map(\.id)
        let tags = try tags(of: ids, tx)
        let own = try ownValues(of: ids, columns, tx)
        let binders = try newestBinders(of: ids, tx)
        let companies = try self.contacts(Array(Set(contacts.compactMap(\.companyID))), tx)
        let names = Dictionary(companies.map { ($0.id, $0.name) }) { first, _ in first }
        let faces = Dictionary(keepers.map { ($0.accountID, Face(name: $0.name, id: $0.accountID)) }) { first, _ in first }
        return contacts.map { contact in
            ContactRow(
                contact: contact, tags: tags[contact.id] ?? [], keeper: contact.keeperID.flatMap { faces[$0] },
                second: binders[contact.id] ?? contact.companyID.flatMap { names[$0] }, own: own[contact.id] ?? [:])
        }
    }

    private func newestBinders(of contacts: [RecordID], _ tx: Transaction) throws -> [RecordID: String] {
        guard !contacts.isEmpty else { return [:] }
        struct Line: RowDecodable {
            let contact: RecordID
            let name: String

            init(row: Row) {
                contact = row.int64(0)
                name = row.text(1)
            }
        }
        let lines = try tx.all(
            Line.self,
            """
            SELECT binder.contact_id, binder.name FROM binder WHERE binder.firm_id = \(firmID) AND binder.contact_id IN \(list: contacts)
                AND \(Trash.absent(.binder, firm: firmID, id: "binder.id")) ORDER BY binder.contact_id, binder.id
            """)
        return Dictionary(lines.map { ($0.contact, $0.name) }) { _, last in last }
    }
}
