/// The `If` field: under which states of which resources a request is to be done (RFC 4918, section 10.4).
public struct IfHeader: Sendable, Equatable {
    /// One state that a resource has or, with `Not`, has not.
    public struct Condition: Sendable, Equatable {
        public enum State: Sendable, Equatable {
            /// The token of a lock, an absolute address.
            case token(String)
            /// An entity tag with its quotes.
            case tag(String)
        }
        public var isNegated: Bool
        public var state: State
    }

    /// Conditions that have to hold all together.
    public struct List: Sendable, Equatable {
        /// Whose state is meant, as it came; nil for the resource of the request itself.
        public var resource: String?
        public var conditions: [Condition]
    }

    /// One of these has to hold.
    public let lists: [List]

    /// Reads the field.
    ///
    /// - Returns: nil when it is not as the grammar says.
    public init?(_ field: String) {
        guard field.utf8.count <= 16_384 else { return nil }
        var reader = IfReader(field)
        guard let lists = reader.lists() else { return nil }
        self.lists = lists
    }

    /// Every token that is named, negated or not: those the caller knows of.
    public var tokens: Set<String> {
        Set(
            lists.flatMap(\.conditions).compactMap {
                if case .token(let token) = $0.state { token } else { nil }
            })
    }

    /// Whether it holds.
    ///
    /// - Parameter has: whether a resource (nil: that of the request) is in a state. A resource that is not there is in none.
    public func holds(_ has: (String?, Condition.State) throws -> Bool) rethrows -> Bool {
        try lists.contains { list in
            try list.conditions.allSatisfy { try has(list.resource, $0.state) != $0.isNegated }
        }
    }
}

/// Steps through the bytes of an `If` field.
private struct IfReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ field: String) { bytes = Array(field.utf8) }

    mutating func lists() -> [IfHeader.List]? {
        var lists: [IfHeader.List] = []
        var resource: String?
        while skipSpaces() {
            switch bytes[place] {
            case UInt8(ascii: "<"):
                // A tag that no list follows, or a tag after untagged lists, is no field of either kind.
                guard let address = quoted(until: UInt8(ascii: ">")), lists.isEmpty || resource != nil else { return nil }
                resource = address
                guard skipSpaces(), bytes[place] == UInt8(ascii: "(") else { return nil }
            case UInt8(ascii: "("):
                guard let conditions = conditions() else { return nil }
                lists.append(IfHeader.List(resource: resource, conditions: conditions))
            default: return nil
            }
            guard lists.count <= 64 else { return nil }
        }
        return lists.isEmpty ? nil : lists
    }

    private mutating func conditions() -> [IfHeader.Condition]? {
        place += 1
        var conditions: [IfHeader.Condition] = []
        var isNegated = false
        while skipSpaces() {
            switch bytes[place] {
            case UInt8(ascii: ")"):
                place += 1
                return conditions.isEmpty || isNegated ? nil : conditions
            case UInt8(ascii: "<"):
                guard let token = quoted(until: UInt8(ascii: ">")) else { return nil }
                conditions.append(IfHeader.Condition(isNegated: isNegated, state: .token(token)))
                isNegated = false
            case UInt8(ascii: "["):
                guard let tag = quoted(until: UInt8(ascii: "]")) else { return nil }
                conditions.append(IfHeader.Condition(isNegated: isNegated, state: .tag(tag)))
                isNegated = false
            case UInt8(ascii: "N"), UInt8(ascii: "n"):
                guard !isNegated, place + 3 <= bytes.count, String(decoding: bytes[place..<place + 3], as: UTF8.self).lowercased() == "not"
                else { return nil }
                place += 3
                isNegated = true
            default: return nil
            }
        }
        return nil
    }

    /// What stands between this sign and the one that ends it.
    private mutating func quoted(until end: UInt8) -> String? {
        guard let last = bytes[place...].firstIndex(of: end), last > place + 1 else { return nil }
        defer { place = last + 1 }
        return String(validating: bytes[(place + 1)..<last], as: UTF8.self)
    }

    /// False at the end.
    private mutating func skipSpaces() -> Bool {
        while place < bytes.count, bytes[place] == 32 || bytes[place] == 9 { place += 1 }
        return place < bytes.count
    }
}
