/// The cookies of a request (RFC 6265, 4.2), read on demand.
public struct Cookies: Sendable {
    let text: String
    let isSecure: Bool

    /// The value of a cookie. Over TLS only the one written with the prefix `__Host-` counts, so that a neighbouring
    /// host cannot plant it.
    public subscript(name: String) -> String? {
        let wanted = isSecure ? "__Host-" + name : name
        for pair in text.utf8.split(separator: UInt8(ascii: ";")) {
            let pair = pair.drop { $0 == UInt8(ascii: " ") }
            guard pair.starts(with: wanted.utf8) else { continue }
            let rest = pair.dropFirst(wanted.utf8.count)
            guard rest.first == UInt8(ascii: "=") else { continue }
            return String(Substring(rest.dropFirst()))
        }
        return nil
    }
}

/// A cookie that a reply sets or clears. Always `Path=/`, `HttpOnly`, `SameSite=Lax`; `Secure` and `__Host-` over TLS.
struct CookieChange: Sendable {
    let name: String
    let value: String
    let seconds: Int?

    func header(secure: Bool) -> String {
        var text = (secure ? "__Host-" : "") + name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
        if let seconds { text += "; Max-Age=\(seconds)" }
        return secure ? text + "; Secure" : text
    }
}
