import Foundation
import Mail
import Peers
import Store
import Testing
import Values

@testable import App

@Suite(.timeLimit(.minutes(3))) struct ReturnTests {
    /// Beata's letter to somebody outside, through a server that takes everything.
    private static func write(to recipient: String = "pomylka@example.org", in site: Site) async throws -> (Browser, Letter) {
        let beata = try await site.house.browser(as: .beata)
        let number = try await beata.get(Places.newLetter(site.binder)).number
        _ = try await beata.post(
            Places.newLetter(site.binder),
            [("numer", number), ("do", recipient), ("temat", "Dach"), ("tresc", "Jutro."), ("zasieg", "biuro")])
        try await site.house.settle()
        return (beata, try #require(try await site.letters().first))
    }

    private static func report(of letter: Letter?, _ recipient: String, _ action: String = "failed", _ status: String = "5.1.1") -> [UInt8]
    {
        Array(
            """
            From: Mail Delivery System <MAILER-DAEMON@poczta.example.org>
            To: \(Site.address)
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <\(UUID().uuidString)@poczta.example.org>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="r"

            --r
            Content-Type: text/plain; charset=utf-8

            Your letter could not be delivered.
            --r
            Content-Type: message/delivery-status

            Reporting-MTA: dns; poczta.example.org

            Final-Recipient: rfc822; \(recipient)
            Action: \(action)
            Status: \(status)
            Diagnostic-Code: smtp; 550 \(status) mailbox trouble
            --r
            Content-Type: message/rfc822

            \(letter.map { "Message-ID: <\($0.messageID)>" } ?? "X-Nothing: x")
            Subject: Dach

            Jutro. https://wiecha.example.com/d/abcdefghijklmnopqrstuvwxyz
            --r--
            """.replacing("\n", with: "\r\n").utf8)
    }

    @Test func `a letter that comes back turns odbity with the reason, and only its author is told`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let (beata, letter) = try await Self.write(in: site)
            #expect(try await beata.get(Places.thread(letter.threadID)).contains("wysłano"))
            let ewa = try await house.browser(as: .ewa)
            _ = try await ewa.get(Places.thread(letter.threadID))
            try await site.deliver(Self.report(of: letter, "pomylka@example.org"))
            let letters = try await site.letters()
            let notice = try #require(letters.last)
            #expect(letters.count == 2 && notice.threadID == letter.threadID && notice.origin == .bounce && !notice.isZone)
            let list = try await beata.get(Places.mail() + "?skrzynka=nieprzeczytane")
            #expect(list.contains("Dach"))
            #expect(try await !ewa.get(Places.mail() + "?skrzynka=nieprzeczytane").contains("mrow unread"))
            let page = try await beata.get(Places.thread(letter.threadID))
            #expect(page.contains("odbity") && page.contains("nie ma takiej skrzynki") && page.contains("Wyślij jeszcze raz"))
            #expect(try await site.filed().isEmpty)
            #expect(try await beata.get(Places.letterAttachment(notice.id, 0)).status == 404)
            let marta = try await site.zoneBrowser(.marta)
            #expect(try await marta.get(Places.zoneThread(site.binder, letter.threadID)).status == 404)
            let again = try await beata.post(Places.dispatchRetry(letter.id))
            #expect(!again.contains("nie ma takiej skrzynki"))
        }
    }

    @Test func `a delay is said as a delay, and a later return replaces it`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let (beata, letter) = try await Self.write(in: site)
            try await site.deliver(Self.report(of: letter, "pomylka@example.org", "delayed", "4.2.2"))
            let late = try await beata.get(Places.thread(letter.threadID))
            #expect(late.contains("opóźnia się") && late.contains("skrzynka odbiorcy jest pełna") && !late.contains("odbity"))
            #expect(try await !beata.get(Places.mail() + "?skrzynka=nieprzeczytane").contains("mrow unread"))
            try await site.deliver(Self.report(of: letter, "pomylka@example.org", "failed", "5.2.2"))
            try await site.deliver(Self.report(of: letter, "pomylka@example.org", "delayed", "4.4.1"))
            let page = try await beata.get(Places.thread(letter.threadID))
            #expect(page.contains("odbity") && page.contains("skrzynka odbiorcy jest pełna") && !page.contains("nie odpowiada"))
        }
    }

    @Test func `a report that quotes nothing is tied by the only letter to that address, a stranger's ties nothing`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let (beata, letter) = try await Self.write(in: site)
            try await site.deliver(Self.report(of: nil, "nikt@example.org"))
            #expect(try await !beata.get(Places.thread(letter.threadID)).contains("nie ma takiej skrzynki"))
            try await site.deliver(Self.report(of: nil, "POMYLKA@example.org"))
            #expect(try await beata.get(Places.thread(letter.threadID)).contains("odbity"))
        }
    }

    @Test func `answers of machines and lists are shown as such and wake nobody`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let (beata, letter) = try await Self.write(to: Cast.anna.email, in: site)
            _ = try await beata.post(Places.threadDone(letter.threadID), ["stan": "zalatwione"])
            func machine(_ mark: String, _ id: String, _ answers: String?, _ subject: String) -> [UInt8] {
                Array("\(mark)\r\n".utf8) + Envelope.letter(subject: subject, id: id, answers: answers)
            }
            try await site.deliver(
                machine("Auto-Submitted: auto-replied", "r@example.pl", letter.messageID, "Odpowiedź automatyczna: Dach"))
            try await site.deliver(machine("List-Id: <dachy.example.org>", "l@example.pl", nil, "Nowości"))
            try await site.deliver(machine("X-Loop: wiecha@budowy.example.com", "p@example.pl", nil, "Pętla"))
            let thread = try await beata.get(Places.thread(letter.threadID))
            #expect(thread.contains("odpowiedź automatyczna") && thread.contains("załatwione: Beata Kos"))
            let mail = try await beata.get(Places.mail())
            #expect(mail.contains("lista albo biuletyn") && mail.contains("wiadomość w pętli") && !mail.contains("mrow unread"))
            #expect(try await !beata.get(Places.mail() + "?skrzynka=czekaja").contains("Nowości"))
            #expect(try await site.sent()?.to.map(\.email) == [Cast.anna.email])
        }
    }

    @Test func `what the system sends by itself says so`() async throws {
        try await TestHouse.on(.sqlite) { house in
            _ = try await house.browser().post(
                Places.recovery(), ["adres": Cast.marta.email, "login": Cast.marta.email, "email": Cast.marta.email])
            try await house.settle()
            let source = try house.lastLetter(to: Cast.marta.email, matching: "(?s)^.*$")
            #expect(source.contains("Auto-Submitted: auto-generated") && source.contains("X-Loop: wiecha@budowy.example.com"))
        }
    }

    @Test func `a real Postfix returns a letter, and it is odbity`() async throws {
        let peers = try MailPeers.shared.get()
        try await TestHouse.each { plain in
            let (rings, bell) = AsyncStream<Void>.makeStream()
            var options = IntakeOptions(.lmtp, host: "127.0.0.1", port: 0)
            options.name = plain.world.settings.mailDomain
            let intake = try await IntakeServer.start(options, handler: Doorbell(intake: Intake(world: plain.world), bell: bell))
            let postfix = try PostfixPeer(try MailCertificates.shared.get().localhost, sasl: peers.dovecot.sasl, deliveringTo: intake.port)
            defer { postfix.stop() }
            let relay = Post.Relay(
                server: MailServer(host: "localhost", port: postfix.submissions, security: .tls),
                login: .password(user: "biuro@example.org", password: peers.dovecot.password))
            try await plain.trusting(peers.authority, relay: relay) { house in
                let site = try await Site.open(in: house)
                let (beata, letter) = try await Self.write(to: "pomylka@budowy.example.com", in: site)
                for await _ in rings { break }
                try await house.settle()
                let page = try await beata.get(Places.thread(letter.threadID))
                #expect(page.contains("odbity") && page.contains("nie ma takiej skrzynki"))
                #expect(try await site.letters().map(\.origin) == [.person, .bounce])
            }
            await intake.stop()
        }
    }
}

/// The intake, ringing when a letter is on disk.
private struct Doorbell: IntakeHandler {
    let intake: Intake
    let bell: AsyncStream<Void>.Continuation

    func accepts(_ recipient: String, of envelope: IntakeEnvelope) async -> IntakeAnswer { await intake.accepts(recipient, of: envelope) }

    func store(_ envelope: IntakeEnvelope, _ body: IntakeBody) async throws -> [IntakeAnswer] {
        let answers = try await intake.store(envelope, body)
        bell.yield()
        return answers
    }
}
