import Values
import Web

extension APIShape {
    /// A body as one of our forms would have sent it; everything wrong at once otherwise.
    func form(_ body: JSON) throws -> Form {
        guard case .object(let object) = body else { throw APIProblem.fields(["": "an object is expected"]) }
        var (form, problems) = (Form(), [String: String]())
        try read(object, "", &form, &problems)
        guard problems.isEmpty else { throw APIProblem.fields(problems) }
        return form
    }

    fileprivate func read(_ object: [String: JSON], _ path: String, _ form: inout Form, _ problems: inout [String: String]) throws {
        for name in object.keys where !fields.contains(where: { $0.name == name && $0.isInput }) { problems[path + name] = "unknown field" }
        for field in fields where field.isInput {
            let (value, place) = (object[field.name], path + field.name)
            switch value {
            case nil:
                if field.isRequired {
                    problems[place] = "missing"
                } else if !path.isEmpty, !field.isNested {
                    try form.append(field.form, "")
                }
            case .null: if !field.isNullable { problems[place] = "may not be null" }
            case let value?: try field.read(value, place, &form, &problems)
            }
        }
    }
}

extension APIField {
    fileprivate func read(_ value: JSON, _ place: String, _ form: inout Form, _ problems: inout [String: String]) throws {
        switch (kind, value) {
        case ("string", .text(let text)):
            if let fault = fault(of: text) { problems[place] = fault } else { try form.append(self.form, text) }
        case ("integer", .integer(let number)):
            if let range, !range.contains(number) { problems[place] = "not from \(range.lowerBound) to \(range.upperBound)" }
            try form.append(self.form, String(number))
        case ("boolean", .bool(let isOn)): if isOn { try form.append(self.form, "tak") }
        case ("array", .list(let list)):
            if list.count > most { problems[place] = "more than \(most)" }
            for (index, value) in list.prefix(most).enumerated() { try readItem(value, "\(place)/\(index)", &form, &problems) }
        case ("record", .object(let object)): try items?.read(object, place + "/", &form, &problems)
        case ("object", .object(let object)):
            if object.count > most { problems[place] = "more than \(most)" }
            for (key, value) in object.sorted(by: { $0.key < $1.key }).prefix(most) {
                guard Format.id.fits(key) else {
                    problems["\(place)/\(key.prefix(40))"] = "not the id of a record"
                    continue
                }
                try readText(value, "\(place)/\(key)", as: self.form + key, &form, &problems)
            }
        default:
            let noun = kind == "record" ? "object" : kind
            problems[place] = "aeiou".contains(noun.prefix(1)) ? "an \(noun) is expected" : "a \(noun) is expected"
        }
    }

    private func readItem(_ value: JSON, _ place: String, _ form: inout Form, _ problems: inout [String: String]) throws {
        guard let items else { return try readText(value, place, as: self.form, &form, &problems) }
        guard case .object(let object) = value else {
            problems[place] = "an object is expected"
            return
        }
        try items.read(object, place + "/", &form, &problems)
    }

    private func readText(_ value: JSON, _ place: String, as control: String, _ form: inout Form, _ problems: inout [String: String]) throws
    {
        guard case .text(let text) = value else {
            problems[place] = "a string is expected"
            return
        }
        if let fault = fault(of: text) { problems[place] = fault } else { try form.append(control, text) }
    }

    private func fault(of text: String) -> String? {
        if text.unicodeScalars.contains("\0") { return "contains NUL" }
        if let format { return format.fits(text) ? nil : "does not look like \(format.pattern)" }
        if text.unicodeScalars.count > longest { return "longer than \(longest)" }
        if isRequired, text.isEmpty { return "empty" }
        return choices.isEmpty || choices.contains(text) ? nil : "not one of the choices"
    }
}
