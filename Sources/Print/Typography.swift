/// What is done to every text before it is set.
enum Typography {
    /// Longest text of one phrase; what is over is cut and marked with an ellipsis, so that no cell can hold a processor for minutes.
    static let longest = 100_000

    /// Text that Pango and a PDF viewer can take: no control, direction override or noncharacter; tabs are spaces, line ends are `\n`.
    static func clean(_ text: String, longest: Int = longest) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) && text.utf8.count <= longest { return text }
        var result = String.UnicodeScalarView()
        var count = 0
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if count == longest {
                result.append("…")
                break
            }
            let wasReturn = afterReturn
            afterReturn = scalar == "\r"
            guard let kept = keep(scalar, afterReturn: wasReturn) else { continue }
            result.append(kept)
            count += 1
        }
        return String(result)
    }

    /// A language tag in the form of BCP 47 (letters, digits and hyphens, at most 35 of them); Polish for anything else.
    static func language(_ tag: String) -> String {
        let isTag =
            (2...35).contains(tag.utf8.count)
            && tag.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
        return isTag ? tag : "pl"
    }

    /// The first scalars of a text; a letter may carry any number of accents, so letters are no measure.
    static func start(of text: String, _ count: Int) -> String {
        String(text.unicodeScalars.prefix(count))
    }

    /// Joins one-letter words to the word after them, as Polish setting asks (no `w`, `z`, `i`, `o`, `u`, `a` at the end of a line).
    static func bound(_ text: String) -> String {
        guard text.utf8.contains(0x20) else { return text }
        var scalars = Array(text.unicodeScalars)
        for index in scalars.indices.dropFirst() where scalars[index] == " " && index + 1 < scalars.count {
            guard oneLetterWords.contains(scalars[index - 1]) else { continue }
            let starts = index < 2 || openers.contains(scalars[index - 2])
            if starts { scalars[index] = "\u{A0}" }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static let oneLetterWords: Set<Unicode.Scalar> = ["a", "i", "o", "u", "w", "z", "A", "I", "O", "U", "W", "Z"]
    private static let openers: Set<Unicode.Scalar> = [" ", "\u{A0}", "\n", "(", "„", "\"", "–", "—", "["]

    private static func keep(_ scalar: Unicode.Scalar, afterReturn: Bool) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x0A: afterReturn ? nil : scalar
        case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: "\n"
        case 0x09: " "
        case 0x00...0x1F, 0x7F...0x9F: nil
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: nil
        case 0xFEFF, 0xFFF9...0xFFFC, 0xE0000...0xE007F, 0xFDD0...0xFDEF: nil
        case let value where value & 0xFFFE == 0xFFFE: nil
        default: scalar
        }
    }
}
