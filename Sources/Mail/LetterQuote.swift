/// Where an answer ends and the quoted history begins.
public enum LetterQuote {
    /// A letter's text in two.
    public struct Split: Sendable, Equatable {
        /// What the sender wrote.
        public var reply: String
        /// The line that introduces the history, and the history; nil when there is none.
        public var history: String?
    }

    /// Splits plain text before the first line that opens the history, or before a closing run of `> ` lines. An answer written between quoted lines is not split.
    public static func split(_ text: String) -> Split {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = start(in: lines) else { return Split(reply: text, history: nil) }
        let reply = lines[..<start].joined(separator: "\n")
        guard !reply.trimmingSpaces().isEmpty else { return Split(reply: text, history: nil) }
        return Split(reply: reply.trimmingSpaces(), history: lines[start...].joined(separator: "\n"))
    }

    private static func start(in lines: [Substring]) -> Int? {
        for index in lines.indices {
            let line = lines[index]
            if mayOpen(line, endingWith: line), opensHistory(String(line.prefix(400))) { return index }
            if opensOutlook(lines, index) { return index }
            if index + 1 < lines.count, !line.isEmpty, line.utf8.count < 300, lines[index + 1].utf8.count < 300,
                mayOpen(line, endingWith: lines[index + 1]), opensHistory(line + " " + lines[index + 1])
            {
                return index
            }
        }
        var last = lines.endIndex
        while last > 0, lines[last - 1].hasPrefix(">") || lines[last - 1].trimmingSpaces().isEmpty { last -= 1 }
        guard let first = lines[last...].firstIndex(where: { $0.hasPrefix(">") }) else { return nil }
        return lines[..<last].contains { $0.hasPrefix(">") } ? nil : first
    }

    /// Whether words that begin and end with these lines are worth a closer look: most lines of most letters are not.
    private static func mayOpen(_ first: Substring, endingWith last: Substring) -> Bool {
        let start = first.utf8.first { !isSpace($0) } ?? 0
        let end = last.utf8.last { !isSpace($0) } ?? 0
        // From 0x80 on it may be a space of another kind.
        return start == UInt8(ascii: "-") || end == UInt8(ascii: ":") || start >= 0x80 || end >= 0x80
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Whether a line introduces the history: "W dniu … pisze:", "On … wrote:", "-----Original Message-----".
    static func opensHistory(_ line: String) -> Bool {
        let text = line.trimmingSpaces().lowercased()
        guard text.utf8.count < 400 else { return false }
        if text.hasPrefix("---") {
            return [
                "original message", "oryginalna wiadomość", "wiadomość oryginalna", "wiadomość przekazana", "przekazana wiadomość",
                "forwarded message",
                "treść przekazanej wiadomości", "wiadomość napisana przez",
            ].contains { text.contains($0) }
        }
        guard text.hasSuffix(":") else { return false }
        let endings = [
            "napisał(a):", "napisał:", "napisała:", "napisał/a:", "pisze:", "wrote:", "schrieb:", "пише:", "писав:", "написав:", "пишет:",
        ]
        let starts = [
            "w dniu ", "dnia ", "on ", "am ", "pon", "wt", "śr", "czw", "pt", "sob", "niedz", "użytkownik ", "wiadomość napisana przez ",
        ]
        return starts.contains { text.hasPrefix($0) }
            && (endings.contains { text.hasSuffix($0) } || text.hasPrefix("wiadomość napisana przez "))
    }

    /// The block of headers that Outlook puts above the history.
    private static func opensOutlook(_ lines: [Substring], _ index: Int) -> Bool {
        guard let letter = lines[index].utf8.first(where: { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: " ") }),
            [UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "o"), UInt8(ascii: "O"), 0xD0].contains(letter)
        else { return false }
        let first = lines[index].drop { $0 == "*" || $0 == " " }.lowercased()
        guard first.hasPrefix("from:") || first.hasPrefix("od:") || first.hasPrefix("від:") else { return false }
        let next = lines[index...].dropFirst().prefix(4).map { $0.drop { $0 == "*" || $0 == " " }.lowercased() }
        return next.contains {
            $0.hasPrefix("sent:") || $0.hasPrefix("wysłano:") || $0.hasPrefix("data:") || $0.hasPrefix("date:")
                || $0.hasPrefix("надіслано:")
        }
            && next.contains {
                $0.hasPrefix("to:") || $0.hasPrefix("do:") || $0.hasPrefix("кому:") || $0.hasPrefix("subject:") || $0.hasPrefix("temat:")
            }
    }

    /// Whether an element holds the history in HTML letters of the usual programs.
    static func isHistory(_ tag: HTMLTag) -> Bool {
        let marks = " \(tag["class"] ?? "") \(tag["id"] ?? "") ".lowercased()
        switch tag.name {
        case "blockquote": return tag["type"]?.lowercased() == "cite" || tag["cite"] != nil || marks.contains("quote")
        case "div":
            return [" gmail_quote", " divrplyfwdmsg", " yahoo_quoted", " protonmail_quote", " moz-forward-container", " appendonsend"]
                .contains { marks.contains($0) }
        default: return false
        }
    }
}
