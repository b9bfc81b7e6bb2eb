/// The number of a Polish land register (księga wieczysta): court, number and check digit, `WA4M/00123456/4`.
///
/// The check is the sum of the twelve characters before it with the weights 1 3 7 in turn, modulo 10; letters count from X = 10, A = 11
/// in the order X A B C D E F G H I J K L M N O P R S T U W Y Z (rozporządzenie w sprawie zakładania i prowadzenia ksiąg wieczystych w
/// systemie teleinformatycznym).
public struct LandRegisterNumber: TypedValue {
    /// Court, eight digits and check digit with slashes.
    public let stored: String

    /// Reads `WA4M/00123456/4` in any case, with spaces or hyphens for slashes, and without the leading zeros of the number.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 60 else { return nil }
        var bytes = DecimalText.plain(typed.uppercased().utf8)
        if bytes.starts(with: "KW".utf8), !bytes.dropFirst(2).starts(with: "1".utf8) { bytes = DecimalText.plain(bytes.dropFirst(2)) }
        let parts = bytes.split { [UInt8(ascii: "/"), UInt8(ascii: " "), UInt8(ascii: "-")].contains($0) }
        guard parts.count == 3, parts[0].count == 4, 1...8 ~= parts[1].count, parts[2].count == 1, parts[1].allSatisfy(Digits.isDigit)
        else { return nil }
        let court = Array(parts[0])
        guard Self.isLetter(court[0]), Self.isLetter(court[1]), Digits.isDigit(court[2]), Self.isLetter(court[3]) else { return nil }
        let number = Array(repeating: UInt8(ascii: "0"), count: 8 - parts[1].count) + parts[1]
        guard let check = parts[2].first, Digits.isDigit(check), Self.check(court + number) == Digits.value(check) else { return nil }
        stored = [court, number, [check]].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    }

    /// `WA4M/00123456/4`.
    public var text: String { stored }

    private static let alphabet = Array("0123456789XABCDEFGHIJKLMNOPRSTUWYZ".utf8)

    private static func isLetter(_ byte: UInt8) -> Bool {
        !Digits.isDigit(byte) && alphabet.contains(byte)
    }

    private static func check(_ characters: [UInt8]) -> Int? {
        var sum = 0
        for (character, weight) in zip(characters, [1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7]) {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            sum += value * weight
        }
        return sum % 10
    }
}
