/// A piece of the letter's text: plain, HTML, or both ways of saying the same.
struct LetterBody {
    var plain: String?
    var html: String?

    /// Alternatives (RFC 2046 5.1.4) become one body that has both forms.
    static func alternatives(_ bodies: [LetterBody]) -> [LetterBody] {
        guard bodies.count > 1 else { return bodies }
        let plain = bodies.compactMap(\.plain)
        let html = bodies.compactMap(\.html)
        return [
            LetterBody(plain: plain.isEmpty ? nil : plain.joined(separator: "\n"), html: html.isEmpty ? nil : html.joined(separator: "\n"))
        ]
    }

    /// The whole letter as plain text.
    static func plain(_ bodies: [LetterBody]) -> String {
        let pieces = bodies.map { body in
            if let plain = body.plain, !plain.trimmingSpaces().isEmpty || body.html == nil { return plain }
            return body.html.map { HTMLText.plain($0) } ?? ""
        }
        return pieces.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The whole letter as HTML; nil when no piece of it is HTML.
    static func html(_ bodies: [LetterBody]) -> String? {
        guard bodies.contains(where: { $0.html != nil }) else { return nil }
        return bodies.map { $0.html ?? "<div style=\"white-space: pre-wrap\">\(HTMLText.escape($0.plain ?? ""))</div>" }.joined(
            separator: "\n")
    }
}
