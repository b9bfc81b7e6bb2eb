import Store
import Values

/// A contact as a list shows it.
struct ContactLine: RowDecodable, Sendable {
    let id: RecordID
    let sortKey: String
    let listName: String
    let email: String
    let phone: String
    let city: String

    static let columns: SQL = """
        contact.id, contact.sort_key, contact.kind, contact.name, contact.given_name, contact.family_name, contact.email, contact.phone,
        contact.city
        """

    init(row: Row) {
        id = row.int64(0)
        sortKey = row.text(1)
        let given = row.text(2) == Contact.Kind.company.rawValue ? "" : row.text(4)
        listName = given.isEmpty ? row.text(3) : "\(row.text(5)) \(given)"
        email = row.text(6)
        phone = row.text(7)
        city = row.text(8)
    }
}
