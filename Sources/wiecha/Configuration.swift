import Foundation

/// What the operator set, from flags, environment and file, in that order of weight.
struct Configuration {
    var values: [Key: String] = [:]

    /// Every setting there is: its flag, what it means and what stands when nobody sets it.
    enum Key: String, CaseIterable {
        case data, database, blobs, role, host, port
        case databaseThreads = "database-threads"
        case publicAddress = "public-address"
        case mailDomain = "mail-domain"
        case tlsCertificate = "tls-cert"
        case tlsKey = "tls-key"
        case trustProxy = "trust-proxy"
        case share
        case lmtpPort = "lmtp-port"
        case lmtpHost = "lmtp-host"
        case relay
        case relayLogin = "relay-login"
        case relayPassword = "relay-password"
        case systemSender = "system-sender"
        case subscriptions
        case uploadLimit = "upload-limit"
        case webhookNetworks = "webhook-networks"
        case metricsToken = "metrics-token"
        case logLevel = "log-level"

        var help: String {
            switch self {
            case .data: "folder for the database, blobs, keys and scratch files (default: ./data)"
            case .database: "sqlite:PATH or postgres://user:password@host:port/name (default: an SQLite file in the data folder)"
            case .databaseThreads: "threads that read SQLite, or connections to PostgreSQL, 1 to 100 (default: 4, or one a core; 8)"
            case .blobs: "a folder or s3://key:secret@host:port/bucket?region=…&tls=off (default: a folder in the data folder)"
            case .role: "web, work or all (default: all)"
            case .host: "address to listen on (default: 127.0.0.1)"
            case .port: "port to listen on, 1 to 65535 (default: 8080)"
            case .publicAddress: "address that people type, for links in letters (default: http://localhost:PORT)"
            case .mailDomain: "domain of the buildings' mail addresses (default: budowy.localhost)"
            case .tlsCertificate: "PEM file with the certificate chain; together with tls-key"
            case .tlsKey: "PEM file with the private key; together with tls-cert"
            case .trustProxy: "yes where a proxy in front sets X-Forwarded-For and X-Forwarded-Proto (default: no)"
            case .share: "folder with Public/ (default: found beside the program)"
            case .lmtpPort: "port of the LMTP listener for incoming letters, 0 for none (default: 2424)"
            case .lmtpHost: "address of the LMTP listener (default: 127.0.0.1)"
            case .relay:
                "smtp://host:port, smtp+starttls://host:port or smtps://host:port for the system's own letters (default: the local outbox)"
            case .relayLogin: "login at the relay"
            case .relayPassword: "password at the relay"
            case .systemSender: "sender address of the system's own letters (default: wiecha@MAIL-DOMAIN)"
            case .subscriptions: "yes where firms pay for the service, no on one's own server (default: no)"
            case .uploadLimit: "largest file in megabytes (default: 5120)"
            case .webhookNetworks: "private networks that webhooks may go to, such as 10.0.0.0/8,192.168.1.5 (default: none)"
            case .metricsToken: "bearer token, of at least 16 characters, that opens /metrics from elsewhere (default: this machine only)"
            case .logLevel: "trace, debug, info, notice, warning or error (default: info)"
            }
        }

        /// The variable that sets it: WIECHA_MAIL_DOMAIN for mail-domain.
        var variable: String { "WIECHA_" + rawValue.uppercased().replacingOccurrences(of: "-", with: "_") }
    }

    subscript(key: Key) -> String? { values[key] }

    /// Puts the sources on top of each other; a line or variable that names no setting is refused.
    static func merged(flags: [Key: String], environment: [String: String], file: String?) throws -> Configuration {
        var configuration = Configuration()
        if let file { configuration.values = try read(file) }
        for key in Key.allCases {
            if let value = environment[key.variable] { configuration.values[key] = value }
        }
        for name in environment.keys.sorted() where name.hasPrefix("WIECHA_") && name != "WIECHA_CONFIG" {
            guard Key.allCases.contains(where: { $0.variable == name }) else {
                throw Wrong("The variable \(name) sets nothing. Known are: \(Key.allCases.map(\.variable).joined(separator: ", ")).")
            }
        }
        configuration.values.merge(flags) { $1 }
        return configuration
    }

    /// Lines of `name = value`; `#` begins a comment line.
    private static func read(_ path: String) throws -> [Key: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Wrong("The configuration file \(path) cannot be read. Check that it is there and that this user may read it.")
        }
        var values: [Key: String] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, let key = Key(rawValue: parts[0]) else {
                let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
                throw Wrong("Line \(number + 1) of \(path) is not \"name = value\" with a known name. Known are: \(known).")
            }
            values[key] = parts[1]
        }
        return values
    }
}

/// A setting that cannot be used, with the sentence that says what is right.
struct Wrong: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
