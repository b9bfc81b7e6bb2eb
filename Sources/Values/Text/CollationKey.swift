extension String {
    /// A text that sorts byte by byte (SQLite `BINARY`, PostgreSQL `COLLATE "C"`) as Poles sort the text itself.
    ///
    /// The alphabet is a ą b c ć … z ź ż, whatever the case; foreign marks are ignored; spaces come before signs, signs before digits,
    /// digits before letters, other scripts after ż. Numbers are ordered by their value ("Etap 2" before "Etap 10"). Equal keys mean a
    /// difference of case or foreign marks only: order by the identity after it. At most about 200 bytes.
    public var collationKey: String {
        CollationKey(self).text
    }
}

private struct CollationKey {
    private static let longest = 200
    private var bytes: [UInt8] = []

    init(_ text: String) {
        bytes.reserveCapacity(48)
        var digits: [UInt8] = []
        for scalar in text.composed.unicodeScalars {
            guard bytes.count + digits.count < Self.longest else { break }
            if scalar.isASCII, Digits.isDigit(UInt8(scalar.value)) {
                digits.append(UInt8(scalar.value))
            } else {
                close(&digits)
                add(scalar)
            }
        }
        close(&digits)
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func add(_ scalar: Unicode.Scalar) {
        if let code = Self.code(scalar) {
            bytes.append(code)
        } else if scalar.isASCII || scalar.properties.isWhitespace {
            if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F {
                if !bytes.isEmpty, bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            } else {
                bytes.append(min(UInt8(scalar.value), UInt8(ascii: "/")))
            }
        } else {
            for folded in String(Character(scalar)).folded.unicodeScalars {
                if let code = Self.code(folded) {
                    bytes.append(code)
                } else if !folded.isASCII {
                    bytes.append(contentsOf: UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
    }

    /// A number becomes one byte for its length without leading zeros and then its digits: a longer one is greater.
    private mutating func close(_ digits: inout [UInt8]) {
        guard !digits.isEmpty else { return }
        let value = digits.drop { $0 == UInt8(ascii: "0") }
        bytes.append(UInt8(ascii: "0") + UInt8(min(value.count, 16)))
        bytes.append(contentsOf: value)
        digits.removeAll(keepingCapacity: true)
    }

    private static func code(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.value < codes.count else { return nil }
        let code = codes[Int(scalar.value)]
        return code == 0 ? nil : code
    }

    /// Letters from `A` (0x41) upwards, past the sixteen lengths of numbers, by their code points.
    private static let codes: [UInt8] = {
        var codes = [UInt8](repeating: 0, count: 0x180)
        for (index, letter) in "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż".unicodeScalars.enumerated() {
            codes[Int(letter.value)] = UInt8(ascii: "A") + UInt8(index)
            for upper in letter.properties.uppercaseMapping.unicodeScalars { codes[Int(upper.value)] = UInt8(ascii: "A") + UInt8(index) }
        }
        return codes
    }()
}
