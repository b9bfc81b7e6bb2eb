import Mail
import Synchronization

/// Open conversations with mail servers, so that many letters need few connections. A letter holds one by itself.
public final class MailSessions: Sendable {
    private struct Key: Hashable {
        let server: MailServer
        let login: MailLogin
    }

    private let idle = Mutex<[Key: [SMTPSession]]>([:])
    private let limit: Int
    private let options: SMTPOptions

    /// - Parameter limit: idle conversations kept for one server and login.
    public init(limit: Int = 4, trust: MailTrust = .system) {
        self.limit = limit
        var options = SMTPOptions()
        options.trust = trust
        self.options = options
    }

    var trust: MailTrust { options.trust }

    func send(_ envelope: SMTPEnvelope, _ body: MailBody, through server: MailServer, login: MailLogin) async throws -> SMTPReceipt {
        let key = Key(server: server, login: login)
        let session = idle.withLock { $0[key]?.popLast() } ?? SMTPSession(server, login: login, options: options)
        do {
            let receipt = try await session.send(envelope, body)
            let isKept = idle.withLock { idle in
                guard idle[key, default: []].count < limit else { return false }
                idle[key, default: []].append(session)
                return true
            }
            if !isKept { await session.quit() }
            return receipt
        } catch {
            await session.quit()
            throw error
        }
    }

    /// Says good-bye to every server.
    public func close() async {
        let all = idle.withLock { idle in
            defer { idle = [:] }
            return idle.values.flatMap(\.self)
        }
        for session in all { await session.quit() }
    }
}
