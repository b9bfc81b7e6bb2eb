/// Sending letters: a session for many, or one letter by itself.
public enum SMTPClient {
    /// Connects, runs the body with the session, and says good-bye however the body ends.
    /// - Throws: `MailConnectionError` and what the body throws.
    public static func withSession<R>(
        _ server: MailServer, login: MailLogin = .nobody, options: SMTPOptions = SMTPOptions(),
        _ body: (SMTPSession) async throws -> R
    ) async throws -> R {
        let session = SMTPSession(server, login: login, options: options)
        try await session.connect()
        do {
            let result = try await body(session)
            await session.quit()
            return result
        } catch {
            await session.quit()
            throw error
        }
    }

    /// Sends one letter over a connection of its own.
    public static func send(
        _ envelope: SMTPEnvelope, _ letter: MailBody, through server: MailServer, login: MailLogin = .nobody,
        options: SMTPOptions = SMTPOptions()
    ) async throws -> SMTPReceipt {
        try await withSession(server, login: login, options: options) { try await $0.send(envelope, letter) }
    }
}
