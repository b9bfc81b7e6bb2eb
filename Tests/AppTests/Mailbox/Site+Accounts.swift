import Foundation
import Mail
import Peers
import Store
import Values
import Web

@testable import App

extension Site {
    /// An active account without a login, at a server of this machine.
    func account(_ address: String, smtp port: Int) async throws {
        let now = house.clock.now()
        try await house.world.write(jan) { [jan] tx in
            _ = try tx.run(
                """
                INSERT INTO mail_account (firm_id, id, name, address, login, sealed_password, smtp_host, smtp_port, smtp_security, imap_host, imap_port,
                    imap_security, verified_at)
                VALUES (\(jan.firmID), \(RecordID.next()), 'Zrąb', \(address), '', '', '127.0.0.1', \(port), 'plain', '', 993, 'tls', \(now))
                """)
        }
    }
}

/// The real mail servers that the tests share.
struct MailPeers: Sendable {
    let authority: String
    let dovecot: DovecotPeer
    let postfix: PostfixPeer

    static let shared = Result {
        let certificates = try MailCertificates.shared.get()
        let dovecot = try DovecotPeer(certificates.localhost)
        let postfix = try PostfixPeer(certificates.localhost, sasl: dovecot.sasl, deliveringTo: dovecot.lmtp)
        return MailPeers(authority: certificates.authority, dovecot: dovecot, postfix: postfix)
    }

    /// Reads somebody's mailbox.
    func reading<R>(_ user: String, _ body: (IMAPSession) async throws -> R) async throws -> R {
        var options = IMAPOptions()
        options.trust = .authorities(path: authority)
        return try await IMAPClient.withSession(
            MailServer(host: "localhost", port: dovecot.imaps, security: .tls), login: .password(user: user, password: dovecot.password),
            options: options,
            body)
    }

    /// Waits until somebody's mailbox holds so many letters.
    func waitFor(_ count: Int, in user: String) async throws {
        try await reading(user) { session in
            var there = try await session.open("INBOX").count
            while there < count {
                guard try await session.waitForNews(atMost: .seconds(30)) else { throw PeerError(description: "no letter for \(user)") }
                there = try await session.open("INBOX").count
            }
        }
    }

    func deliver(_ letter: [UInt8], to user: String) async throws {
        var options = SMTPOptions()
        options.dialect = .lmtp
        let receipt = try await SMTPClient.send(
            SMTPEnvelope(sender: "anna.mucha@example.pl", recipients: [user]), MailBody(letter),
            through: MailServer(host: "127.0.0.1", port: dovecot.lmtp, security: .clearOnLoopback), options: options)
        guard receipt.isComplete else { throw PeerError(description: "\(receipt)") }
    }
}

extension TestHouse {
    /// The same house, served by a world that believes another authority's certificates.
    func trusting(
        _ authority: String, relay: Post.Relay? = nil, _ body: @escaping @Sendable (TestHouse) async throws -> Void
    ) async throws {
        var world = world
        world.post = Post(
            outbox: world.post.outbox, relay: relay, sender: world.post.sender, sessions: MailSessions(trust: .authorities(path: authority))
        )
        let (product, clock) = (Product(world), clock)
        var settings = ServerSettings(port: 0)
        settings.logger = world.log
        settings.signIn = Places.signIn()
        let seen = world
        try await product.server(settings).whileRunning { port in
            try await body(TestHouse(world: seen, product: product, port: port, clock: clock))
        }
    }
}
