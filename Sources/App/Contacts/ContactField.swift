import Store
import Values
import Web

/// A field that the firm added to its contacts.
struct ContactField: RowDecodable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case text, number, date, choice, flag

        var name: String {
            switch self {
            case .text: t("tekst")
            case .number: t("liczba")
            case .date: t("data")
            case .choice: t("wybór z listy")
            case .flag: t("tak albo nie")
            }
        }
    }

    let id: RecordID
    let name: String
    let kind: Kind
    let choices: [String]
    let position: Int64

    static let columns: SQL =
        "contact_field.id, contact_field.name, contact_field.kind, contact_field.choices, contact_field.position"

    init(id: RecordID, name: String, kind: Kind) {
        (self.id, self.name, self.kind) = (id, name, kind)
        (choices, position) = ([], 0)
    }

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        kind = Kind(rawValue: row.text(2)) ?? .text
        choices = row.text(3).split(separator: "\n").map(String.init)
        position = row.int64(4)
    }

    /// The name of its control on forms.
    var control: String { "pole-\(id)" }

    /// What was typed in the form it is kept in; nil when it does not fit.
    func kept(_ typed: String) -> String? {
        let typed = typed.trimmed
        switch kind {
        case .text: return typed.count <= 500 ? typed : nil
        case .number: return Quantity(typed)?.decimal
        case .date: return DayDate(typed)?.text
        case .choice:
            let words = typed.folded
            return choices.first { $0.folded == words }
        case .flag:
            let word = typed.folded
            if ["tak", "t", "yes", "y", "1", "true", "x", "prawda"].contains(word) { return "tak" }
            return ["nie", "n", "no", "0", "false", "falsz"].contains(word) ? "nie" : nil
        }
    }

    /// As people read it.
    func text(_ kept: String) -> String {
        switch kind {
        case .number: Quantity(kept)?.text ?? kept
        case .date: DayDate(text: kept)?.dotted ?? kept
        case .flag: kept == "tak" ? t("tak") : t("nie")
        case .text, .choice: kept
        }
    }
}

extension Viewer {
    /// The fields in use, in their order.
    func contactFields(_ tx: Transaction) throws -> [ContactField] {
        try tx.all(
            ContactField.self,
            """
            SELECT \(ContactField.columns) FROM contact_field WHERE contact_field.firm_id = \(firmID) AND contact_field.ended_at IS NULL
            ORDER BY contact_field.position, contact_field.id LIMIT 100
            """)
    }

    /// What a contact says in the fields of the firm.
    func fieldValues(of contact: RecordID, _ tx: Transaction) throws -> [RecordID: String] {
        let values = try tx.all(
            FieldValue.self,
            "SELECT field_id, value FROM contact_value WHERE firm_id = \(firmID) AND contact_id = \(contact) LIMIT 200")
        return Dictionary(values.map { ($0.field, $0.value) }) { first, _ in first }
    }

    /// Sets or, with an empty text, clears one field.
    func setField(_ field: ContactField, of contact: RecordID, to value: String, _ tx: Transaction) throws {
        guard !value.isEmpty else {
            try tx.run("DELETE FROM contact_value WHERE firm_id = \(firmID) AND contact_id = \(contact) AND field_id = \(field.id)")
            return
        }
        let number = field.kind == .number ? Quantity(value)?.thousandths : nil
        try tx.run(
            """
            INSERT INTO contact_value (firm_id, contact_id, field_id, value, words, number)
            VALUES (\(firmID), \(contact), \(field.id), \(value), \(value.folded), \(number))
            ON CONFLICT (firm_id, contact_id, field_id) DO UPDATE SET value = excluded.value, words = excluded.words, number = excluded.number
            """)
    }

    struct FieldValue: RowDecodable {
        let field: RecordID
        let value: String

        init(row: Row) {
            field = row.int64(0)
            value = row.text(1)
        }
    }
}
