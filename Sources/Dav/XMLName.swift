/// The name of an element or attribute of XML, told apart by its namespace (Namespaces in XML 1.0).
public struct XMLName: Hashable, Sendable {
    /// The address of the namespace; empty for names that belong to none.
    public let namespace: String
    /// The name without its prefix.
    public let local: String

    /// A name in a namespace.
    public init(_ namespace: String, _ local: String) {
        (self.namespace, self.local) = (namespace, local)
    }

    /// A name of WebDAV itself (RFC 4918, section 14).
    public static func dav(_ local: String) -> XMLName { XMLName("DAV:", local) }

    /// A name of CardDAV (RFC 6352, section 10).
    public static func card(_ local: String) -> XMLName { XMLName("urn:ietf:params:xml:ns:carddav", local) }
}
