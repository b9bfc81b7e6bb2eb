/// Where a link of a letter leads.
struct LetterLink {
    /// The address as it will stand in `href`.
    let address: String
    /// The host, lower case, without name and port; nil for mail and telephone.
    let host: String?

    /// Takes `http`, `https`, `mailto` and `tel` addresses only.
    init?(_ written: String) {
        var text = String(
            String.UnicodeScalarView(
                written.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value) }))
        if text.hasPrefix("//") { text = "https:" + text }
        guard text.utf8.count <= 8_000, let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon].lowercased()
        switch scheme {
        case "mailto", "tel": (address, host) = (text, nil)
        case "http", "https":
            // Browsers read a backslash like a slash and any number of slashes like two.
            let rest = text[text.index(after: colon)...].drop { $0 == "/" || $0 == "\\" }
            let authority = rest.prefix { !"/\\?#".contains($0) }
            let name = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
            let bare = name.hasPrefix("[") ? name.prefix { $0 != "]" } + "]" : name.prefix { $0 != ":" }
            guard !bare.isEmpty else { return nil }
            (address, host) = ("\(scheme)://\(rest)", String(bare).lowercased())
        default: return nil
        }
    }

    /// The attributes of the link, with a space before them.
    var attributes: String {
        " href=\"\(HTMLText.escape(address))\" title=\"\(HTMLText.escape(String(address.prefix(300))))\" target=\"_blank\" rel=\"noopener noreferrer nofollow ugc\""
    }

    /// The host, visible beside the link when its words do not say it; marked when they name another one.
    func hostNote(words: String) -> String {
        guard let host else { return "" }
        let said = words.lowercased()
        let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let named = Self.host(in: said)
        if let named, named == bare || named.hasSuffix("." + bare) || bare.hasSuffix("." + named) { return "" }
        return " <span class=\"\(named == nil ? "link-host" : "link-elsewhere")\">(\(HTMLText.escape(host)))</span>"
    }

    /// A host that the words of a link pretend to lead to.
    private static func host(in words: String) -> String? {
        // Most links are words; the expression is for the few that look like an address.
        guard words.utf8.contains(0x2E) else { return nil }
        guard let match = words.firstMatch(of: /(?:https?:\/\/|www\.|^\s*)([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?:[\/\s:?#]|$)/) else {
            return nil
        }
        let name = String(match.1)
        return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }
}
