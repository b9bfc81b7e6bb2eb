import Store
import Values
import Web

/// Somebody one writes to around a building: a participant, an employee of the firm, the client.
struct Person: Sendable, Hashable {
    let accountID: RecordID?
    let name: String
    let email: String
    let role: String

    var correspondent: Correspondent { Correspondent(name: name, email: email) }
    /// How a field of addresses offers the person.
    var offered: String { EmailAddress(email)?.text(name: name) ?? email }

    /// Everybody around a building but the viewer; participants do not see the firm's client card.
    static func around(_ binder: Binder, _ viewer: Viewer, at now: Instant, _ tx: Transaction) throws -> [Person] {
        var people = try Participant.all(in: binder, at: now, tx).map {
            Person(accountID: $0.accountID, name: $0.name, email: $0.email, role: $0.role.key)
        }
        let employees = try viewer.employees(tx).filter { $0.role != .reader && $0.role != .accountant }
        people += employees.map {
            Person(accountID: $0.accountID, name: $0.name, email: $0.email, role: $0.title.isEmpty ? $0.role.key : $0.title)
        }
        if viewer.isEmployee {
            let client = try tx.one(
                Contact.self,
                "SELECT \(Contact.columns) FROM contact WHERE contact.firm_id = \(binder.firmID) AND contact.id = \(binder.contactID)")
            if let client, !client.email.isEmpty {
                people.append(Person(accountID: nil, name: client.name, email: client.email, role: "klient"))
            }
        }
        var seen: Set<String> = [viewer.email.lowercased()]
        return people.filter { seen.insert($0.email.lowercased()).inserted }
    }
}
