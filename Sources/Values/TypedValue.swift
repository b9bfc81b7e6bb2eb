/// A value that people type in several ways, that is stored in one, and shown in one.
public protocol TypedValue: Hashable, Sendable, Codable, CustomStringConvertible {
    /// Reads what somebody typed, with the usual spaces, dashes and prefixes; nil when it cannot be right.
    init?(_ typed: String)

    /// The one form that is stored and compared; `init(_:)` reads it back.
    var stored: String { get }

    /// The form for people.
    var text: String { get }
}

extension TypedValue {
    /// As `text`.
    public var description: String { text }

    /// Reads any accepted form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a valid \(Self.self).")
        }
        self = value
    }

    /// Writes the stored form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(stored)
    }
}
