/// A value of CBOR (RFC 8949), as far as authenticators use it: the deterministic subset of CTAP 2.1, section 8. There are no tags, no
/// floating point numbers, no lengths that are left open.
public enum CBOR: Sendable, Hashable {
    /// Major types 0 and 1; numbers that do not fit into 64 bits with a sign are refused.
    case integer(Int64)
    /// Major type 2.
    case bytes([UInt8])
    /// Major type 3, valid UTF-8.
    case text(String)
    /// Major type 4.
    case list([CBOR])
    /// Major type 5; a key that stands twice is refused.
    case map([CBOR: CBOR])
    /// The simple values `false` and `true`.
    case bool(Bool)
    /// The simple value `null`.
    case null

    /// How deep lists and maps may be nested; CTAP 2.1 allows four levels.
    public static let depth = 6

    /// Reads exactly one value.
    ///
    /// - Throws: `PasskeyFault.malformed` when the bytes end early, go on afterwards, or say what the subset does not know.
    public init(_ bytes: some Collection<UInt8>) throws(PasskeyFault) {
        var reader = CBORReader(bytes)
        self = try reader.value(depth: Self.depth)
        guard reader.isAtEnd else { throw .malformed }
    }

    /// The value of a map under a key; nil where this is no map or has no such key.
    public subscript(_ key: CBOR) -> CBOR? {
        if case .map(let pairs) = self { pairs[key] } else { nil }
    }
}

/// Reads values one behind another. Nothing is set aside by what a length promises before the bytes are there.
struct CBORReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: some Collection<UInt8>) {
        self.bytes = Array(bytes)
    }

    var isAtEnd: Bool { place == bytes.count }
    /// How many bytes were read.
    var count: Int { place }

    mutating func value(depth: Int) throws(PasskeyFault) -> CBOR {
        guard depth > 0 else { throw .malformed }
        let first = try take(1)[0]
        let argument = try argument(first & 31)
        switch first >> 5 {
        case 0: return .integer(try signed(argument))
        case 1: return .integer(-1 - (try signed(argument)))
        case 2: return .bytes(try take(argument))
        case 3:
            guard let text = String(validating: try take(argument), as: UTF8.self) else { throw .malformed }
            return .text(text)
        case 4:
            var list: [CBOR] = []
            for _ in 0..<(try room(argument)) { list.append(try value(depth: depth - 1)) }
            return .list(list)
        case 5:
            var map: [CBOR: CBOR] = [:]
            for _ in 0..<(try room(argument)) {
                let key = try value(depth: depth - 1)
                guard map.updateValue(try value(depth: depth - 1), forKey: key) == nil else { throw .malformed }
            }
            return .map(map)
        case 7 where first == 0xF4: return .bool(false)
        case 7 where first == 0xF5: return .bool(true)
        case 7 where first == 0xF6: return .null
        default: throw .malformed
        }
    }

    /// The number behind the first byte: in it, or in the next one, two, four or eight bytes.
    private mutating func argument(_ low: UInt8) throws(PasskeyFault) -> UInt64 {
        switch low {
        case 0...23: return UInt64(low)
        case 24...27: return try take(1 << UInt64(low - 24)).reduce(0) { $0 << 8 | UInt64($1) }
        default: throw .malformed
        }
    }

    private func signed(_ number: UInt64) throws(PasskeyFault) -> Int64 {
        guard let number = Int64(exactly: number) else { throw .malformed }
        return number
    }

    /// As many values as are promised need at least as many bytes.
    private func room(_ count: UInt64) throws(PasskeyFault) -> Int {
        guard count <= UInt64(bytes.count - place) else { throw .malformed }
        return Int(count)
    }

    private mutating func take(_ count: UInt64) throws(PasskeyFault) -> [UInt8] {
        let count = try room(count)
        defer { place += count }
        return Array(bytes[place..<place + count])
    }
}
