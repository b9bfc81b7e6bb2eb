/// An address of the product: the same value serves the router and the links.
///
/// The pattern is a path whose `:name` parts are filled by numbers or words: `Place("oferty/:id/akceptacja")`.
public struct Place: Hashable, Sendable {
    /// The pattern without a leading slash.
    public let pattern: String

    /// Takes a pattern without a leading slash, in Polish nouns.
    public init(_ pattern: String) {
        self.pattern = pattern
    }

    /// The address with its holes filled from left to right; each value is percent-encoded.
    public func callAsFunction(_ values: any CustomStringConvertible...) -> String {
        var rest = values[...]
        return pattern.split(separator: "/").reduce(into: "") { path, part in
            let value = part.first == ":" ? rest.popFirst().map { Place.encode($0.description) } : nil
            path += "/" + (value ?? String(part))
        }.nonEmpty
    }

    /// Encodes one part of a path or a query value: everything but unreserved characters (RFC 3986, 2.3).
    public static func encode(_ text: String) -> String {
        var bytes: [UInt8] = []
        let hex = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    fileprivate var nonEmpty: String { isEmpty ? "/" : self }
}
