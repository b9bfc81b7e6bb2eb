/// An e-mail address that is safe to write into a header or a command: the dot-atom subset of RFC 5321, section 4.1.2, without quoted
/// names and address literals.
///
/// The domain is kept in lower case, in Unicode (IDN). The name before the @ is kept as typed, but two addresses are the same when they
/// differ only in case: no mail server in use tells such names apart, and people mix them.
public struct EmailAddress: TypedValue {
    /// What stands before the @, as typed.
    public let local: String
    /// What stands after the @, in lower case.
    public let domain: String

    /// Reads an address; spaces around it, `mailto:` and angle brackets are taken off. Nil for what RFC 5321 or this subset refuses, for
    /// names outside ASCII, for domains without a dot, and for every control character.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 400 else { return nil }
        var bare = typed.trimmed[...]
        if bare.utf8.prefix(7).elementsEqual("mailto:".utf8, by: { Folding.lowered($0) == $1 }) { bare = bare.dropFirst(7) }
        if bare.utf8.first == UInt8(ascii: "<"), bare.utf8.last == UInt8(ascii: ">") { bare = bare.dropFirst().dropLast() }
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
        var last = UInt8(ascii: ".")
        for byte in bytes {
            guard byte == UInt8(ascii: ".") ? last != byte : isAtomText(byte) else { return false }
            last = byte
        }
        return last != UInt8(ascii: ".")
    }

    private static func isAtomText(_ byte: UInt8) -> Bool {
        FoldedWords.isLowerLetter(byte | 0x20) && byte < 0x80 || Digits.isDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
}
