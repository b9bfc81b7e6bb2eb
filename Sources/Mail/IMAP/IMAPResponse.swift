/// One answer of an IMAP server.
struct IMAPResponse: Sendable {
    /// What begins the answer: `*`, `+` or the tag of a command.
    var tag: String
    /// The text after the tag, of an answer that is a status or a continuation.
    var text = ""
    /// The values after the tag, of every other answer.
    var values: [IMAPValue] = []

    /// The first word in capitals, or the second one after a number: `EXISTS` of `* 12 EXISTS`.
    var keyword: String {
        if values.isEmpty { return text.prefix { $0 != " " }.uppercased() }
        return (values[0].number == nil ? values[0] : values.count > 1 ? values[1] : .nothing).words?.uppercased() ?? ""
    }

    /// The number in front: 12 of `* 12 EXISTS`.
    var number: Int? { values.first?.number }

    /// Whether the answer is OK, NO, BAD, BYE or PREAUTH: words for people follow, not values.
    static func isStatus(_ word: String) -> Bool { ["OK", "NO", "BAD", "BYE", "PREAUTH"].contains(word.uppercased()) }

    /// The code in brackets of a status, cut into words: `[UIDVALIDITY 7]`.
    var code: [String] {
        let rest = text.drop { $0 != " " }.drop { $0 == " " }
        guard rest.first == "[", let end = rest.firstIndex(of: "]") else { return [] }
        return rest[rest.index(after: rest.startIndex)..<end].split(separator: " ").map(String.init)
    }

    /// The words of a status without OK or NO.
    var words: String { String(text.drop { $0 != " " }.drop { $0 == " " }) }
}
