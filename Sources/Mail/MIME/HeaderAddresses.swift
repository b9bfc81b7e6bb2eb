/// Address lists of headers (RFC 5322 3.4), read leniently: names quoted or not, comments, groups, encoded words with commas in them.
struct HeaderAddresses {
    private let bytes: [UInt8]
    private let fallback: String?
    private var index = 0
    private var phrase: [UInt8] = []
    private var comment: [UInt8] = []
    private var angle: [UInt8]?
    private var found: [LetterAddress] = []

    /// The addresses of one header value, at most 2,000.
    static func read(_ raw: some Sequence<UInt8>, fallback: String? = nil) -> [LetterAddress] {
        var reader = HeaderAddresses(bytes: HeaderText.unfolded(raw), fallback: fallback)
        return reader.all()
    }

    private init(bytes: [UInt8], fallback: String?) {
        self.bytes = bytes
        self.fallback = fallback
    }

    private mutating func all() -> [LetterAddress] {
        while index < bytes.count, found.count < 2_000 {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""): phrase += quoted()
            case UInt8(ascii: "("): comment = parenthesised()
            case UInt8(ascii: "<"): angle = bracketed()
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                finish()
                index += 1
            case UInt8(ascii: ":") where angle == nil && !phrase.contains(UInt8(ascii: "@")):
                phrase = []
                index += 1
            case UInt8(ascii: "="):
                let end = EncodedWord.read(bytes, at: index)?.1 ?? index + 1
                phrase += bytes[index..<end]
                index = end
            default:
                phrase.append(byte)
                index += 1
            }
        }
        finish()
        return found
    }

    private mutating func finish() {
        defer { (phrase, comment, angle) = ([], [], nil) }
        let words = HeaderText.decode(phrase, fallback: fallback)
        let note = HeaderText.decode(comment, fallback: fallback)
        let written = angle.map { HeaderText.decode($0, fallback: fallback) } ?? words
        let email = String(written.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }.prefix(320))
        let name = angle == nil ? note : (words.isEmpty ? note : words)
        guard !email.isEmpty || !name.isEmpty else { return }
        guard email.contains("@") else {
            found.append(LetterAddress(name: String((angle == nil ? words : name).prefix(400)), email: ""))
            return
        }
        found.append(LetterAddress(name: String(name.prefix(400)), email: email))
    }

    private mutating func quoted() -> [UInt8] {
        var out: [UInt8] = []
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
            out.append(bytes[index])
            index += 1
        }
        index += 1
        return out
    }

    private mutating func parenthesised() -> [UInt8] {
        var out: [UInt8] = []
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "(") {
                depth += 1
                if depth == 1 { continue }
            }
            if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { break }
            }
            if byte == UInt8(ascii: "\\"), index < bytes.count {
                out.append(bytes[index])
                index += 1
                continue
            }
            out.append(byte)
        }
        return out
    }

    private mutating func bracketed() -> [UInt8] {
        index += 1
        let end = bytes[min(index, bytes.count)...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        defer { index = end + 1 }
        let inside = bytes[min(index, end)..<end]
        if inside.first == UInt8(ascii: "@"), let colon = inside.firstIndex(of: UInt8(ascii: ":")) { return Array(inside[(colon + 1)...]) }
        return Array(inside)
    }
}
