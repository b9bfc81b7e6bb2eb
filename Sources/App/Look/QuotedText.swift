/// The part of a letter that its author wrote, and the older letters under it.
enum QuotedText {
    static func split(_ text: String) -> (own: [String], quoted: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = quoteStart(lines)
        let own = lines[..<start].joined(separator: "\n")
        let quoted = lines[start...].joined(separator: "\n")
        return (paragraphs(own), quoted.allSatisfy(\.isWhitespace) ? "" : quoted)
    }

    /// The quotation at the end: lines that begin with `>`, with blank ones and the line that introduces them.
    private static func quoteStart(_ lines: [Substring]) -> Int {
        var start = lines.count
        while start > 0, lines[start - 1].first == ">" || lines[start - 1].allSatisfy(\.isWhitespace) { start -= 1 }
        guard lines[start...].contains(where: { $0.first == ">" }) else { return lines.count }
        if start > 0, lines[start - 1].hasSuffix(":") { start -= 1 }
        return start
    }

    private static func paragraphs(_ text: String) -> [String] {
        var paragraphs: [String] = []
        var current: [Substring] = []
        for line in (text + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.allSatisfy(\.isWhitespace) {
                current.append(line)
            } else if !current.isEmpty {
                paragraphs.append(current.joined(separator: "\n"))
                current = []
            }
        }
        return paragraphs
    }
}
