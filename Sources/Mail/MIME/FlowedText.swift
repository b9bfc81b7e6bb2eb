/// Text with softly wrapped lines (RFC 3676, `format=flowed`).
enum FlowedText {
    /// Paragraphs on one line each; quoted lines flow within their depth, the signature mark stays alone.
    static func unwrapped(_ text: String, deletingSpaces: Bool) -> String {
        var out: [String] = []
        var open: (depth: Int, text: String)?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let marks = line.utf8.prefix { $0 == UInt8(ascii: ">") }.count
            var words = line.dropFirst(marks)
            if words.first == " " { words = words.dropFirst() }
            if let before = open, before.depth != marks || words == "-- " {
                out.append(quoted(before.text, before.depth))
                open = nil
            }
            let joined = (open?.text ?? "") + words
            if words.last == " ", words != "-- " {
                open = (marks, deletingSpaces ? String(joined.dropLast()) : joined)
            } else {
                out.append(quoted(joined, marks))
                open = nil
            }
        }
        if let last = open { out.append(quoted(last.text, last.depth)) }
        return out.joined(separator: "\n")
    }

    private static func quoted(_ text: String, _ depth: Int) -> String {
        depth == 0 ? text : String(repeating: ">", count: min(depth, 50)) + " " + text
    }
}
