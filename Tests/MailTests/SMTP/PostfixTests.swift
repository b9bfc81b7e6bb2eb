import Mail
import Peers
import Testing

@Suite(.timeLimit(.minutes(1))) struct PostfixTests {
    let house: MailHouse
    let letter = MailBody("From: Beata Kos <budowa@example.pl>\nTo: anna@example.com\nSubject: Oferta\n\nDzień dobry.\n")

    init() throws { house = try MailHouse.shared.get() }

    @Test(arguments: [MailSecurity.startTLS, .tls])
    func `Beata signs in and sends`(security: MailSecurity) async throws {
        let port = security == .tls ? house.postfix.submissions : house.postfix.submission
        let receipt = try await SMTPClient.send(
            SMTPEnvelope(sender: "beata@example.pl", recipients: ["anna@example.com", "jan@example.com"], hasEightBits: true), letter,
            through: MailServer(host: "localhost", port: port, security: security), login: house.login("beata@example.pl"),
            options: house.options)
        #expect(receipt.isComplete)
        guard case .accepted(let reply)? = receipt.lines.first?.outcome else { throw Unexpected(receipt) }
        #expect(reply.text.contains("queued as"))
    }

    @Test func `one refused recipient stops neither the others nor the next letter`() async throws {
        let server = MailServer(host: "localhost", port: house.postfix.submission, security: .startTLS)
        try await SMTPClient.withSession(server, login: house.login("ewa@example.pl"), options: house.options) { session in
            let mixed = try await session.send(
                SMTPEnvelope(sender: "ewa@example.pl", recipients: [PostfixPeer.nobody, "anna@example.com", PostfixPeer.notNow]), letter)
            guard case .rejected(let no)? = mixed[PostfixPeer.nobody], case .deferred(let later)? = mixed[PostfixPeer.notNow],
                case .accepted? = mixed["anna@example.com"]
            else { throw Unexpected(mixed) }
            #expect((no.code, later.code) == (550, 451))
            let none = try await session.send(SMTPEnvelope(sender: "ewa@example.pl", recipients: [PostfixPeer.nobody]), letter)
            guard case .rejected? = none.lines.first?.outcome else { throw Unexpected(none) }
            let next = try await session.send(SMTPEnvelope(sender: "ewa@example.pl", recipients: ["marta@example.com"]), letter)
            #expect(next.isComplete)
        }
    }

    @Test func `a wrong password is said, not retried`() async throws {
        let server = MailServer(host: "localhost", port: house.postfix.submission, security: .startTLS)
        await #expect {
            try await SMTPClient.withSession(server, login: .password(user: "jan@example.pl", password: "zgaduj"), options: house.options) {
                _ in
            }
        } throws: { if case .signInRefused? = $0 as? MailConnectionError { true } else { false } }
    }

    @Test func `a certificate of an unknown authority is refused before the password`() async throws {
        let server = MailServer(host: "localhost", port: house.postfix.submissions, security: .tls)
        await #expect {
            try await SMTPClient.withSession(server, login: house.login("jan@example.pl")) { _ in }
        } throws: { if case .certificateUntrusted? = $0 as? MailConnectionError { true } else { false } }
    }
}
