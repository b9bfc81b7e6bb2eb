import Logging

/// How a server listens.
public struct ServerSettings: Sendable {
    /// The name or address to listen on.
    public var host: String
    /// The port; 0 lets the kernel choose a free one.
    public var port: Int
    /// Path of the certificate chain, PEM; nil for plain HTTP.
    public var certificate: String?
    /// Path of the private key, PEM.
    public var privateKey: String?
    /// True behind a proxy that sets `X-Forwarded-For` and `X-Forwarded-Proto` itself.
    public var trustForwarded: Bool
    /// Signs flashes; every node of one system needs the same. Nil makes a new one for this process.
    public var secret: [UInt8]?
    /// Where people sign in: pages refused for want of a viewer lead there, with `?powrot=` and the way back.
    public var signIn: String?
    /// Seconds without a byte of a request, or without the reader taking a byte of an answer, before the connection is closed.
    public var idleTimeout: Double
    /// Seconds that a graceful stop waits for requests in flight.
    public var stopTimeout: Double
    /// Connections at once.
    public var connections: Int
    /// Seconds between the comment lines that keep event streams open.
    public var heartbeat: Double
    /// Who may read `/metrics` from elsewhere: the value of a bearer token. Nil allows this machine only.
    public var metricsToken: String?
    /// The threads that handlers run on; nil for those that all tasks share.
    public var executor: (any TaskExecutor)?
    /// Where requests are logged.
    public var logger: Logger

    /// Settings for one machine; change what differs.
    public init(host: String = "127.0.0.1", port: Int = 8080, logger: Logger = Logger(label: "web")) {
        self.host = host
        self.port = port
        self.logger = logger
        trustForwarded = false
        idleTimeout = 30
        stopTimeout = 30
        connections = 10_000
        heartbeat = 20
    }
}
