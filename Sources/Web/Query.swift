/// The part of an address behind the question mark, read on demand.
public struct Query: Sendable {
    /// The query as it came, still encoded, without the question mark.
    public let text: Substring

    /// Takes a query as it came, still encoded.
    public init(_ text: Substring) {
        self.text = text
    }

    /// The first value of a name, decoded; empty when absent or not valid UTF-8.
    public subscript(name: String) -> String {
        first(name) ?? ""
    }

    /// True when the name stands in the query, with or without a value.
    public func has(_ name: String) -> Bool {
        first(name) != nil
    }

    /// Every value of a name, in order.
    public func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// Names and values in the order of the address, at most 256 of them.
    public var pairs: [(name: String, value: String)] {
        text.split(separator: "&", maxSplits: 256).prefix(256).compactMap(Query.pair)
    }

    private func first(_ name: String) -> String? {
        guard !text.isEmpty else { return nil }
        return pairs.first { $0.name == name }?.value
    }

    static func pair(_ text: Substring) -> (name: String, value: String)? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = PercentEncoding.decode(parts[0], plusIsSpace: true) else { return nil }
        guard parts.count == 2 else { return (name, "") }
        guard let value = PercentEncoding.decode(parts[1], plusIsSpace: true), !value.utf8.contains(0) else { return nil }
        return (name, value)
    }
}
