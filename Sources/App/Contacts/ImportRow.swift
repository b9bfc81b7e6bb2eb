import Exchange
import Values
import Web

/// One row of a file on its way to becoming a contact.
struct ImportRow: Sendable {
    var line: Int64
    var cells: [String]
    var form: ContactForm
    var tags: [String] = []
    var keeper = ""
    /// The company that a person's row names.
    var company = ""

    /// Reads the cells as the plan says; nothing is checked yet.
    init(_ cells: [String], line: Int64, _ plan: ImportPlan) {
        self.line = line
        self.cells = cells
        var form = ContactForm(kind: .person)
        for (place, code) in plan.columns.enumerated() where place < cells.count && !code.isEmpty {
            let text = cells[place].first == "'" ? String(cells[place].dropFirst()) : cells[place]
            let value = text.trimmed
            guard !value.isEmpty else { continue }
            switch code {
            case "full_name": (form.givenName, form.familyName) = Self.names(value)
            case "address": (form.street, form.postalCode, form.city) = Self.address(value)
            case "phone2": form.details += Self.list(value).map { ContactDetail(.phone, value: $0) }
            case "email2": form.details += Self.list(value).map { ContactDetail(.email, value: $0) }
            case "phone", "email":
                let values = Self.list(value)
                let path: WritableKeyPath<ContactForm, String> = code == "phone" ? \.phone : \.email
                form[keyPath: path] = values.first ?? value
                form.details += values.dropFirst().map { ContactDetail(code == "phone" ? .phone : .email, value: $0) }
            case "tags": tags += value.split { ",;|".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
            case "keeper": keeper = value
            case "note": form.note = text.trimmedLines
            case _ where code.hasPrefix("field:"): if let id = RecordID(code.dropFirst(6)) { form.fields[id] = value }
            default: if let path = ContactForm.columnPaths[code] { form[keyPath: path] = value }
            }
        }
        if form.familyName.isEmpty, !form.givenName.isEmpty, form.name.isEmpty { (form.givenName, form.familyName) = ("", form.givenName) }
        form.kind = form.familyName.isEmpty ? .company : .person
        if form.kind == .person { (company, form.name) = (form.name, "") }
        form.isWhole = true
        self.form = form
    }

    /// "Anna Maria Mucha" is given names and a family name; "Mucha, Anna" the other way round.
    private static func names(_ text: String) -> (String, String) {
        if let comma = text.firstIndex(of: ",") {
            return (String(text[text.index(after: comma)...]).trimmed, String(text[..<comma]).trimmed)
        }
        let words = text.split(separator: " ").map(String.init)
        return (words.dropLast().joined(separator: " "), words.last ?? "")
    }

    /// "ul. Krótka 5, 34-400 Nowy Targ".
    static func address(_ text: String) -> (String, String, String) {
        let words = text.split(separator: " ").map(String.init)
        guard let place = words.lastIndex(where: { PostalCode($0) != nil && $0.count >= 5 }) else {
            let parts = text.split(separator: ",").map { String($0).trimmed }
            return parts.count > 1 ? (parts.dropLast().joined(separator: ", "), "", parts[parts.count - 1]) : (text, "", "")
        }
        let street = words[..<place].joined(separator: " ")
        return (
            street.last == "," ? String(street.dropLast()) : street, words[place], words[(place + 1)...].joined(separator: " ")
        )
    }

    private static func list(_ value: String) -> [String] {
        let marks = value.utf8.contains { [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "/")].contains($0) }
        guard marks else { return [value] }
        return value.split { ";,|/".contains($0) && !value.hasPrefix("http") }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// Checked and in the form it is kept in, or why not.
    func checked(_ own: [ContactField]) -> Result<ContactForm, ImportProblem> {
        do { return .success(try form.checked(own)) } catch Refusal.invalid(let problems) {
            return .failure(ImportProblem(sentences: problems.sorted { $0.key < $1.key }.map(\.value)))
        } catch {
            return .failure(ImportProblem(sentences: [t("Tego wiersza nie da się wczytać.")]))
        }
    }
}

struct ImportProblem: Error {
    let sentences: [String]
    var text: String { sentences.joined(separator: " ") }
}
