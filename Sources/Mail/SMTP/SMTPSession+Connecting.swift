import Foundation
import NIOCore

extension SMTPSession {
    /// Opens the connection unless there is one that still lives.
    func connected() async throws {
        if let wire, !wire.isEnded, wire.failure == nil, !wire.hasLine { return }
        wire?.close()
        wire = nil
        let wire = try await Wire.open(server, trust: options.trust, limit: options.limits.connect, on: loop)
        self.wire = wire
        do {
            try await greet(wire)
            try await signIn()
        } catch {
            self.wire = nil
            wire.close()
            throw error
        }
    }

    private func greet(_ wire: Wire) async throws {
        let hello = try await wire.reply(until: deadline(options.limits.reply), "greeting")
        guard hello.isPositive else { throw MailConnectionError.refused(hello.description) }
        greeting = hello.text
        try await introduce()
        guard server.security == .startTLS else { return }
        guard features.has("STARTTLS") else { throw MailConnectionError.encryptionUnavailable("STARTTLS") }
        let answer = try await say("STARTTLS")
        guard answer.code == 220 else { throw MailConnectionError.encryptionUnavailable(answer.description) }
        try await wire.secure(host: server.host, trust: options.trust, until: deadline(options.limits.connect))
        try await introduce()
    }

    private func introduce() async throws {
        let name = options.helloName ?? wire?.ownLiteral ?? "[127.0.0.1]"
        guard name.utf8.allSatisfy({ (33...126).contains($0) }) else { throw MailConnectionError.outsideProtocol("EHLO name") }
        var answer = try await say((options.dialect == .lmtp ? "LHLO " : "EHLO ") + name)
        features = SMTPFeatures(answer)
        if answer.isPermanent, options.dialect == .smtp, server.security != .startTLS {
            answer = try await say("HELO " + name)
            features = SMTPFeatures()
        }
        guard answer.isPositive else { throw MailConnectionError.refused(answer.description) }
    }

    private func signIn() async throws {
        let answer: SMTPReply
        switch login {
        case .nobody:
            return
        case .password(let user, let password) where features.mechanisms.contains("PLAIN"):
            answer = try await say("AUTH PLAIN ", secret: Data("\0\(user)\0\(password)".utf8).base64EncodedString())
        case .password(let user, let password) where features.mechanisms.contains("LOGIN"):
            answer = try await signInByDialogue(user, password)
        case .token(let user, let token) where features.mechanisms.contains("XOAUTH2"):
            let first = try await say("AUTH XOAUTH2 ", secret: MailLogin.xoauth2(user: user, token: token))
            answer = first.code == 334 ? try await say("") : first
        default:
            throw MailConnectionError.signInUnavailable(features.mechanisms)
        }
        guard answer.code == 235 else { throw MailConnectionError.signInRefused(answer.description) }
    }

    private func signInByDialogue(_ user: String, _ password: String) async throws -> SMTPReply {
        let first = try await say("AUTH LOGIN")
        guard first.code == 334 else { return first }
        let second = try await say("", secret: Data(user.utf8).base64EncodedString())
        guard second.code == 334 else { return second }
        return try await say("", secret: Data(password.utf8).base64EncodedString())
    }
}

extension MailLogin {
    /// The one message of the XOAUTH2 mechanism, in base64.
    static func xoauth2(user: String, token: String) -> String {
        Data("user=\(user)\u{1}auth=Bearer \(token)\u{1}\u{1}".utf8).base64EncodedString()
    }
}

extension Wire {
    /// The own end of the connection as an address literal (RFC 5321 section 4.1.3).
    var ownLiteral: String? {
        guard let address = channel?.localAddress, let text = address.ipAddress else { return nil }
        return address.protocol == .inet6 ? "[IPv6:\(text)]" : "[\(text)]"
    }
}
