/// Turns pieces of a file into UTF-8 bytes, whatever they are written in. A letter may be cut by the end of a piece.
struct Transcoder {
    private let encoding: TableEncoding
    private var rest: [UInt8] = []
    private var isFirst = true

    init(_ encoding: TableEncoding) {
        self.encoding = encoding
    }

    /// The bytes of a piece in UTF-8; what cannot be read becomes U+FFFD. A mark at the very beginning is left out.
    mutating func feed(_ piece: [UInt8]) -> [UInt8] {
        var out: [UInt8]
        switch encoding {
        case .utf8: out = piece
        case .windows1250: out = Self.page(piece, TableEncoding.windows1250Letters)
        case .iso88592: out = Self.page(piece, TableEncoding.iso88592Letters)
        case .utf16LittleEndian: out = wide(piece, isLittle: true)
        case .utf16BigEndian: out = wide(piece, isLittle: false)
        }
        if isFirst, !out.isEmpty {
            isFirst = false
            if out.starts(with: [0xEF, 0xBB, 0xBF]) { out.removeFirst(3) }
        }
        return out
    }

    private static func page(_ piece: [UInt8], _ letters: [Unicode.Scalar]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(piece.count + piece.count / 8)
        for byte in piece {
            if byte < 0x80 {
                out.append(byte)
            } else {
                out.append(contentsOf: UTF8.encode(letters[Int(byte - 0x80)]) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return out
    }

    private mutating func wide(_ piece: [UInt8], isLittle: Bool) -> [UInt8] {
        let bytes = rest + piece
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> UInt16 in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittle ? first | second << 8 : first << 8 | second
        }
        rest = bytes.count % 2 == 1 ? [bytes[bytes.count - 1]] : []
        if let last = units.last, UTF16.isLeadSurrogate(last) {
            units.removeLast()
            rest = Array(bytes.suffix(2 + rest.count))
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
