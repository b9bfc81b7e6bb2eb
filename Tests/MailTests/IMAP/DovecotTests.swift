import Foundation
import Mail
import Peers
import Testing

@Suite(.timeLimit(.minutes(1))) struct DovecotTests {
    let house: MailHouse
    /// Everybody has an empty mailbox: Dovecot lets every name in.
    let user = "skrzynka-\(UUID().uuidString.prefix(8))@example.com"

    init() throws { house = try MailHouse.shared.get() }

    private func reading<R>(_ security: MailSecurity = .tls, _ body: (IMAPSession) async throws -> R) async throws -> R {
        let port = security == .tls ? house.dovecot.imaps : house.dovecot.imap
        var options = IMAPOptions()
        options.trust = house.trust
        let server = MailServer(host: "localhost", port: port, security: security)
        return try await IMAPClient.withSession(server, login: house.login(user), options: options, body)
    }

    private func deliver(_ text: String) async throws {
        var options = house.options
        options.dialect = .lmtp
        let server = MailServer(host: "127.0.0.1", port: house.dovecot.lmtp, security: .clearOnLoopback)
        let receipt = try await SMTPClient.send(
            SMTPEnvelope(sender: "anna@example.com", recipients: [user]), MailBody(text), through: server, options: options)
        try #require(receipt.isComplete)
    }

    @Test(arguments: [MailSecurity.tls, .startTLS])
    func `a mailbox shows its folders by what they are for`(security: MailSecurity) async throws {
        try await reading(security) { session in
            let folders = try await session.folders()
            #expect(folders.first { $0.role == .sent }?.name == "Wysłane")
            #expect(folders.first { $0.role == .sent }?.path == "Wys&AUI-ane")
            #expect(folders.contains { $0.role == .inbox })
        }
    }

    @Test func `letters are read whole and stay unread`() async throws {
        let long = String(repeating: "Dach. a001 OK FETCH completed )\r\n", count: 9_000)
        try await deliver("Subject: pierwszy\r\n\r\n\(long)")
        try await deliver("Subject: drugi\r\n\r\nKrótki\r\n")
        try await reading { session in
            let state = try await session.open("INBOX")
            #expect(state.count == 2 && state.uidValidity > 0 && state.uidNext == 3 && state.isReadOnly)
            let uids = try await session.search(.all)
            #expect(uids == [1, 2])
            let kept = KeptBodies()
            try await session.letters(uids) { letter in
                var bytes: [UInt8] = []
                for try await chunk in letter.body.chunks { bytes += chunk }
                kept.add(letter.facts.uid, String(decoding: bytes, as: UTF8.self))
            }
            #expect(kept[1]?.hasSuffix(long) == true)
            #expect(kept[2]?.hasSuffix("Krótki\r\n") == true)
            let facts = try await session.facts(of: uids)
            #expect(facts.map(\.uid) == [1, 2])
            #expect(facts.allSatisfy { !$0.flags.contains("\\Seen") && $0.arrived != nil && $0.size ?? 0 > 20 })
            #expect(try await session.search(.unseen) == [1, 2])
            #expect(try await session.search(.after(uid: 1)) == [2])
            #expect(try await session.search(.after(uid: 2)).isEmpty)
        }
    }

    @Test func `a letter over the limit is skipped and the next one is read`() async throws {
        try await deliver("Subject: duży\r\n\r\n" + String(repeating: "x\r\n", count: 50_000))
        try await deliver("Subject: mały\r\n\r\nx\r\n")
        try await reading { session in
            try await session.open("INBOX")
            let kept = KeptBodies()
            try await session.letters([1, 2], largest: 10_000) { letter in
                do {
                    for try await _ in letter.body {}
                    kept.add(letter.facts.uid, "read")
                } catch MailConnectionError.overLimit { kept.add(letter.facts.uid, "too large") }
            }
            #expect(kept[1] == "too large" && kept[2] == "read")
            try await session.noop()
        }
    }

    @Test func `IDLE sees a new letter at once`() async throws {
        try await reading { session in
            try await session.open("INBOX")
            async let news = session.waitForNews(atMost: .seconds(30))
            try await deliver("Subject: nowy\r\n\r\n")
            #expect(try await news)
            #expect(try await session.search(.all) == [1])
            #expect(try await session.waitForNews(atMost: .milliseconds(20)) == false)
            #expect(try await session.search(.all) == [1])
        }
    }

    @Test func `a sent letter goes to Wysłane, read, and is found by its Message-ID`() async throws {
        try await reading { session in
            let sent = try #require(try await session.folders().first { $0.role == .sent })
            let letter = MailBody("Message-ID: <1@example.pl>\nSubject: Oferta\n\nZażółć\n.\n")
            let place = try #require(try await session.append(letter, to: sent.path))
            let state = try await session.open(sent.path)
            #expect(place.uidValidity == state.uidValidity)
            #expect(try await session.search(.messageID("<1@example.pl>")) == [place.uid])
            #expect(try await session.search(.messageID("<2@example.pl>")).isEmpty)
            #expect(try await session.facts(of: [place.uid]).first?.flags.contains("\\Seen") == true)
            let kept = KeptBodies()
            try await session.letters([place.uid]) { letter in
                for try await chunk in letter.body.chunks { kept.add(place.uid, String(decoding: chunk, as: UTF8.self)) }
            }
            #expect(kept[place.uid] == "Message-ID: <1@example.pl>\r\nSubject: Oferta\r\n\r\nZażółć\r\n.\r\n")
        }
    }

    @Test func `a folder that is not there and a wrong password are said`() async throws {
        try await reading { session in
            await #expect { try await session.open("Nie ma") } throws: { error in
                if case .refused? = error as? MailConnectionError { true } else { false }
            }
            try await session.open("INBOX")
        }
        let server = MailServer(host: "localhost", port: house.dovecot.imaps, security: .tls)
        var options = IMAPOptions()
        options.trust = house.trust
        await #expect {
            try await IMAPClient.withSession(server, login: .password(user: user, password: "x"), options: options) { _ in }
        } throws: { if case .signInRefused? = $0 as? MailConnectionError { true } else { false } }
    }
}
