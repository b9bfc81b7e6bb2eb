import Values

/// Finds the asked words in a text as people wrote it.
struct SearchMarker {
    private let groups: [[String]]

    init(_ groups: [[String]]) {
        self.groups = groups
    }

    func mark(_ text: String) -> MarkedText {
        MarkedText(text, marks: words(of: text).filter { isAsked(text[$0]) })
    }

    /// The part of a text around its first asked word, white space made single, dots where it was cut.
    func excerpt(of text: String, length: Int) -> String {
        let first = words(of: text).first { isAsked(text[$0]) }?.lowerBound ?? text.startIndex
        let lead = text.index(first, offsetBy: -length / 3, limitedBy: text.startIndex) ?? text.startIndex
        var start = lead
        if lead > text.startIndex, let gap = text[lead..<first].firstIndex(where: \.isWhitespace) { start = gap }
        let rest = text[start...]
        var words: [Substring] = []
        var room = length
        for word in rest.prefix(length * 4).split(whereSeparator: \.isWhitespace) {
            guard room > 0 else { break }
            words.append(word.prefix(room))
            room -= word.count + 1
        }
        let end = words.last?.endIndex ?? text.startIndex
        let isCut = !text[end...].allSatisfy(\.isWhitespace)
        return (start > text.startIndex ? "… " : "") + words.joined(separator: " ") + (isCut ? " …" : "")
    }

    private func isAsked(_ word: Substring) -> Bool {
        let forms = SearchWords.indexed(String(word)).split(separator: " ")
        return groups.contains { $0.contains { member in forms.contains { $0.hasPrefix(member) } } }
    }

    /// Runs of letters and digits, found one after the other as the caller goes on.
    private func words(of text: String) -> some Sequence<Range<String.Index>> {
        sequence(state: text.startIndex) { position -> Range<String.Index>? in
            let scalars = text.unicodeScalars
            guard let start = scalars[position...].firstIndex(where: isLetter) else { return nil }
            let end = scalars[start...].firstIndex { !isLetter($0) && !isMark($0) } ?? text.endIndex
            position = end
            return start..<end
        }
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// What belongs to the letter before it: accents, soft hyphens.
    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && [.nonspacingMark, .enclosingMark, .format].contains(scalar.properties.generalCategory)
    }
}
