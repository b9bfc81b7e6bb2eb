import NIOSSL
import Synchronization

/// Whose signature on a server's certificate is believed.
public enum MailTrust: Sendable, Hashable {
    /// The authorities of the system.
    case system
    /// The authorities in a PEM file, and no others.
    case authorities(path: String)

    private static let systemContext = Mutex<NIOSSLContext?>(nil)

    /// A TLS context that verifies certificates fully; TLS 1.2 or newer. Throws when the PEM file cannot be read.
    func context() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        switch self {
        case .system:
            let configuration = configuration
            return try Self.systemContext.withLock { kept in
                if let kept { return kept }
                let made = try NIOSSLContext(configuration: configuration)
                kept = made
                return made
            }
        case .authorities(let path):
            configuration.trustRoots = .file(path)
            return try NIOSSLContext(configuration: configuration)
        }
    }
}
