import NIOCore
import NIOPosix
import NIOSSL

extension Wire {
    /// Starts TLS as the client and waits for the handshake with the certificate and the host name checked.
    ///
    /// Throws `injectedBeforeEncryption` when bytes are already there that came in clear: they would be taken for words of
    /// the authenticated server.
    func secure(host: String, trust: MailTrust, until time: NIODeadline) async throws {
        guard buffer.readableBytes == 0 else { throw MailConnectionError.injectedBeforeEncryption }
        guard let channel, !isEnded else { throw failure ?? MailConnectionError.lost("TLS") }
        let context = try trust.context()
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        do {
            let handler = try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host)
            try channel.pipeline.syncOperations.addHandler(handler, position: .first)
        } catch {
            throw Wire.explained(error, step: "TLS", securing: true)
        }
        try await wait(for: .security, until: time, "TLS")
    }

    /// Starts TLS as the server; whatever the client sent before it in clear is refused.
    func secure(asServer context: NIOSSLContext, until time: NIODeadline) async throws {
        guard buffer.readableBytes == 0 else { throw MailConnectionError.injectedBeforeEncryption }
        guard let channel, !isEnded else { throw failure ?? MailConnectionError.lost("TLS") }
        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context), position: .first)
        try await wait(for: .security, until: time, "TLS")
    }

    /// A network error in the words of `MailConnectionError`.
    static func explained(_ error: any Error, step: String, securing: Bool) -> any Error {
        switch error {
        case is MailConnectionError, is CancellationError:
            return error
        case let error as NIOSSLExtraError where error == .failedToValidateHostname || error == .serverHostnameImpossibleToMatch:
            return MailConnectionError.certificateForAnotherHost(error.description)
        case let error as NIOSSLError:
            let words = String(describing: error)
            if words.contains("CERTIFICATE_VERIFY_FAILED") || words.contains("unableToValidateCertificate") {
                return MailConnectionError.certificateUntrusted(words)
            }
            return MailConnectionError.encryptionFailed(words)
        case let error as IOError:
            return securing ? MailConnectionError.encryptionFailed(error.description) : MailConnectionError.lost(step)
        default:
            return securing ? MailConnectionError.encryptionFailed(String(describing: error)) : MailConnectionError.lost(step)
        }
    }
}
