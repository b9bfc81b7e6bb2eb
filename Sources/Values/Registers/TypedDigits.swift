extension Digits {
    /// The digits of a typed number, without spaces of any kind, hyphens, and one of the prefixes (in any case) before them; nil when
    /// anything else stands there.
    static func typed(_ text: String, prefixes: [String] = []) -> [UInt8]? {
        guard text.utf8.count <= 100 else { return nil }
        var bytes = DecimalText.plain(text.utf8).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        for prefix in prefixes where bytes.count > prefix.utf8.count {
            if bytes.prefix(prefix.utf8.count).elementsEqual(prefix.utf8, by: { $0 == $1 || $0 == $1 | 0x20 }) {
                bytes.removeFirst(prefix.utf8.count)
                break
            }
        }
        return !bytes.isEmpty && bytes.allSatisfy(isDigit) ? bytes : nil
    }

    /// The sum of the digits times their weights.
    static func weighted(_ digits: some Sequence<UInt8>, _ weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + Int($1.0 - UInt8(ascii: "0")) * $1.1 }
    }

    static func value(_ digit: UInt8) -> Int {
        Int(digit) - Int(UInt8(ascii: "0"))
    }
}
