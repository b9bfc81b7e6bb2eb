/// The beginning of a letter for a list.
public enum LetterPreview {
    /// The first words the sender wrote, on one line, without history and signature mark; at most `length` characters, cut between words.
    public static func text(_ text: String, length: Int = 140) -> String {
        let beginning = text.utf8.count <= 8_000 ? text : String(text.prefix(8_000))
        let reply = LetterQuote.split(beginning).reply.prefix(8 * length)
        var words: [Substring] = []
        var used = 0
        for line in reply.split(whereSeparator: \.isNewline) {
            if line == "-- " || line == "--" { break }
            for word in line.split(whereSeparator: \.isWhitespace) where word != ">" {
                used += word.count + 1
                if used > length + 1 {
                    if words.isEmpty { return word.prefix(length - 1) + "…" }
                    return words.joined(separator: " ") + "…"
                }
                words.append(word)
            }
        }
        return words.joined(separator: " ")
    }
}
