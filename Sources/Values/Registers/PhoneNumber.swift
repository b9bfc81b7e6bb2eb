/// A telephone number, stored by E.164 (`+48600000012`).
public struct PhoneNumber: TypedValue {
    /// Plus, country and number, at most fifteen digits.
    public let stored: String

    /// Reads what people type: `600 000 012`, `(18) 000 00 12`, `+48 18-000-00-12`, `0048…`, `tel. 600.000.012`. Nine digits without a
    /// country are Polish; a Polish number has nine digits and does not begin with zero.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 60 else { return nil }
        if let plain = Self.plain(typed) {
            stored = plain
            return
        }
        let noise = [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/")]
        var bytes = DecimalText.plain(typed.lowercased().utf8)
        for prefix in ["tel.:", "tel:", "tel.", "tel", "kom.", "kom"] where bytes.starts(with: prefix.utf8) {
            bytes.removeFirst(prefix.utf8.count)
            break
        }
        bytes.removeAll { noise.contains($0) }
        guard let number = Self.international(bytes), number.allSatisfy(Digits.isDigit), number.first != UInt8(ascii: "0") else {
            return nil
        }
        if number.starts(with: "48".utf8) {
            guard number.count == 11, number[2] != UInt8(ascii: "0") else { return nil }
        }
        guard 8...15 ~= number.count else { return nil }
        stored = "+\(String(decoding: number, as: UTF8.self))"
    }

    /// The digits with their country.
    private static func international(_ bytes: [UInt8]) -> [UInt8]? {
        let poland = Array("48".utf8)
        if bytes.first == UInt8(ascii: "+") {
            let rest = Array(bytes.dropFirst())
            // "+48 (0) 18…": the zero of domestic calls, written out of habit.
            return rest.count == 12 && rest.starts(with: "480".utf8) ? poland + rest[3...] : rest
        }
        if bytes.starts(with: "00".utf8) { return Array(bytes.dropFirst(2)) }
        if bytes.count == 10, bytes.first == UInt8(ascii: "0") { return poland + bytes.dropFirst() }
        if bytes.count == 11, bytes.starts(with: poland) { return bytes }
        return bytes.count == 9 ? poland + bytes : nil
    }

    /// The address for a link that dials: `tel:+48600000012` (RFC 3966).
    public var link: String { "tel:\(stored)" }

    /// Whether the number is Polish.
    public var isPolish: Bool { stored.hasPrefix("+48") }
}
