import Foundation
import Mail
import Store
import Testing
import Values

@testable import App

@Suite(.timeLimit(.minutes(3))) struct CensusTests {
    @Test func `what a real Dovecot holds is compared with what we hold, and the missing is fetched without a trace there`() async throws {
        let peers = try MailPeers.shared.get()
        try await TestHouse.each { plain in
            try await plain.trusting(peers.authority) { house in
                let site = try await Site.open(in: house)
                let mailbox = "biuro-\(UUID().uuidString.prefix(8).lowercased())@example.org"
                let jan = try await house.browser(as: .jan)
                let number = try await jan.get(Places.settingsMail()).number
                _ = try await jan.post(
                    Places.settingsMail(),
                    [
                        ("numer", number), ("dostawca", "own"), ("nazwa", "Zrąb"), ("adres", mailbox),
                        ("smtp", "localhost:\(peers.postfix.submissions)"), ("port", "465"), ("haslo", peers.dovecot.password),
                        ("imap", "localhost:\(peers.dovecot.imaps)"), ("imap-port", "993"),
                    ])
                for index in 0..<23 {
                    try await peers.deliver(
                        Envelope.letter(to: mailbox, subject: "List \(index)", id: "\(index).\(mailbox)", text: "Treść \(index)"),
                        to: mailbox)
                }
                let account = try #require(RecordID(number))
                house.clock.advance(days: 2)
                let now = house.clock.now()
                try await house.world.write(site.jan) { [jan = site.jan] tx in
                    _ = try tx.run("UPDATE mail_account SET verified_at = \(now) WHERE firm_id = \(jan.firmID)")
                    try MailPollJob(account: account).later(firm: jan.firmID, at: nil, tx)
                }
                try await house.settle()
                #expect(try await site.letters().count == 20)
                #expect(try await jan.get(Places.mailCensus(account)).contains("Jeszcze nie liczono"))
                _ = try await jan.post(Places.mailCensus(account))
                try await house.settle()
                let counted = try await jan.get(Places.mailCensus(account))
                #expect(counted.contains("Brakuje 3 wiadomości") && counted.contains("List 0") && !counted.contains("List 22"))
                #expect(counted.contains("INBOX") && counted.contains("Każdą wiadomość udało się odczytać"))
                let beata = try await house.viewer(.beata)
                let unread = try await house.world.read(beata) { tx in try beata.unreadCount(tx) }
                _ = try await jan.post(Places.mailCensusFetch(account))
                try await house.settle()
                _ = try await jan.post(Places.mailCensus(account))
                try await house.settle()
                #expect(try await jan.get(Places.mailCensus(account)).contains("Mamy wszystko"))
                let letters = try await site.letters()
                #expect(letters.count == 23 && letters.count { $0.at < now.adding(days: -1) } == 3)
                #expect(try await house.world.read(beata) { tx in try beata.unreadCount(tx) } == unread)
                try await peers.reading(mailbox) { session in
                    let state = try await session.open("INBOX")
                    #expect(state.count == 23)
                    #expect(try await session.search(.unseen).count == 23)
                }
                #expect(try await house.browser(as: .ewa).get(Places.mailCensus(account)).status == 404)
                #expect(try await house.browser(as: .olga).post(Places.mailCensusFetch(account)).status == 404)
            }
        }
    }

    @Test func `a letter that could not be read is counted and shown`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.account("biuro@zrab.example.pl", smtp: 25)
            var world = house.world
            world.readers = LetterReaderPool(executable: URL(fileURLWithPath: "/bin/false"), arguments: [])
            let deadly = TestHouse(world: world, product: Product(world), port: house.port, clock: house.clock)
            _ = try await Site(house: deadly, binder: site.binder, jan: site.jan).deliver(Envelope.letter())
            house.clock.advance(minutes: 2)
            try await deadly.settle()
            let accounts = try await house.world.read(site.jan) { [jan = site.jan] tx in try jan.mailAccounts(tx) }
            let account = try #require(accounts.first).id
            let page = try await house.browser(as: .jan).get(Places.mailCensus(account))
            #expect(page.contains("1 wiadomość nieodczytana przez program") && page.contains("której nie udało się odczytać"))
            #expect(try await house.browser(as: .jan).post(Places.mailCensus(account)).status == 422)
        }
    }
}
