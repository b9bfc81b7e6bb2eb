/// A bank account: an IBAN (ISO 13616) of any country, with the check of ISO 7064 MOD 97-10. Polish ones (NRB) are typed and shown
/// without their `PL`.
public struct IBAN: TypedValue {
    /// Country, check digits and account without spaces: `PL61109010140000071219812874`.
    public let stored: String

    /// Reads 26 digits, or an IBAN with its country, with spaces and hyphens and in any case. Polish numbers have 28 characters, others
    /// 15 to 34.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 100 else { return nil }
        var bytes = DecimalText.plain(typed.uppercased().utf8).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        if bytes.starts(with: "IBAN".utf8) { bytes.removeFirst(4) }
        if bytes.count == 26, bytes.allSatisfy(Digits.isDigit) { bytes = Array("PL".utf8) + bytes }
        guard 15...34 ~= bytes.count, bytes.prefix(2).allSatisfy(Self.isLetter), bytes[2..<4].allSatisfy(Digits.isDigit) else { return nil }
        guard bytes.allSatisfy({ Digits.isDigit($0) || Self.isLetter($0) }) else { return nil }
        if bytes.starts(with: "PL".utf8) {
            guard bytes.count == 28, bytes[2...].allSatisfy(Digits.isDigit) else { return nil }
        }
        guard Self.remainder(bytes) == 1 else { return nil }
        stored = String(decoding: bytes, as: UTF8.self)
    }

    /// `61 1090 1014 0000 0712 1981 2874`; foreign accounts with their country, in fours.
    public var text: String {
        guard let digits = nrb.map({ Array($0.utf8) }) else { return Self.fours(Array(stored.utf8)[...]) }
        return "\(String(decoding: digits[0..<2], as: UTF8.self))\u{A0}\(Self.fours(digits[2...]))"
    }

    /// The 26 digits of a Polish account, as transfers and invoices take it; nil for a foreign one.
    public var nrb: String? {
        stored.hasPrefix("PL") ? String(stored.dropFirst(2)) : nil
    }

    private static func fours(_ bytes: ArraySlice<UInt8>) -> String {
        stride(from: bytes.startIndex, to: bytes.endIndex, by: 4)
            .map { String(decoding: bytes[$0..<min($0 + 4, bytes.endIndex)], as: UTF8.self) }.joined(separator: "\u{A0}")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
    }

    /// The number that the moved characters write, modulo 97; letters count from A = 10.
    private static func remainder(_ bytes: [UInt8]) -> Int {
        (bytes[4...] + bytes[..<4]).reduce(0) { sum, byte in
            isLetter(byte) ? (sum * 100 + Int(byte) - 55) % 97 : (sum * 10 + Digits.value(byte)) % 97
        }
    }
}
