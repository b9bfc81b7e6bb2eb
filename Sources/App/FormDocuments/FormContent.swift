import Crypto
import Foundation
import Store
import Values
import Web

/// A field's present value.
struct FormValue: RowDecodable, Sendable {
    let name: String
    let value: String
    let version: Int64

    init(row: Row) {
        name = row.text(0)
        value = row.text(1)
        version = row.int64(2)
    }
}

/// Who writes in which field now.
struct FormHold: RowDecodable, Sendable {
    let accountID: RecordID
    let person: String
    let field: String

    init(row: Row) {
        accountID = row.int64(0)
        person = row.text(1)
        field = row.text(2)
    }

    /// How long a field stays with somebody who falls silent, seconds.
    static let seconds: Int64 = 60
}

/// Something that is not as it should be, with a day by which it will.
struct FormDefect: RowDecodable, Sendable {
    let id: RecordID
    let title: String
    let reporter: String
    let dueOn: DayDate?
    let removedAt: Instant?

    init(row: Row) {
        id = row.int64(0)
        title = row.text(1)
        reporter = row.text(2)
        dueOn = row.optionalDay(3)
        removedAt = row.optionalInstant(4)
    }
}

/// Everything that stands in one form document.
struct FormContent: Sendable {
    var values: [String: FormValue]
    var holds: [FormHold]
    var defects: [FormDefect]
    var parties: [FormParty]
    var photos: [FormPhoto]

    static func load(_ form: FormDocument, firm: RecordID, at now: Instant, _ tx: Transaction) throws -> FormContent {
        let values = try tx.all(
            FormValue.self, "SELECT name, value, version FROM form_field WHERE firm_id = \(firm) AND form_id = \(form.id)")
        return FormContent(
            values: Dictionary(values.map { ($0.name, $0) }) { $1 },
            holds: try tx.all(
                FormHold.self,
                """
                SELECT account_id, person, field FROM form_hold WHERE firm_id = \(firm) AND form_id = \(form.id) AND until > \(now)
                ORDER BY account_id
                """),
            defects: try tx.all(
                FormDefect.self,
                """
                SELECT id, title, reporter, due_on, removed_at FROM form_defect WHERE firm_id = \(firm) AND form_id = \(form.id)
                ORDER BY id LIMIT 500
                """),
            parties: try FormParty.all(of: form.id, firm: firm, tx),
            photos: try FormPhoto.all(of: form.id, firm: firm, tx))
    }

    subscript(name: String) -> String { values[name]?.value ?? "" }

    func holder(of field: String) -> FormHold? { holds.first { $0.field == field } }

    /// SHA-256 of what the parties sign, in hexadecimal: each line is a name, a tab and a value with its line ends escaped.
    func hash(of form: FormDocument, number: String) -> String {
        var lines = [("dokument", form.kind.rawValue), ("numer", number), ("tytul", form.title), ("dzien", form.day.text)]
        if let template = form.template.id { lines.append(("wzor", String(template))) }
        lines += form.fields.filter { $0.control != .heading }.map { ($0.name, self[$0.name]) }
        lines += defects.map { ("usterka", "\($0.title)\t\($0.dueOn?.text ?? "")\t\($0.removedAt == nil ? "" : "usunieta")") }
        lines += photos.map { ("zdjecie", "\($0.blobHash)\t\($0.words)") }
        let text = lines.map { "\($0.0)\t\($0.1.replacing("\\", with: "\\\\").replacing("\n", with: "\\n"))\n" }.joined()
        return SHA256.hash(data: Data(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
