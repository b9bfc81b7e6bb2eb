import Web

/// One field of a body or an answer: its name for programs, its shape, and the field of our own form that it fills.
struct APIField: Sendable {
    let name: String
    var form = ""
    var isRequired = false
    var longest = 200
    var choices: [String] = []
    var kind = "string"
    var isNullable = false

    var schema: JSON {
        var shape: [String: JSON] = ["type": isNullable ? .list([.text(kind), "null"]) : .text(kind)]
        if kind == "string", isInput {
            shape["maxLength"] = .integer(Int64(longest))
            if isRequired { shape["minLength"] = 1 }
        }
        if !choices.isEmpty { shape["enum"] = .list(choices.map(JSON.text)) }
        return .object(shape)
    }

    /// A field that is read, not only shown.
    var isInput: Bool { !form.isEmpty }
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

    /// A body as one of our forms would have sent it; everything wrong at once otherwise.
    func form(_ body: JSON) throws -> Form {
        guard case .object(let object) = body else { throw APIProblem.fields(["": "an object is expected"]) }
        var problems: [String: String] = [:]
        for name in object.keys where !fields.contains(where: { $0.name == name && $0.isInput }) { problems[name] = "unknown field" }
        var form = Form()
        for field in fields where field.isInput {
            switch object[field.name] {
            case nil: if field.isRequired { problems[field.name] = "missing" }
            case .text(let text):
                if text.unicodeScalars.count > field.longest { problems[field.name] = "longer than \(field.longest)" }
                if !field.choices.isEmpty, !field.choices.contains(text) { problems[field.name] = "not one of the choices" }
                if text.unicodeScalars.contains("\0") { problems[field.name] = "contains NUL" } else { try form.append(field.form, text) }
            default: problems[field.name] = "a string is expected"
            }
        }
        guard problems.isEmpty else { throw APIProblem.fields(problems) }
        return form
    }

    /// What our own form found wrong, under the names that programs know.
    func problem(_ sentences: [String: String]) -> APIProblem {
        .fields(
            Dictionary(sentences.map { field, words in (fields.first { $0.form == field }?.name ?? field, words) }) { first, _ in first })
    }
}
