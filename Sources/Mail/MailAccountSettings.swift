/// How a connection to a mail server is protected.
public enum MailSecurity: String, Sendable, Codable, CaseIterable {
    /// TLS from the first byte (RFC 8314): ports 465 and 993.
    case tls
    /// TLS after the STARTTLS command: ports 587 and 143. Never falls back to clear text.
    case startTLS
    /// No encryption; refused unless the server's address is a loopback address.
    case clearOnLoopback
}

/// Where a mail server listens.
public struct MailServer: Sendable, Codable, Hashable {
    /// A host name or an IP address; the server's certificate must be for it.
    public var host: String
    /// A TCP port.
    public var port: Int
    /// How the connection is protected.
    public var security: MailSecurity

    /// A server at a host and port.
    public init(host: String, port: Int, security: MailSecurity) {
        self.host = host
        self.port = port
        self.security = security
    }
}

/// Who signs in and how.
public enum MailLogin: Sendable, Codable, Hashable {
    /// Nobody: the server trusts the address, as a relay on loopback does.
    case nobody
    /// User name and password (PLAIN, LOGIN).
    case password(user: String, password: String)
    /// User name and an OAuth 2 access token (XOAUTH2).
    case token(user: String, token: String)
}

/// A mailbox at a provider: where letters go out, where they come in, and who signs in.
public struct MailAccountSettings: Sendable, Codable, Hashable {
    /// The address of the mailbox, used as the sender of letters.
    public var address: String
    /// The server that takes letters (SMTP).
    public var outgoing: MailServer
    /// The server that keeps letters (IMAP); none for an account that only sends.
    public var incoming: MailServer?
    /// Who signs in at both servers.
    public var login: MailLogin

    /// An account of an address.
    public init(address: String, outgoing: MailServer, incoming: MailServer? = nil, login: MailLogin) {
        self.address = address
        self.outgoing = outgoing
        self.incoming = incoming
        self.login = login
    }
}
