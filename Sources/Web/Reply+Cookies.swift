extension Reply {
    /// Sets a cookie: `HttpOnly`, `SameSite=Lax`, for the whole server; `Secure` with the prefix `__Host-` over TLS.
    ///
    /// - Parameters:
    ///   - value: letters, digits and `!#$%&'()*+-./:<=>?@[]^_` and the like (RFC 6265 cookie-octets); others are left out.
    ///   - seconds: how long it lives; nil until the browser closes.
    public mutating func cookie(_ name: String, _ value: String, seconds: Int? = nil) {
        let octets = value.utf8.filter { $0 > 32 && $0 < 127 && $0 != 34 && $0 != 44 && $0 != 59 && $0 != 92 }
        cookies.append(CookieChange(name: name, value: String(decoding: octets, as: UTF8.self), seconds: seconds))
    }

    /// Takes a cookie away.
    public mutating func clear(cookie name: String) {
        cookies.append(CookieChange(name: name, value: "", seconds: 0))
    }

    /// The reply with one more cookie.
    public func with(cookie name: String, _ value: String, seconds: Int? = nil) -> Reply {
        var reply = self
        reply.cookie(name, value, seconds: seconds)
        return reply
    }

    /// Leaves a sentence for the next page, with an address whose `POST` undoes what was done.
    public func flash(_ message: String, undo: String? = nil) -> Reply {
        var reply = self
        reply.flash = Flash(message: message, undo: undo)
        return reply
    }
}
