extension Call {
    /// Whether the request comes straight from this machine: from its own address, to a name of its own (no other name that was made to
    /// point here), and passed on by no proxy (RFC 7239 and the field that came before it).
    public var isFromThisMachine: Bool {
        ["127.0.0.1", "::1"].contains(peerAddress) && headers["x-forwarded-for"] == nil && headers["forwarded"] == nil
            && Self.isThisMachine(host ?? "")
    }

    /// Whether a host, with or without a port, is a machine's name for itself.
    public static func isThisMachine(_ host: String) -> Bool {
        let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
        return ["localhost", "127.0.0.1", "[::1]"].contains(name)
    }
}
