/// An e-mail address that is safe to write into a header or a command: the dot-atom subset of RFC 5321, section 4.1.2, without quoted
/// names and address literals.
///
/// The domain is kept in lower case, in Unicode (IDN). The name before the @ is kept as typed, but two addresses are the same when they
/// differ only in case:
/// no mail server in use tells such names apart, and people mix them.
public struct EmailAddress: TypedValue {
    /// What stands before the @, as typed.
    public let local: String
    /// What stands after the @, in lower case.
    public let domain: String

    /// Reads an address; spaces around it, `mailto:` and angle brackets are taken off. Nil for what RFC 5321 or this subset refuses,
    /// for names outside ASCII, for domains without a dot, and for every control character.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 400 else { return nil }
        var bare = typed.trimmed[...]
        if bare.prefix(7).lowercased() == "mailto:" { bare = bare.dropFirst(7) }
        if bare.hasPrefix("<"), bare.hasSuffix(">") { bare = bare.dropFirst().dropLast() }
        guard let at = bare.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        let (local, domain) = (bare[..<at], bare[bare.utf8.index(after: at)...])
        guard Self.isLocal(local.utf8), let name = DomainName(String(domain)) else { return nil }
        guard local.utf8.count + 1 + name.ascii.utf8.count <= 254 else { return nil }
        self.local = String(local)
        self.domain = name.text
    }

    /// Atoms of RFC 5322 parted by single dots, at most 64 bytes (RFC 5321, section 4.5.3.1.1).
    private static func isLocal(_ bytes: Substring.UTF8View) -> Bool {
        guard 1...64 ~= bytes.count else { return false }
        return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy(isAtomText)
        }
    }

    static func isAtomText(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "'"),
            UInt8(ascii: "*"):
            true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^"),
            UInt8(ascii: "_"):
            true
        case UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
