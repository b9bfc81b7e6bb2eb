/// One-time links in letters, ours and those people quote or forward: who reads the letter later must not get the client's way in. Only what
/// leaves carries them.
enum GuestTokens {
    /// The text with every token of such a link left out, also where the address is written percent-encoded, once or more often.
    static func hidden(in text: String) -> String {
        hidden(in: Array(text.utf8), mark: "…").map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// The same in the bytes of a file or of a letter in a letter, where the lines of quoted-printable text may break a link in two
    /// (RFC 2045, 6.7). Nil when they hold no such link.
    static func hidden(in bytes: [UInt8], mark: String = "...") -> [UInt8]? {
        guard mayHoldOne(bytes) else { return nil }
        var (kept, from, place): ([UInt8], Int, Int) = ([], 0, 0)
        while place < bytes.count {
            guard let token = token(at: place, in: bytes) else {
                place += 1
                continue
            }
            kept += bytes[from..<token.lowerBound] + Array(mark.utf8)
            (from, place) = (token.upperBound, token.upperBound)
        }
        return from == 0 ? nil : kept + bytes[from...]
    }

    /// Most texts hold no such link, and the search for one is slow.
    private static func mayHoldOne(_ bytes: [UInt8]) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 | 0x20 == UInt8(ascii: "d") && "/%=".utf8.contains($1) }
    }

    /// Where the token stands of a link whose last slashes begin here: `/d/` and at least 20 letters.
    private static func token(at place: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard let letter = afterSlash(place, bytes), letter < bytes.count, bytes[letter] | 0x20 == UInt8(ascii: "d"),
            let start = afterSlash(afterBreak(letter + 1, bytes), bytes)
        else { return nil }
        var (end, count) = (start, 0)
        while end < bytes.count, isOfToken(bytes[end]) {
            end = afterBreak(end + 1, bytes)
            count += 1
        }
        return count >= 20 ? start..<end : nil
    }

    /// Behind `/`, `%2F`, `%252F` and so on, or `=2F`; nil when none of them stands here.
    private static func afterSlash(_ place: Int, _ bytes: [UInt8]) -> Int? {
        guard place < bytes.count else { return nil }
        if bytes[place] == UInt8(ascii: "/") { return afterBreak(place + 1, bytes) }
        guard bytes[place] == UInt8(ascii: "%") || bytes[place] == UInt8(ascii: "=") else { return nil }
        var next = place + 1
        while bytes[next...].starts(with: "25".utf8) { next += 2 }
        guard next + 1 < bytes.count, bytes[next] == UInt8(ascii: "2"), bytes[next + 1] | 0x20 == UInt8(ascii: "f") else { return nil }
        return afterBreak(next + 2, bytes)
    }

    /// Behind the soft line breaks that stand here, if any.
    private static func afterBreak(_ place: Int, _ bytes: [UInt8]) -> Int {
        var place = place
        while place < bytes.count, bytes[place] == UInt8(ascii: "=") {
            if bytes[(place + 1)...].starts(with: "\r\n".utf8) {
                place += 3
            } else if bytes[(place + 1)...].first == 10 {
                place += 2
            } else {
                return place
            }
        }
        return place
    }

    private static func isOfToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
