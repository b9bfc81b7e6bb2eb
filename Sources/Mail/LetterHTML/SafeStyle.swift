/// Styles reduced to looks: no addresses, no positions, nothing that loads, covers or runs.
enum SafeStyle {
    /// The allowed declarations of a `style` attribute or a rule.
    static func declarations(_ text: String) -> String {
        guard !text.isEmpty, text.utf8.count <= 20_000 else { return "" }
        var kept: [String] = []
        for declaration in pieces(withoutComments(text), at: ";").prefix(200) {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = declaration[..<colon].trimmingSpaces().lowercased()
            let value = declaration[declaration.index(after: colon)...].trimmingSpaces()
            if isAllowed(name), isSafe(value.lowercased(), of: name) { kept.append("\(name):\(value)") }
        }
        return kept.joined(separator: ";")
    }

    /// A style sheet's plain rules; rules with `@` are left out with all they hold.
    static func sheet(_ text: String) -> String {
        var out = ""
        var rest = withoutComments(text.replacing("<!--", with: "").replacing("-->", with: ""))[...]
        var rules = 0
        while rules < 1_000, let open = rest.firstIndex(where: { $0 == "{" || $0 == ";" }) {
            let selector = rest[..<open].trimmingSpaces()
            if rest[open] == ";" {
                rest = rest[rest.index(after: open)...]
                continue
            }
            let body = rest[rest.index(after: open)...]
            let isAtRule = selector.hasPrefix("@")
            guard let end = closing(body, nested: isAtRule) else { break }
            rules += 1
            let safe = isAtRule || !isSelector(selector) ? "" : declarations(String(body[..<end]))
            if !safe.isEmpty { out += "\(selector){\(safe)}\n" }
            rest = body[body.index(after: end)...]
        }
        return out
    }

    private static func closing(_ text: Substring, nested: Bool) -> Substring.Index? {
        var depth = 1
        for index in text.indices {
            if text[index] == "{", nested { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    private static func isSelector(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 500
            && text.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || (0x30...0x39).contains($0.value) || ".#,_-*:> \n\r\t+".unicodeScalars.contains($0))
            }
    }

    private static func isAllowed(_ name: String) -> Bool {
        exact.contains(name) || ["border", "font", "list-style", "margin", "padding", "text-"].contains { name.hasPrefix($0) }
    }

    private static let exact: Set = [
        "background", "background-color", "clear", "color", "direction", "display", "float", "height", "letter-spacing", "line-height",
        "max-width",
        "min-width", "max-height", "min-height", "table-layout", "vertical-align", "white-space", "width", "word-break", "word-spacing",
        "word-wrap",
        "overflow-wrap", "caption-side", "empty-cells",
    ]
    private static let displays: Set = ["block", "inline", "inline-block", "none", "table", "table-row", "table-cell", "list-item"]
    private static let functions: Set = ["rgb", "rgba", "hsl", "hsla", "calc"]

    private static func isSafe(_ value: String, of name: String) -> Bool {
        guard !value.isEmpty, value.utf8.count <= 300 else { return false }
        let bare = value.replacing("!important", with: "").trimmingSpaces()
        if name == "display" { return displays.contains(bare) }
        // A backslash or an unknown function could spell url() in another way.
        guard value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !"\\<>{}@;&".unicodeScalars.contains($0) }) else { return false }
        var word = ""
        for character in value {
            if character == "(" {
                guard functions.contains(word) else { return false }
            }
            word = character.isLetter || character == "-" ? word + String(character) : ""
        }
        return !value.contains("expression") && !value.contains("javascript:") && !value.contains("url")
    }

    /// Splits at a separator outside quotes and parentheses.
    private static func pieces(_ text: String, at separator: Character) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        var quote: Character?
        var depth = 0
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "(" {
                depth += 1
            } else if character == ")" {
                depth = max(0, depth - 1)
            } else if character == separator, depth == 0 {
                pieces.append(text[start..<index])
                start = text.index(after: index)
            }
        }
        return pieces + [text[start...]]
    }

    private static func withoutComments(_ text: String) -> String {
        guard text.contains("/*") else { return text }
        var out = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "/*") {
            out += rest[..<open.lowerBound] + " "
            guard let close = rest[open.upperBound...].firstRange(of: "*/") else { return out }
            rest = rest[close.upperBound...]
        }
        return out + rest
    }
}
