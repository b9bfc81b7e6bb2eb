/// The fields of a sent form, in the order of the page.
///
/// Values are valid UTF-8 without NUL, their line ends are LF whatever the browser sent.
public struct Form: Sendable {
    /// Names and values, in order.
    public private(set) var pairs: [(name: String, value: String)] = []
    private var places: [String: [Int]] = [:]

    /// A form without fields.
    public init() {}

    /// The first value of a field; empty when it was not sent.
    public subscript(name: String) -> String {
        places[name]?.first.map { pairs[$0].value } ?? ""
    }

    /// Every value of a field, in order.
    public func all(_ name: String) -> [String] {
        (places[name] ?? []).map { pairs[$0].value }
    }

    /// True when the field was sent, even empty: a ticked box, the pressed button.
    public func has(_ name: String) -> Bool {
        places[name] != nil
    }

    /// Adds a field after checking it.
    ///
    /// - Throws: `Refusal.malformed` for NUL, `Refusal.tooLarge` past the allowed number of fields.
    public mutating func append(_ name: String, _ value: String, limit: Int = Form.fieldLimit) throws {
        guard pairs.count < limit else { throw Refusal.tooLarge }
        guard !name.utf8.contains(0), !value.utf8.contains(0) else { throw Refusal.malformed }
        places[name, default: []].append(pairs.count)
        pairs.append((name, Form.unixLines(value)))
    }

    /// How many fields a form may have: an offer of 400 rows with a dozen fields each still fits.
    public static let fieldLimit = 6_000

    /// Reads `application/x-www-form-urlencoded`.
    init(urlencoded bytes: ByteBuffer) throws {
        guard let text = String(validating: bytes.readableBytesView, as: UTF8.self) else { throw Refusal.malformed }
        for pair in text[...].utf8.split(separator: UInt8(ascii: "&")) {
            guard pairs.count < Form.fieldLimit else { throw Refusal.tooLarge }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(Substring(parts[0]), plusIsSpace: true),
                let value = parts.count == 2 ? PercentEncoding.decode(Substring(parts[1]), plusIsSpace: true) : ""
            else { throw Refusal.malformed }
            try append(name, value)
        }
    }

    private static func unixLines(_ text: String) -> String {
        guard text.utf8.contains(13) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 13 { bytes.append(10) } else if byte != 10 || previous != 13 { bytes.append(byte) }
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
