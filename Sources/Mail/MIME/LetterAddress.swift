/// A person or a mailbox named in a letter's header.
public struct LetterAddress: Codable, Sendable, Hashable {
    /// The display name, decoded; empty when there is none.
    public var name: String
    /// The address as written (`local@domain`); not checked to exist, possibly not even well-formed: it came from outside.
    public var email: String

    /// A name beside an address.
    public init(name: String = "", email: String) {
        self.name = name
        self.email = email
    }
}
