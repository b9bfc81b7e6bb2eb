/// An address of the product: the same value serves the router and the links.
///
/// The pattern is a path whose `:name` parts are filled by numbers or words: `Place("oferty/:id/akceptacja")`. A last part `*name` stands
/// for a tail of any depth, empty or not.
public struct Place: Hashable, Sendable {
    /// The pattern without a leading slash.
    public let pattern: String
    /// What stands before, between and behind the holes, with the slashes.
    private let fixed: [String]

    /// Takes a pattern without a leading slash, in Polish nouns.
    public init(_ pattern: String) {
        self.pattern = pattern
        var fixed = [""]
        for part in pattern.split(separator: "/") {
            fixed[fixed.count - 1] += "/"
            if part.first == ":" { fixed.append("") } else { fixed[fixed.count - 1] += part }
        }
        self.fixed = fixed == [""] ? ["/"] : fixed
    }

    /// The address of a place without holes.
    public func callAsFunction() -> String { fixed.count == 1 ? fixed[0] : "/" + pattern }

    /// The address of a place with one hole for a number.
    public func callAsFunction(_ number: Int64) -> String {
        guard fixed.count == 2 else { return filled([number]) }
        return String(unsafeUninitializedCapacity: fixed[0].utf8.count + fixed[1].utf8.count + 20) { buffer in
            var written = Place.copy(fixed[0], to: buffer, at: 0)
            written = Place.write(number, to: buffer, at: written)
            return Place.copy(fixed[1], to: buffer, at: written)
        }
    }

    /// The address with its holes filled from left to right; each value is percent-encoded.
    public func callAsFunction(_ values: any CustomStringConvertible...) -> String { filled(values) }

    private static func copy(_ text: String, to buffer: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            for index in 0..<bytes.count { buffer[place + index] = bytes[index] }
            return place + bytes.count
        }
    }

    /// At most 20 bytes.
    private static func write(_ number: Int64, to buffer: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int {
        var (rest, end) = (number.magnitude, place)
        repeat {
            buffer[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            end += 1
        } while rest > 0
        if number < 0 {
            buffer[end] = UInt8(ascii: "-")
            end += 1
        }
        buffer[place..<end].reverse()
        return end
    }

    private func filled(_ values: [any CustomStringConvertible]) -> String {
        var rest = values[...]
        var path = fixed[0]
        let names = pattern.split(separator: "/").filter { $0.first == ":" }
        for (text, name) in zip(fixed.dropFirst(), names) {
            path += rest.popFirst().map { Place.encode($0.description) } ?? String(name)
            path += text
        }
        return path
    }

    public static func == (left: Place, right: Place) -> Bool { left.pattern == right.pattern }

    public func hash(into hasher: inout Hasher) { hasher.combine(pattern) }

    /// Encodes one part of a path or a query value: everything but unreserved characters (RFC 3986, 2.3).
    public static func encode(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isUnreserved) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
