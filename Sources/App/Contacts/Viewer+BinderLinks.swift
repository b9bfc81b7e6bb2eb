import Store
import Values
import Web

extension Viewer {
    /// Where a contact's binders are; their own feature stands further on.
    func binderLinks(of contact: Contact, _ tx: Transaction) throws -> [Link] {
        struct Line: RowDecodable {
            let id: RecordID
            let name: String

            init(row: Row) {
                id = row.int64(0)
                name = row.text(1)
            }
        }
        return try tx.all(
            Line.self,
            """
            SELECT binder.id, binder.name FROM binder WHERE binder.firm_id = \(firmID) AND binder.contact_id = \(contact.id)
                AND \(Trash.absent(.binder, firm: firmID, id: "binder.id")) ORDER BY binder.id DESC LIMIT 50
            """
        ).map { Link($0.name, to: Places.binder($0.id)) }
    }
}
