/// Reads a template's tags before the library sees them, and writes it anew with plain names: `{{imię}}` becomes `{{v0}}`.
///
/// Because every tag is written anew, nothing that was not understood here reaches the library.
struct LetterTemplateReader {
    private(set) var problems: [LetterTemplate.Problem] = []
    private var scopes: [[String: LetterTemplate.Field]]
    private var sections: [String] = []
    private var numbers: [String: Int] = [:]

    init(fields: [String: LetterTemplate.Field]) { scopes = [fields] }

    mutating func read(_ template: String) -> String {
        guard template.utf8.count <= 200_000 else {
            note(.tooLarge)
            return ""
        }
        var out = ""
        var rest = template[...]
        var tags = 0
        while let open = rest.firstRange(of: "{{") {
            out += rest[..<open.lowerBound]
            let inside = rest[open.upperBound...]
            tags += 1
            guard let close = inside.firstRange(of: "}}"), tags <= 2_000 else {
                note(tags > 2_000 ? .tooLarge : .unfinished)
                return out
            }
            out += tag(String(inside[..<close.lowerBound]))
            rest = inside[close.upperBound...]
        }
        if let open = sections.last { note(.section(open)) }
        return out + rest
    }

    /// The fields under their plain names: `v` to print, `s` to decide and to repeat.
    func values(of fields: [String: LetterTemplate.Field]) -> [String: Any] {
        var values: [String: Any] = [:]
        for (name, field) in fields {
            guard let number = numbers[name] else { continue }
            switch field {
            case .text(let text): (values["v\(number)"], values["s\(number)"]) = (text, !text.isEmpty)
            case .flag(let flag): (values["v\(number)"], values["s\(number)"]) = ("", flag)
            case .list(let rows): (values["v\(number)"], values["s\(number)"]) = ("", rows.map { self.values(of: $0) })
            }
        }
        return values
    }

    private mutating func tag(_ tag: String) -> String {
        guard let mark = tag.first else {
            note(.notAllowed("{{}}"))
            return ""
        }
        let isMarked = "!{&><=$%#^/".contains(mark)
        let name = (isMarked ? tag[tag.index(after: tag.startIndex)...] : tag[...]).trimmingSpaces()
        switch mark {
        case "!": return ""
        case "{", "&", ">", "<", "=", "$", "%":
            note(.notAllowed("{{\(mark)"))
            return ""
        case "#", "^": return open(name, mark)
        case "/":
            guard sections.last == name else {
                note(.section(name))
                return ""
            }
            sections.removeLast()
            scopes.removeLast()
            return "{{/s\(number(of: name))}}"
        default:
            guard isName(name) else { return "" }
            if field(name) == nil { note(.unknownName(name)) }
            return "{{v\(number(of: name))}}"
        }
    }

    private mutating func open(_ name: String, _ mark: Character) -> String {
        guard isName(name) else { return "" }
        sections.append(name)
        let field = field(name)
        if field == nil { note(.unknownName(name)) }
        if sections.count > 20 { note(.tooLarge) }
        if mark == "#", case .list(let rows) = field {
            scopes.append(rows.reduce(into: [:]) { all, row in all.merge(row) { first, _ in first } })
        } else {
            scopes.append([:])
        }
        return "{{\(mark)s\(number(of: name))}}"
    }

    private func field(_ name: String) -> LetterTemplate.Field? { scopes.reversed().lazy.compactMap { $0[name] }.first }

    private mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        let number = numbers.count
        numbers[name] = number
        return number
    }

    private mutating func isName(_ name: String) -> Bool {
        let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
        if !isName { note(.notAllowed("{{\(name)}}")) }
        return isName
    }

    private mutating func note(_ problem: LetterTemplate.Problem) {
        if !problems.contains(problem) { problems.append(problem) }
    }
}
