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

    /// Lines folded at 75 octets (RFC 5545 section 3.1) with CRLF at the end of each. A fold never cuts a character, nor a letter made of
    /// several unless it alone is longer than a line; line ends inside a line are left out.
    public static func text(_ lines: [String]) -> String {
        var text = ""
        for line in lines { append(line, to: &text) }
        return text
    }

    /// Adds one line, folded.
    public static func append(_ line: String, to text: inout String) {
        var room = 75
        for letter in line where !letter.isNewline {
            if letter.utf8.count <= 74 {
                append(letter, size: letter.utf8.count, to: &text, &room)
            } else {
                for scalar in letter.unicodeScalars { append(Character(scalar), size: UTF8.width(scalar), to: &text, &room) }
            }
        }
        text += "\r\n"
    }

    private static func append(_ letter: Character, size: Int, to text: inout String, _ room: inout Int) {
        if size > room {
            text += "\r\n "
            room = 74
        }
        text.append(letter)
        room -= size
    }
}
