/// Reading a mailbox.
public enum IMAPClient {
    /// Connects, runs the body with the session, and says good-bye however the body ends.
    /// - Throws: `MailConnectionError` and what the body throws.
    public static func withSession<R>(
        _ server: MailServer, login: MailLogin, options: IMAPOptions = IMAPOptions(), _ body: (IMAPSession) async throws -> R
    ) async throws -> R {
        let session = IMAPSession(server, login: login, options: options)
        try await session.connect()
        do {
            let result = try await body(session)
            await session.logout()
            return result
        } catch {
            await session.logout()
            throw error
        }
    }
}
