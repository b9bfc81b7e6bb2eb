/// One-time links in letters, ours and those people quote or forward: who reads the letter later must not get the client's way in. Only what
/// leaves carries them.
enum GuestTokens {
    /// The text with every token of such a link left out, also where the address is written percent-encoded.
    static func hidden(in text: String) -> String {
        guard mayHoldOne(text.utf8) else { return text }
        return text.replacing(/(\/|%2F)d(\/|%2F)[A-Za-z0-9_\-]{20,}/.ignoresCase()) { "\($0.1)d\($0.2)…" }
    }

    /// Most texts hold no such link, and the search for one is slow.
    private static func mayHoldOne(_ text: String.UTF8View) -> Bool {
        zip(text, text.dropFirst()).contains { $0 | 0x20 == UInt8(ascii: "d") && ($1 == UInt8(ascii: "/") || $1 == UInt8(ascii: "%")) }
    }
}
