import Store
import Values

/// A further telephone, e-mail address or postal address of a contact, with a word saying whose or what for.
struct ContactDetail: RowDecodable, Sendable, Equatable, Codable {
    enum Kind: String, Sendable, CaseIterable, Codable {
        case phone, email, address
    }

    var kind: Kind
    var label = ""
    var value = ""
    var street = ""
    var postalCode = ""
    var city = ""

    init(_ kind: Kind, label: String = "", value: String = "") {
        self.kind = kind
        self.label = label
        self.value = value
    }

    static let columns: SQL =
        "contact_detail.kind, contact_detail.label, contact_detail.value, contact_detail.street, contact_detail.postal_code, contact_detail.city"

    init(row: Row) {
        kind = Kind(rawValue: row.text(0)) ?? .phone
        label = row.text(1)
        value = row.text(2)
        street = row.text(3)
        postalCode = row.text(4)
        city = row.text(5)
    }

    var isEmpty: Bool { value.isEmpty && street.isEmpty && postalCode.isEmpty && city.isEmpty }

    /// As people read it.
    var text: String {
        switch kind {
        case .phone: PhoneNumber(value)?.text ?? value
        case .email: value
        case .address: Contact.address(street, postalCode, city)
        }
    }

    /// What search finds the contact by.
    var searchText: String {
        switch kind {
        case .phone: "\(value) \(value.suffix(9))"
        case .email: value
        case .address: [street, postalCode, city].joined(separator: " ")
        }
    }
}

extension Viewer {
    func details(of contact: RecordID, _ tx: Transaction) throws -> [ContactDetail] {
        try tx.all(
            ContactDetail.self,
            """
            SELECT \(ContactDetail.columns) FROM contact_detail WHERE contact_detail.firm_id = \(firmID)
                AND contact_detail.contact_id = \(contact) ORDER BY contact_detail.position LIMIT 200
            """)
    }

    /// Puts these in the place of what was there.
    func setDetails(_ details: [ContactDetail], of contact: RecordID, _ tx: Transaction) throws {
        try tx.run("DELETE FROM contact_detail WHERE firm_id = \(firmID) AND contact_id = \(contact)")
        for (position, detail) in details.enumerated() {
            try tx.run(
                """
                INSERT INTO contact_detail (firm_id, id, contact_id, position, kind, label, value, street, postal_code, city)
                VALUES (\(firmID), \(RecordID.next()), \(contact), \(position), \(detail.kind.rawValue), \(detail.label), \(detail.value),
                    \(detail.street), \(detail.postalCode), \(detail.city))
                """)
        }
    }
}
