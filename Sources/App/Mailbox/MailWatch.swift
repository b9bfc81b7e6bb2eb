import Mail
import Store
import Synchronization
import Values

/// Listens at the firms' mailboxes (RFC 2177), so that a letter is fetched when it comes and not at the next visit. Where a server cannot tell, the visits
/// every minute are all there is.
final class MailWatch: Sendable {
    private let world: World
    private let watched = Mutex<Set<RecordID>>([])

    init(world: World) { self.world = world }

    /// Until the task is cancelled.
    func run() async {
        await withTaskGroup { group in
            while !Task.isCancelled {
                for account in await accounts() where watched.withLock({ $0.insert(account.id).inserted }) {
                    group.addTask { await self.watch(account) }
                }
                do { try await Task.sleep(for: .seconds(60)) } catch { break }
            }
            group.cancelAll()
        }
    }

    private func accounts() async -> [MailAccount] {
        do {
            return try await world.database.read(.everything) { tx in try MailAccount.everyPollable(tx) }
        } catch {
            world.log.error("the mail accounts cannot be read", metadata: ["error": "\(error)"])
            return []
        }
    }

    /// Listens at one mailbox, then rests: long where the server cannot tell, a little where it failed.
    private func watch(_ account: MailAccount) async {
        var rest = Duration.seconds(300)
        do {
            if try await !listen(account) { rest = .seconds(3_600) }
        } catch {
            world.log.info("a mailbox cannot be watched", metadata: ["account": "\(account.id)", "error": "\(error)"])
        }
        do { try await Task.sleep(for: rest) } catch {}
        _ = watched.withLock { $0.remove(account.id) }
    }

    /// Asks for a visit at every sign of news until the account changes; false when the server gives no signs.
    func listen(_ account: MailAccount) async throws -> Bool {
        guard let server = account.imap else { return false }
        var options = IMAPOptions()
        options.trust = world.post.sessions.trust
        let login = try account.settings(world.keys).login
        return try await IMAPClient.withSession(server, login: login, options: options) { session in
            guard await session.capabilities.contains("IDLE") else { return false }
            try await session.open(MailPollJob.folder)
            while try await visit(account) {
                var isQuiet = true
                while isQuiet, try await isCurrent(account) { isQuiet = try await !session.waitForNews(atMost: .seconds(600)) }
            }
            return true
        }
    }

    /// Puts the next visit forward; false when the account is no longer what it was.
    @concurrent private func visit(_ account: MailAccount) async throws -> Bool {
        guard try await isCurrent(account) else { return false }
        _ = try await world.database.write(.firm(account.firmID)) { tx in
            try MailPollJob(account: account.id).later(firm: account.firmID, at: nil, tx)
        }
        return true
    }

    @concurrent private func isCurrent(_ account: MailAccount) async throws -> Bool {
        let now = try await world.database.read(.firm(account.firmID)) { tx in
            try MailAccount.pollable(account.id, firm: account.firmID, tx)
        }
        return now?.version == account.version && now?.isActive == true
    }
}

extension MailAccount {
    /// Every firm's active accounts that can be listened at.
    static func everyPollable(_ tx: Transaction) throws -> [MailAccount] {
        try tx.all(
            MailAccount.self,
            """
            SELECT \(columns) FROM mail_account WHERE mail_account.verified_at IS NOT NULL AND mail_account.imap_host <> ''
                AND NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = mail_account.firm_id AND trash.kind = 'mail_account'
                    AND trash.record_id = mail_account.id)
            """)
    }
}
