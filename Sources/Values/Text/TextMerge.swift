/// Joins what two people made of the same text, word by word, so that nothing either of them wrote is lost.
public enum TextMerge {
    /// The text with both changes in it.
    ///
    /// A word is gone when one of the two took it out; what was put in stands where it was put. Where both wrote at the same place,
    /// `theirs` comes first. The same addition of both at one place stands once.
    ///
    /// - Parameters:
    ///   - base: the text both began with.
    ///   - theirs: what is kept already.
    ///   - mine: what comes now.
    public static func merge(base: String, theirs: String, mine: String) -> String {
        if base == theirs || theirs == mine { return mine }
        if base == mine { return theirs }
        let words = tokens(base)
        let (left, right) = (Change(from: words, to: tokens(theirs)), Change(from: words, to: tokens(mine)))
        var result = ""
        for index in 0...words.count {
            let (first, second) = (left.added[index] ?? "", right.added[index] ?? "")
            append(first, to: &result)
            if first != second { append(second, to: &result) }
            if index < words.count, !left.removed.contains(index), !right.removed.contains(index) { append(words[index], to: &result) }
        }
        return result
    }

    /// Runs of letters and digits, runs of white space, and every other character for itself.
    static func tokens(_ text: String) -> [Substring] {
        var tokens: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let kind = Kind(text[start])
            var end = text.index(after: start)
            while kind != .sign, end < text.endIndex, Kind(text[end]) == kind { end = text.index(after: end) }
            tokens.append(text[start..<end])
            start = end
        }
        return tokens
    }

    private enum Kind {
        case word, space, sign

        init(_ character: Character) {
            self = character.isLetter || character.isNumber ? .word : character.isWhitespace ? .space : .sign
        }
    }

    private struct Change {
        var removed: Set<Int> = []
        /// What was put in before the word of that number.
        var added: [Int: String] = [:]

        init(from base: [Substring], to new: [Substring]) {
            let difference = new.difference(from: base)
            var inserted: Set<Int> = []
            for case .insert(let offset, _, _) in difference { inserted.insert(offset) }
            for case .remove(let offset, _, _) in difference { removed.insert(offset) }
            var place = 0
            for (offset, word) in new.enumerated() {
                if inserted.contains(offset) {
                    added[place, default: ""] += word
                } else {
                    while removed.contains(place) { place += 1 }
                    place += 1
                }
            }
        }
    }

    /// Two words that come together from different hands do not grow into one.
    private static func append(_ piece: some StringProtocol, to text: inout String) {
        if let end = text.last, let start = piece.first, Kind(end) == .word, Kind(start) == .word { text += " " }
        text += piece
    }
}
