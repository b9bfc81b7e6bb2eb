import NIOSSL

/// Where and how the intake listens.
public struct IntakeOptions: Sendable {
    /// What one connection may cost.
    public struct Limits: Sendable {
        /// Bytes of a command with its end. RFC 5321 asks for 512, extensions need more.
        public var commandLine = 4_096
        /// Bytes of a letter.
        public var letter = 50 << 20
        /// Recipients of a letter (RFC 5321 section 4.5.3.1.8 asks for 100 at least).
        public var recipients = 100
        /// Connections at a time; the next ones are told to come later.
        public var connections = 200
        /// Commands in a row that are not understood, or refused recipients, before the connection is ended.
        public var mistakes = 20
        /// The longest silence in front of a command or inside a letter.
        public var idle: Duration = .seconds(300)
        /// The longest time for one letter.
        public var body: Duration = .seconds(1_800)

        /// The usual limits.
        public init() {}
    }

    /// SMTP or LMTP.
    public var dialect: SMTPOptions.Dialect
    /// The address to listen on.
    public var host: String
    /// The port to listen on; 0 lets the system choose.
    public var port: Int
    /// The name said in the greeting.
    public var name = "localhost"
    /// A certificate chain and its key as PEM files, for STARTTLS.
    public var certificate: (chain: String, key: String)?
    /// What one connection may cost.
    public var limits = Limits()

    /// Listens on a port, on loopback unless told otherwise.
    public init(_ dialect: SMTPOptions.Dialect, host: String = "127.0.0.1", port: Int) {
        self.dialect = dialect
        self.host = host
        self.port = port
    }

    func tls() throws -> NIOSSLContext? {
        guard let certificate else { return nil }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(certificate.chain).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: certificate.key, format: .pem)))
        configuration.minimumTLSVersion = .tlsv12
        return try NIOSSLContext(configuration: configuration)
    }
}
