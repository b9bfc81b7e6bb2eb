import Foundation
import NIOCore

extension IMAPSession {
    /// Connects, encrypts and signs in.
    /// - Throws: `MailConnectionError`.
    public func connect() async throws {
        try await alone {
            guard wire == nil else { return }
            wire = try await Wire.open(server, trust: options.trust, limit: options.limits.connect, on: loop)
            do {
                try await greet()
            } catch {
                drop()
                throw error
            }
        }
    }

    private func greet() async throws {
        let wire = try open()
        let greeting = try await wire.imapResponse(until: deadline(options.limits.reply), "greeting")
        switch greeting.keyword {
        case "OK": break
        case "PREAUTH" where server.security != .startTLS && login == .nobody: return try await learn()
        // STARTTLS is not possible any more after PREAUTH: somebody on the way could say it to keep the talk in clear.
        case "PREAUTH": throw MailConnectionError.encryptionUnavailable("PREAUTH")
        default: throw MailConnectionError.refused(greeting.text)
        }
        if server.security == .startTLS {
            do {
                try await say("STARTTLS")
            } catch MailConnectionError.refused(let words) {
                throw MailConnectionError.encryptionUnavailable(words)
            }
            try await wire.secure(host: server.host, trust: options.trust, until: deadline(options.limits.connect))
            capabilities = []
        }
        try await learn()
        try await signIn()
    }

    private func learn() async throws {
        try await say("CAPABILITY")
    }

    private func signIn() async throws {
        capabilities.insert("")
        let end = deadline(options.limits.reply)
        do {
            switch login {
            case .nobody: return
            case .password(let user, let password):
                let isPlain = (user + password).utf8.allSatisfy { (32...126).contains($0) }
                if isPlain, !capabilities.contains("LOGINDISABLED") {
                    try await say("LOGIN", [.words(user), .words(password)])
                } else if capabilities.contains("AUTH=PLAIN") {
                    try await authenticate("PLAIN", Data("\0\(user)\0\(password)".utf8).base64EncodedString(), until: end)
                } else {
                    throw MailConnectionError.signInUnavailable(mechanisms)
                }
            case .token(let user, let token):
                guard capabilities.contains("AUTH=XOAUTH2") else { throw MailConnectionError.signInUnavailable(mechanisms) }
                try await authenticate("XOAUTH2", MailLogin.xoauth2(user: user, token: token), until: end)
            }
        } catch MailConnectionError.refused(let words) {
            throw MailConnectionError.signInRefused(words)
        }
        if capabilities.contains("") { try await learn() }
    }

    private var mechanisms: [String] {
        capabilities.filter { $0.hasPrefix("AUTH=") }.map { String($0.dropFirst(5)) }.sorted()
    }

    /// One message of the client, after the server's `+`; a server that refuses a token explains itself and wants an
    /// empty line before it says NO.
    private func authenticate(_ mechanism: String, _ message: String, until end: NIODeadline) async throws {
        let tag = nextTag()
        let wire = try open()
        try await wire.write(ByteBuffer(string: "\(tag) AUTHENTICATE \(mechanism)\r\n"), until: end, "AUTHENTICATE")
        try await goAhead(tag, until: end, "AUTHENTICATE")
        try await wire.write(ByteBuffer(string: message + "\r\n"), until: end, "AUTHENTICATE")
        while true {
            let response = try await wire.imapResponse(until: end, "AUTHENTICATE")
            if response.tag == tag {
                _ = try accepted(response)
                return
            }
            if response.tag == "+" {
                try await wire.write(ByteBuffer(string: "\r\n"), until: end, "AUTHENTICATE")
            } else {
                try note(response)
            }
        }
    }
}
