/// The body of a LOCK that asks for a new lock (RFC 4918, section 14.11).
public struct LockRequest: Sendable, Equatable {
    /// How a lock is shared with others.
    public enum Scope: String, Sendable {
        case exclusive, shared
    }

    public let scope: Scope
    /// What the program says of whoever locks, as it came; nil when it says nothing.
    public let owner: XMLElement?

    /// - Throws: ``DavSyntaxError``; only write locks are known.
    public init(parsing body: some Collection<UInt8>) throws {
        let root = try XMLElement(parsing: body)
        guard root.name == .dav("lockinfo"), root.first(.dav("locktype"))?.first(.dav("write")) != nil,
            let scope = root.first(.dav("lockscope"))?.elements.first, let known = Scope(rawValue: scope.name.local),
            scope.name.namespace == "DAV:"
        else { throw DavSyntaxError.unexpected }
        self.scope = known
        owner = root.first(.dav("owner"))
    }
}
