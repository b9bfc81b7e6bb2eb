/// One-time links that people quote or forward: who reads the letter later must not get the client's way in.
enum GuestTokens {
    /// The text with every token of such a link left out, also where the address is written percent-encoded.
    static func hidden(in text: String) -> String {
        text.replacing(/(\/|%2F)d(\/|%2F)[A-Za-z0-9_\-]{20,}/.ignoresCase()) { "\($0.1)d\($0.2)…" }
    }
}
