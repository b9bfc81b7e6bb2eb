import Values

/// Writes header lines: folded at 76 columns, never longer than 998 (RFC 5322 2.1.1), RFC 2047 where a text is not plain ASCII.
struct HeaderWriter {
    private(set) var bytes: [UInt8] = []

    /// A header of free text.
    mutating func text(_ name: String, _ value: String) {
        let clean = HeaderText.clean(value)
        fold(name, Self.isPlain(clean) ? clean.split(separator: " ").map(String.init) : Self.encodedWords(clean))
    }

    /// A header of addresses; nothing for none.
    mutating func addresses(_ name: String, _ list: [LetterAddress]) {
        guard !list.isEmpty else { return }
        var words: [String] = []
        for (number, address) in list.enumerated() {
            let name = Self.phrase(HeaderText.clean(address.name))
            let email = EmailAddress(address.email)?.ascii ?? ""
            words += name + [name.isEmpty ? email : "<\(email)>"]
            if number < list.count - 1 { words[words.count - 1] += "," }
        }
        fold(name, words)
    }

    /// A header of Message-IDs; nothing for none.
    mutating func identifiers(_ name: String, _ list: [String]) {
        let valid = list.filter(LetterIdentifier.isMessageID)
        let kept = valid.count > 21 ? valid.prefix(1) + valid.suffix(20) : valid[...]
        if !kept.isEmpty { fold(name, kept.map { "<\($0)>" }) }
    }

    /// A header whose words are safe as they are.
    mutating func fold(_ name: String, _ words: [String]) {
        var line = "\(name):"
        for word in words {
            if line.utf8.count + 1 + word.utf8.count > 76, line.utf8.count > name.utf8.count + 1 {
                bytes += (line + "\r\n").utf8
                line = ""
            }
            line += " " + word
        }
        bytes += (line + "\r\n").utf8
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?") && !text.contains("  ")
            && text.split(separator: " ").allSatisfy { $0.utf8.count <= 70 }
    }

    private static func phrase(_ name: String) -> [String] {
        if name.isEmpty { return [] }
        guard isPlain(name) else { return encodedWords(name) }
        if name.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x20 || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }) {
            return name.split(separator: " ").map(String.init)
        }
        let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return escaped.utf8.count <= 70 ? ["\"\(escaped)\""] : encodedWords(name)
    }

    /// Base64 words of at most 72 columns, each cut between characters.
    static func encodedWords(_ text: String) -> [String] {
        var words: [String] = []
        var piece: [UInt8] = []
        func flush() {
            if !piece.isEmpty { words.append("=?utf-8?B?\(String(decoding: Base64.encode(piece), as: UTF8.self))?=") }
            piece = []
        }
        for scalar in text.unicodeScalars {
            let encoded = Array(String(Character(scalar)).utf8)
            if piece.count + encoded.count > 42 { flush() }
            piece += encoded
        }
        flush()
        return words
    }

    /// A parameter by RFC 2231, in continuations where it is long.
    static func parameter(_ name: String, _ value: String) -> [String] {
        let isToken = !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>@,;:\\\"/[]?=*'%".utf8.contains($0) }
        if isToken, value.utf8.count <= 60 { return ["\(name)=\"\(value)\""] }
        var pieces = [""]
        for byte in value.utf8 {
            let isSafe =
                (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2E
                || byte == 0x5F
            let digits = Array("0123456789ABCDEF")
            pieces[pieces.count - 1] += isSafe ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            if pieces[pieces.count - 1].utf8.count >= 48 { pieces.append("") }
        }
        if pieces.count > 1, pieces[pieces.count - 1].isEmpty { pieces.removeLast() }
        if pieces.count == 1 { return ["\(name)*=utf-8''\(pieces[0])"] }
        return pieces.enumerated().map { number, piece in
            "\(name)*\(number)*=\(number == 0 ? "utf-8''" : "")\(piece)" + (number < pieces.count - 1 ? ";" : "")
        }
    }
}
