import Values
import Web

/// One field of a body or an answer: its name for programs, its shape, and the field of our own form that it fills.
struct APIField: Sendable {
    /// A text that has to look a certain way.
    enum Format: Sendable {
        case id, day, clock

        var pattern: String {
            switch self {
            case .id: "^[1-9][0-9]{0,17}$"
            case .day: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
            case .clock: "^([01][0-9]|2[0-3]):[0-5][0-9]$"
            }
        }

        func fits(_ text: String) -> Bool {
            switch self {
            case .id: RecordID(text).map { $0 > 0 && $0 < 1_000_000_000_000_000_000 && String($0) == text } ?? false
            case .day: text.utf8.count == 10 && DayDate(text: text) != nil
            case .clock: text.utf8.count == 5 && TaskForm.minute(text) != nil
            }
        }
    }

    let name: String
    var form = ""
    var isRequired = false
    var longest = 200
    var choices: [String] = []
    /// What JSON Schema calls it; an array without `items` is one of texts, an object one of texts by record, a record has the shape `items`.
    var kind = "string"
    var isNullable = false
    var format: Format?
    var range: ClosedRange<Int64>?
    /// The shape of what an array holds.
    var items: APIShape?
    /// How many things an array or an object may hold.
    var most = 100
    /// What a program should know of it.
    var about = ""

    /// Holds further fields rather than a value.
    var isNested: Bool { kind == "record" || kind == "array" || kind == "object" }
    /// A field that is read, not only shown.
    var isInput: Bool { !form.isEmpty }

    var schema: JSON {
        if kind == "record", let items { return items.schema }
        var shape: [String: JSON] = ["type": isNullable ? .list([.text(kind), "null"]) : .text(kind)]
        switch kind {
        case "array":
            shape["items"] = items?.schema ?? item
            if isInput { shape["maxItems"] = .integer(Int64(most)) }
        case "object":
            shape["additionalProperties"] = Self.text(nil, isInput ? longest : nil, isRequired: false)
            shape["propertyNames"] = ["pattern": .text(Format.id.pattern)]
            if isInput { shape["maxProperties"] = .integer(Int64(most)) }
        case "string": shape.merge(Self.facets(isInput ? format : nil, isInput ? longest : nil, isRequired: isRequired)) { $1 }
        default: break
        }
        if let range, isInput {
            shape["minimum"] = .integer(range.lowerBound)
            shape["maximum"] = .integer(range.upperBound)
        }
        if !choices.isEmpty, kind != "array" { shape["enum"] = .list(choices.map(JSON.text) + (isNullable ? [.null] : [])) }
        if !about.isEmpty { shape["description"] = .text(about) }
        return .object(shape)
    }

    private var item: JSON {
        choices.isEmpty
            ? Self.text(format, isInput ? longest : nil, isRequired: false) : ["type": "string", "enum": .list(choices.map(JSON.text))]
    }

    private static func text(_ format: Format?, _ longest: Int?, isRequired: Bool) -> JSON {
        .object(facets(longest == nil ? nil : format, longest, isRequired: isRequired).merging(["type": "string"]) { $1 })
    }

    private static func facets(_ format: Format?, _ longest: Int?, isRequired: Bool) -> [String: JSON] {
        if let format { return ["pattern": .text(format.pattern)] }
        guard let longest else { return [:] }
        return isRequired ? ["minLength": 1, "maxLength": .integer(Int64(longest))] : ["maxLength": .integer(Int64(longest))]
    }
}

/// The shape of an object.
struct APIShape: Sendable {
    let name: String
    let fields: [APIField]

    var schema: JSON {
        .object([
            "type": "object", "additionalProperties": false,
            "required": .list(fields.filter { $0.isRequired || !$0.isInput }.map { .text($0.name) }),
            "properties": .object(Dictionary(fields.map { ($0.name, $0.schema) }) { $1 }),
        ])
    }

    /// The same names as an answer shows them.
    func shown(as name: String, _ more: [APIField]) -> APIShape {
        APIShape(
            name: name,
            fields: more
                + fields.map { field in
                    var shown = field
                    (shown.form, shown.isRequired, shown.items) = ("", false, field.items?.shown(as: field.name, []))
                    return shown
                })
    }

    /// What our own form found wrong, under the names that programs know.
    func problem(_ sentences: [String: String]) -> APIProblem {
        .fields(Dictionary(sentences.map { field, words in (name(of: field), words) }) { first, _ in first })
    }

    private func name(of control: String) -> String {
        if let field = fields.first(where: { $0.form == control }) { return field.name }
        guard let map = fields.first(where: { $0.kind == "object" && control.hasPrefix($0.form) }) else { return control }
        return map.name + "/" + control.dropFirst(map.form.count)
    }

    /// Runs a verb of ours; what it refuses about fields is said under the names of this shape, a record that is newer as 412.
    func saying<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch Refusal.invalid(let problems) { throw problem(problems) } catch Refusal.stale {
            throw APIProblem.changed
        }
    }

    /// The same for a form that is only read.
    func checking<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch Refusal.invalid(let problems) { throw problem(problems) }
    }
}
