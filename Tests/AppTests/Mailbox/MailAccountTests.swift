import Foundation
import Mail
import Testing
import Values

@testable import App

@Suite(.timeLimit(.minutes(3))) struct MailAccountTests {
    @Test func `an account becomes active by its trial letter, sends, and fetches answers`() async throws {
        let peers = try MailPeers.shared.get()
        try await TestHouse.each { plain in
            try await plain.trusting(peers.authority) { house in
                let site = try await Site.open(in: house)
                let mailbox = "biuro-\(UUID().uuidString.prefix(8).lowercased())@example.org"
                let jan = try await house.browser(as: .jan)
                let number = try await jan.get(Places.settingsMail()).number
                let saved = try await jan.post(
                    Places.settingsMail(),
                    [
                        ("numer", number), ("dostawca", "own"), ("nazwa", "Zrąb"), ("adres", mailbox),
                        ("smtp", "localhost:\(peers.postfix.submissions)"),
                        ("port", "465"), ("haslo", peers.dovecot.password), ("imap", "localhost:\(peers.dovecot.imaps)"),
                        ("imap-port", "993"),
                    ])
                #expect(saved.status == 200 && saved.contains(mailbox) && saved.contains("sprawdź i włącz"))
                let checked = try await jan.post("/ustawienia/mailing/\(number)/proba")
                #expect(checked.contains("jest ważny") && checked.contains("Wiadomość próbna"))
                try await peers.waitFor(1, in: mailbox)
                house.clock.advance(minutes: 1)
                try await house.settle()
                #expect(try await jan.get(Places.settingsMail()).contains("aktywne"))
                #expect(try await !jan.get(Places.settingsMail()).contains("sprawdź i włącz"))

                let client = "klientka-\(UUID().uuidString.prefix(8).lowercased())@example.org"
                let beata = try await house.browser(as: .beata)
                let form = try await beata.get(Places.newLetter(site.binder))
                #expect(form.contains(mailbox))
                let thread = try await beata.post(
                    Places.newLetter(site.binder), [("numer", form.number), ("do", client), ("temat", "Okna"), ("tresc", "Kiedy?")])
                try await house.settle()
                try await peers.waitFor(1, in: client)
                let sent = try #require(try await site.letters().first)
                #expect(sent.fromEmail == mailbox)

                house.clock.advance(minutes: 1)
                try await house.settle()
                try await peers.reading(mailbox) { session in
                    let folder = try #require(try await session.folders().first { $0.role == .sent })
                    try await session.open(folder.path)
                    #expect(try await session.search(.messageID("<\(sent.messageID)>")).count == 1)
                }
                // Its fate becomes unknown, and nothing of ours has put a copy there: the folder settles it.
                let viewer = try await house.viewer(.jan)
                try await house.world.write(viewer) { tx in
                    try tx.run("DELETE FROM sent_copy WHERE firm_id = \(viewer.firmID)")
                    try tx.run("UPDATE dispatch SET state = 'unknown' WHERE firm_id = \(viewer.firmID)")
                    try SentCopyJob(letter: sent.id).later(firm: viewer.firmID, at: nil, tx)
                }
                #expect(try await beata.get(thread.path).contains("nie wiadomo, czy dotarła"))
                try await house.settle()
                #expect(try await beata.get(thread.path).contains("wysłano"))

                let account = try #require(try await house.world.read(viewer) { tx in try viewer.mailAccounts(tx).first })
                let watching = Task { try await MailWatch(world: house.world).listen(account) }
                defer { watching.cancel() }

                try await peers.deliver(
                    Envelope.letter(
                        from: "Klientka <\(client)>", to: mailbox, subject: "Odp: Okna", id: UUID().uuidString + "@example.org",
                        answers: sent.messageID, text: "W czwartek."),
                    to: mailbox)
                house.clock.advance(minutes: 2)
                try await house.settle()
                #expect(try await beata.get(thread.path).contains("W czwartek."))
                try await peers.reading(mailbox) { session in
                    try await session.open("INBOX")
                    let unseen = try await session.search(.unseen)
                    #expect(unseen.count == 2)
                }
            }
        }
    }

    @Test func `a wrong password is said step by step and the account stays inactive`() async throws {
        let peers = try MailPeers.shared.get()
        try await TestHouse.on(.sqlite) { plain in
            try await plain.trusting(peers.authority) { house in
                let jan = try await house.browser(as: .jan)
                let number = try await jan.get(Places.settingsMail()).number
                _ = try await jan.post(
                    Places.settingsMail(),
                    [
                        ("numer", number), ("dostawca", "own"), ("nazwa", "Zrąb"), ("adres", "biuro@example.org"),
                        ("smtp", "localhost:\(peers.postfix.submissions)"), ("port", "465"), ("haslo", "nie to"),
                    ])
                let checked = try await jan.post("/ustawienia/mailing/\(number)/proba")
                #expect(checked.contains("Serwer nie przyjął loginu lub hasła") && checked.contains("jest ważny"))
                #expect(try await jan.get(Places.settingsMail()).contains("sprawdź i włącz"))
            }
        }
    }

    @Test func `everything wrong with an account is said at once, and only managers see accounts`() async throws {
        try await TestHouse.each { house in
            let jan = try await house.browser(as: .jan)
            let number = try await jan.get(Places.settingsMail()).number
            let page = try await jan.post(
                Places.settingsMail(),
                [("numer", number), ("dostawca", "own"), ("nazwa", ""), ("adres", "biuro@"), ("smtp", ""), ("haslo", "")])
            #expect(page.status == 422)
            for words in ["Wpisz nazwę nadawcy", "Wpisz adres w postaci", "Wpisz nazwę serwera", "Wpisz hasło do tej"] {
                #expect(page.contains(words))
            }
            #expect(try await house.browser(as: .ewa).get(Places.settingsMail()).status == 404)
            let form = [("numer", number), ("dostawca", "wp"), ("nazwa", "Zrąb"), ("adres", "zrab@wp.pl"), ("haslo", "tajne hasło")]
            #expect(try await jan.post(Places.settingsMail(), form).contains("smtp.wp.pl"))
            _ = try await jan.post(Places.settingsMail(), form)
            let viewer = try await house.viewer(.jan)
            let accounts = try await house.world.read(viewer) { tx in try viewer.mailAccounts(tx) }
            #expect(accounts.count == 1 && accounts.first?.sealedPassword.contains("tajne") == false)
            let account = try #require(accounts.first)
            #expect(try account.settings(house.world.keys).login == .password(user: "zrab", password: "tajne hasło"))
            let elsewhere = [
                ("dostawca", "own"), ("nazwa", "Zrąb"), ("adres", "zrab@wp.pl"), ("smtp", "poczta.example.net"), ("port", "465"),
                ("haslo", ""),
            ]
            let refused = try await jan.post(Places.mailAccount(account.id), elsewhere)
            #expect(refused.status == 422 && refused.contains("wpisz hasło jeszcze raz"))
            #expect(try await jan.get(Places.settingsMail()).contains("smtp.wp.pl"))
            #expect(try await house.browser(as: .olga).get(Places.mailAccount(account.id)).status == 404)
            #expect(try await jan.post(Places.mailAccountTrash(account.id)).contains("Usunięto konto"))
        }
    }
}
