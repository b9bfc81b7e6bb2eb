/// Splits folded text into words: runs of letters and digits. Everything else parts them.
struct FoldedWords {
    /// Bytes after which a word is cut, so that a line of base64 does not become one enormous word.
    static let longest = 48

    let bytes: [UInt8]
    private(set) var ranges: [Range<Int>] = []

    init(_ text: String) {
        var folded = text.folded
        bytes = folded.withUTF8 { Array($0) }
        ranges.reserveCapacity(bytes.count / 6)
        var (index, start) = (0, 0)
        while index < bytes.count {
            let length = Self.wordLength(bytes, at: index)
            if length == 0 {
                add(start..<index)
                index += max(1, Self.scalarLength(bytes[index]))
                start = index
            } else if index + length - start > Self.longest {
                add(start..<index)
                start = index
            } else {
                index += length
            }
        }
        add(start..<bytes.count)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private mutating func add(_ range: Range<Int>) {
        if !range.isEmpty { ranges.append(range) }
    }

    /// Bytes of the letter or digit at the index; 0 when something else stands there.
    private static func wordLength(_ bytes: [UInt8], at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return isLowerLetter(byte) || Digits.isDigit(byte) ? 1 : 0 }
        let length = scalarLength(byte)
        guard length > 1, index + length <= bytes.count else { return 0 }
        guard let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first else { return 0 }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? length : 0
    }

    private static func scalarLength(_ first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    static func isLowerLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
    }
}
