extension EmailAddress {
    /// The address with its domain in Unicode, as people read it.
    public var text: String { "\(local)@\(domain)" }

    /// As `text`: the name before the @ is kept as typed.
    public var stored: String { text }

    /// The address in lower case: the column to put a unique index on, and what equality means.
    public var key: String { "\(local.lowercased())@\(domain)" }

    /// The address with its domain in ASCII (`xn--…`), for SMTP and headers.
    public var ascii: String { "\(local)@\(DomainName(domain)?.ascii ?? domain)" }

    /// `Anna Mucha <anna@example.pl>` for people; control characters and angle brackets are taken out of the name. Headers are written by
    /// whoever writes mail.
    public func text(name: String) -> String {
        let clean = String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.isHidden && $0 != "<" && $0 != ">" })).trimmed
        return clean.isEmpty ? text : "\(clean) <\(text)>"
    }

    /// Same name before the @, whatever its case, at the same domain.
    public static func == (left: EmailAddress, right: EmailAddress) -> Bool {
        left.domain == right.domain && left.local.utf8.elementsEqual(right.local.utf8) { Folding.lowered($0) == Folding.lowered($1) }
    }

    /// As equality goes: by the domain and the name in lower case.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(domain)
        for byte in local.utf8 { hasher.combine(Folding.lowered(byte)) }
    }
}
