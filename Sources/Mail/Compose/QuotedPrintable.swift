/// Quoted-printable (RFC 2045 6.7).
enum QuotedPrintable {
    /// Text with any line ends as lines of at most 76 columns ending in CRLF, the last one too. U+0000 vanishes.
    static func encode(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count * 5 / 4)
        let digits = Array("0123456789ABCDEF".utf8)
        var line = LineEnds(text)
        while let bytes = line.next() {
            var column = 0
            for (place, byte) in bytes.enumerated() {
                let isLast = place == bytes.count - 1
                let opensFrom = place == 0 && bytes.starts(with: "From ".utf8)
                let isPlain = (byte > 0x20 && byte < 0x7F && byte != 0x3D && !opensFrom) || ((byte == 0x20 || byte == 0x09) && !isLast)
                if column + (isPlain ? 1 : 3) > (isLast ? 76 : 75) {
                    out += [0x3D, 0x0D, 0x0A]
                    column = 0
                }
                if isPlain { out.append(byte) } else { out += [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
                column += isPlain ? 1 : 3
            }
            out += [0x0D, 0x0A]
        }
        return out
    }

    /// Lines without their ends.
    private struct LineEnds {
        private var rest: ArraySlice<UInt8>

        init(_ text: String) { rest = Array(text.utf8.filter { $0 != 0 })[...] }

        mutating func next() -> ArraySlice<UInt8>? {
            guard !rest.isEmpty else { return nil }
            let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
            let line = rest[..<end]
            var after = min(end + 1, rest.endIndex)
            if end < rest.endIndex, rest[end] == 0x0D, after < rest.endIndex, rest[after] == 0x0A { after += 1 }
            rest = rest[after...]
            return line
        }
    }
}
