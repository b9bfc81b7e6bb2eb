/// The line format that vCard (RFC 2426) and iCalendar (RFC 5545) share.
public enum ContentLines {
    /// A text value: backslash, comma, semicolon and line ends escaped, other control characters left out.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ",", ";": result += "\\\(character)"
            case "\n", "\r", "\r\n": result += "\\n"
            default: if character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) { result.append(character) }
            }
        }
        return result
    }

    /// Lines folded at 75 octets (RFC 5545 section 3.1), never inside a character, each with CRLF at its end.
    public static func text(_ lines: [String]) -> String {
        lines.map(folded).joined()
    }

    private static func folded(_ line: String) -> String {
        var (result, room) = ("", 75)
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                result += "\r\n "
                room = 74
            }
            result.unicodeScalars.append(scalar)
            room -= size
        }
        return result + "\r\n"
    }
}
