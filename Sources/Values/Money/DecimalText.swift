/// Reads decimal numbers as Poles type them.
///
/// Spaces of any kind, dots or commas may part thousands, always by three digits. Of a comma and a dot together the later one is the
/// decimal sign; the same sign more than once parts thousands. A single sign is the decimal one, so a number with more places than
/// allowed (`1.234` zł) is refused, not guessed at.
enum DecimalText {
    /// The number times ten to the `places`; nil when it is not a number, has more places or goes beyond `limit` either way.
    static func parse(_ bytes: some Sequence<UInt8>, places: Int, limit: Int64) -> Int64? {
        var body = plain(bytes)[...]
        guard body.count <= 40 else { return nil }
        var negative = false
        if let sign = body.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            negative = sign == UInt8(ascii: "-")
            body = body.dropFirst().drop { $0 == UInt8(ascii: " ") }
        }
        guard let split = Split(body), split.fraction.count <= places else { return nil }
        var number: Int64 = 0
        let zeros = places - split.fraction.count
        for byte in [split.whole, split.fraction, Array(repeating: UInt8(ascii: "0"), count: zeros)].joined() {
            guard Digits.isDigit(byte) else { return nil }
            let (grown, tooBig) = number.multipliedReportingOverflow(by: 10)
            let (sum, stillTooBig) = grown.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
            guard !tooBig, !stillTooBig, sum <= limit else { return nil }
            number = sum
        }
        return negative ? -number : number
    }

    /// The text with every kind of space and minus as the ASCII one, and none at the ends.
    static func plain(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var plain = Array(bytes)
        if plain.contains(where: { $0 >= 0x80 || $0 == 0x09 }) {
            plain = String(decoding: plain, as: UTF8.self).unicodeScalars.flatMap { scalar -> [UInt8] in
                switch scalar.value {
                case 0x09, 0x20, 0xA0, 0x2007, 0x2009, 0x202F: [UInt8(ascii: " ")]
                case 0x2212, 0x2013: [UInt8(ascii: "-")]
                default: Array(String(scalar).utf8)
                }
            }
        }
        while plain.last == UInt8(ascii: " ") { plain.removeLast() }
        return plain.first == UInt8(ascii: " ") ? Array(plain.drop { $0 == UInt8(ascii: " ") }) : plain
    }
}

/// The digits before and after the decimal sign.
private struct Split {
    let whole: [UInt8]
    let fraction: [UInt8]

    init?(_ body: ArraySlice<UInt8>) {
        let decimal = Self.decimalSign(body)
        let ahead = decimal.map { body[..<$0] } ?? body
        fraction = decimal.map { Array(body[($0 + 1)...]) } ?? []
        guard let whole = Self.ungrouped(ahead), !whole.isEmpty || !fraction.isEmpty else { return nil }
        self.whole = whole
    }

    private static func decimalSign(_ body: ArraySlice<UInt8>) -> Int? {
        let signs = body.indices.filter { body[$0] == UInt8(ascii: ",") || body[$0] == UInt8(ascii: ".") }
        guard let last = signs.last else { return nil }
        let alike = signs.filter { body[$0] == body[last] }.count
        return alike == 1 ? last : nil
    }

    /// The digits without what parts the thousands; nil when that is mixed or not by threes.
    private static func ungrouped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard let separator = bytes.first(where: { !Digits.isDigit($0) }) else { return Array(bytes) }
        guard [UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ",")].contains(separator) else { return nil }
        let groups = bytes.split(separator: separator, omittingEmptySubsequences: false)
        guard 1...3 ~= groups[0].count, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return Array(groups.joined())
    }
}
