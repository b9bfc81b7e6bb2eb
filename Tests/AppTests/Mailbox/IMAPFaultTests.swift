import Foundation
import Peers
import Store
import Testing
import Values

@testable import App

/// Mail servers that break off, count anew, or hold a letter that nobody can fetch.
@Suite(.timeLimit(.minutes(3))) struct IMAPFaultTests {
    private static func each(_ body: @escaping @Sendable (TestHouse, Site, ScriptedIMAP) async throws -> Void) async throws {
        try await TestHouse.each { house in
            let server = try ScriptedIMAP()
            defer { server.stop() }
            let site = try await Site.open(in: house)
            try await site.mailbox("biuro", at: server.port)
            try await body(house, site, server)
        }
    }

    /// Letters of that number, as the mailbox holds them.
    private static func fill(_ server: ScriptedIMAP, _ numbers: ClosedRange<UInt32>, shift: UInt32 = 0) {
        server.change("biuro") { mailbox in
            for number in numbers {
                mailbox.letters[number + shift] = Envelope.letter(
                    subject: "List \(number)", id: "l\(number)@example.pl", text: "Treść \(number)")
            }
        }
    }

    @Test func `a connection that is reset in the middle loses nothing and brings nothing twice`() async throws {
        try await Self.each { house, site, server in
            Self.fill(server, 1...9)
            server.change("biuro") { $0.resetAfter = 4 }
            try await house.settle()
            #expect(try await site.letters().count == 4)
            house.clock.advance(minutes: 6)
            try await house.settle()
            #expect(try await site.letters().count == 9)
        }
    }

    @Test func `a mailbox that counts anew loses nothing and brings nothing twice`() async throws {
        try await Self.each { house, site, server in
            Self.fill(server, 1...9)
            try await house.settle()
            #expect(try await site.letters().count == 9)
            server.change("biuro") { mailbox in
                mailbox.letters = [:]
                mailbox.validity = 2
            }
            Self.fill(server, 1...12, shift: 100)
            house.clock.advance(minutes: 2)
            try await house.settle()
            #expect(try await site.letters().count == 12)
            #expect(try await Set(site.letters().map(\.messageID)).count == 12)
        }
    }

    @Test func `a letter that nobody can fetch is left out after three visits, and those behind it come`() async throws {
        try await Self.each { house, site, server in
            Self.fill(server, 1...9)
            server.change("biuro") { $0.poison = [5] }
            for _ in 0..<5 {
                try await house.settle()
                house.clock.advance(minutes: 6)
            }
            let subjects = try await Set(site.letters().map(\.subject))
            #expect(subjects.count == 8 && !subjects.contains("List 5") && subjects.contains("List 9"))
        }
    }

    @Test func `a letter that nobody can fetch stays missing, and the others are brought`() async throws {
        try await Self.each { house, site, server in
            Self.fill(server, 1...30)
            try await house.settle()
            #expect(try await site.letters().count == 20)
            server.change("biuro") { $0.poison = [5] }
            let jan = try await house.browser(as: .jan)
            let accounts = try await house.world.read(site.jan) { [jan = site.jan] tx in try jan.mailAccounts(tx) }
            let account = try #require(accounts.first).id
            _ = try await jan.post(Places.mailCensusFetch(account))
            try await house.settle()
            #expect(try await site.letters().count == 29)
            #expect(try await jan.get(Places.mailCensus(account)).contains("Brakuje 1 wiadomości"))
        }
    }

    @Test func `a great many letters are fetched without waiting between visits`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let server = try ScriptedIMAP()
            defer { server.stop() }
            let site = try await Site.open(in: house)
            try await site.mailbox("biuro", at: server.port)
            Self.fill(server, 1...3)
            try await house.settle()
            Self.fill(server, 4...460)
            house.clock.advance(minutes: 2)
            try await house.settle()
            #expect(try await site.letters().count == 460)
        }
    }
}

extension Site {
    /// An active account that fetches from a scripted server, and its first visit.
    func mailbox(_ login: String, at port: Int) async throws {
        let (now, id) = (house.clock.now(), RecordID.next())
        let sealed = try house.world.keys.seal("x", for: MailAccount.seal(id))
        try await house.world.write(jan) { [jan] tx in
            try tx.run(
                """
                INSERT INTO mail_account (firm_id, id, name, address, login, sealed_password, smtp_host, smtp_port, smtp_security, imap_host, imap_port,
                    imap_security, verified_at)
                VALUES (\(jan.firmID), \(id), 'Zrąb', \("\(login)@example.org"), \(login), \(sealed), '127.0.0.1', 25, 'plain', '127.0.0.1', \(port),
                    'plain', \(now))
                """)
            try MailPollJob(account: id).later(firm: jan.firmID, at: nil, tx)
        }
    }
}
