/// Why a conversation with a mail server could not go on.
public enum MailConnectionError: Error, Sendable, Equatable {
    /// The host name has no address.
    case nameNotFound(host: String)
    /// No address of the host takes connections on the port.
    case notConnected(host: String, port: Int, detail: String)
    /// The other side was silent too long; names what was waited for.
    case timedOut(String)
    /// The connection ended; names what was waited for.
    case lost(String)
    /// The server's certificate is not signed by a trusted authority, is out of date, or could not be read.
    case certificateUntrusted(String)
    /// The server's certificate is for another host name.
    case certificateForAnotherHost(String)
    /// The server does not offer the encryption that the settings ask for (RFC 3207, RFC 9051 section 6.2.1).
    case encryptionUnavailable(String)
    /// The TLS handshake failed for another reason.
    case encryptionFailed(String)
    /// Bytes came in clear after the answer to STARTTLS: somebody on the way may have put them there (CVE-2011-0411).
    case injectedBeforeEncryption
    /// A connection without encryption is allowed to a loopback address only.
    case clearTextOutsideLoopback(host: String)
    /// The server refused the user name, the password or the token; the server's own words.
    case signInRefused(String)
    /// The server offers no way of signing in that fits the settings.
    case signInUnavailable([String])
    /// The server refused to talk at all; the server's own words.
    case refused(String)
    /// The server does not keep to the protocol.
    case outsideProtocol(String)
    /// Something the other side sent is over the limit.
    case overLimit(String)
}
