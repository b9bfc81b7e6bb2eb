import Foundation
import Mail
import Testing
import Values

@testable import App

@Suite struct ReceivingTests {
    @Test func `the client's answer lands in its thread and its files in their folders`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.newLetter(site.binder)).number
            let page = try await beata.post(
                Places.newLetter(site.binder),
                [("numer", number), ("do", Cast.anna.email), ("temat", "Oferta na dach"), ("tresc", "W załączniku.")])
            try await house.settle()
            let question = try #require(try await site.letters().first)
            let answer = Envelope.letter(
                subject: "Odp: Oferta na dach", answers: question.messageID, text: "Zgadzam się na blachę grafitową.\n\n> W załączniku.\n",
                html: "<p>Zgadzam się</p><p>--</p><img src=\"cid:logo1\">",
                parts: [
                    (Envelope.file("komin.jpg", "image/jpeg"), Envelope.photo),
                    (Envelope.file("FV-12-2026.pdf", "application/pdf"), Envelope.pdf),
                    (Envelope.file("logo.png", "image/png", inline: "logo1"), Envelope.logo),
                ])
            let outcome = try await site.deliver(answer)
            guard case .accepted = outcome else { throw PeerMistake("\(String(describing: outcome))") }
            let letters = try await site.letters()
            #expect(letters.count == 2 && Set(letters.map(\.threadID)).count == 1)
            #expect(letters.last?.role == "klient")
            let filed = try await site.filed()
            #expect(filed["komin.jpg"] == "Zdjęcia" && filed["FV-12-2026.pdf"] == "Faktury" && filed["logo.png"] == nil)
            let seen = try await beata.get(page.path)
            #expect(seen.contains("blachę grafitową") && seen.contains("w plikach: Zdjęcia") && seen.contains("Pominięto"))
            #expect(seen.contains("w plikach: Zdjęcia, bo: zdjęcie (typ pliku)"))
            #expect(try await beata.get(Places.mail() + "?q=grafitow").contains("Oferta na dach"))
            #expect(try await beata.get(Places.mail() + "?q=komin.jpg").contains("Oferta na dach"))
            let picture = try await beata.get(Places.letterAttachment(letters[1].id, 0))
            #expect(picture.bytes == Envelope.photo)
        }
    }

    @Test func `the same letter twice is one letter`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter())
            try await site.deliver(Envelope.letter())
            #expect(try await site.letters().count == 1)
        }
    }

    @Test func `an address that is no building is refused, one with a token is not`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await Site.open(in: house)
            let nobody = try await site.deliver(Envelope.letter(), to: "nie-ma@budowy.example.com")
            guard case .rejected(let reply) = nobody else { throw PeerMistake("\(String(describing: nobody))") }
            #expect(reply.code == 550)
            guard case .accepted = try await site.deliver(Envelope.letter(), to: "jodlowa14+x7@budowy.example.com") else {
                throw PeerMistake("token")
            }
            guard case .rejected = try await site.deliver(Envelope.letter(), to: "jodlowa14@example.com") else {
                throw PeerMistake("other domain")
            }
        }
    }

    @Test func `a letter from a file is taken for those of its recipients that are buildings`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await Site.open(in: house)
            let file = house.world.settings.dataFolder.appendingPathComponent("letter.eml")
            try Data(Envelope.letter(to: "\(Site.address), \(Cast.anna.email)")).write(to: file)
            let taken = try await house.product.deliver(file, to: [])
            #expect(taken.map(\.recipient) == [Site.address] && taken.allSatisfy(\.isTaken))
            try await house.settle()
            #expect(try await site.letters().count == 1)
            let nobody = try await house.product.deliver(file, to: ["nie-ma@budowy.example.com"])
            #expect(nobody.map(\.isTaken) == [false])
        }
    }

    @Test func `many letters at once are all settled, and a known one among them stays one`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let folder = house.world.settings.dataFolder
            for number in 0..<40 {
                let file = folder.appendingPathComponent("many.eml")
                try Data(
                    Envelope.letter(
                        subject: "Dostawa \(number)", id: "m\(number % 39)@example.pl",
                        parts: [(Envelope.file("okno-\(number).jpg", "image/jpeg"), Envelope.photo + [UInt8(number)])])
                ).write(to: file)
                _ = try await house.product.deliver(file, to: [Site.address])
            }
            try await house.settle()
            #expect(try await site.letters().count == 39)
            #expect(try await site.filed().values.filter { $0 == "Zdjęcia" }.count == 39)
            let scratch = folder.appendingPathComponent("scratch").path
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch).isEmpty)
        }
    }

    @Test func `everybody of the building sees a new letter as unread until they open it`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(subject: "Nowe okna"))
            let thread = try #require(try await site.letters().first).threadID
            let (ewa, marta) = (try await house.browser(as: .ewa), try await site.zoneBrowser(.marta))
            #expect(try await ewa.get(Places.mail() + "?skrzynka=nieprzeczytane").contains("Nowe okna"))
            #expect(try await marta.get(Places.zoneMail(site.binder) + "?skrzynka=nieprzeczytane").contains("Nowe okna"))
            _ = try await ewa.get(Places.thread(thread))
            #expect(try await !ewa.get(Places.mail() + "?skrzynka=nieprzeczytane").contains("Nowe okna"))
            #expect(try await marta.get(Places.zoneThread(site.binder, thread)).contains("Proszę o termin"))
            #expect(try await !marta.get(Places.zoneMail(site.binder) + "?skrzynka=nieprzeczytane").contains("Nowe okna"))
        }
    }

    @Test func `Marta answers from the zone and the office does not leak into it`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            let form = try await beata.get(Places.newLetter(site.binder))
            _ = try await beata.post(
                Places.newLetter(site.binder),
                [
                    ("numer", form.number), ("do", Cast.tomasz.email), ("temat", "Tylko między nami"), ("tresc", "Marża"),
                    ("zasieg", "biuro"),
                ])
            try await site.deliver(Envelope.letter(subject: "Nowe okna"))
            let letters = try await site.letters()
            let marta = try await site.zoneBrowser(.marta)
            let list = try await marta.get(Places.zoneMail(site.binder))
            #expect(list.contains("Nowe okna") && !list.contains("Tylko między nami"))
            let secret = try #require(letters.first(where: { !$0.isZone }))
            #expect(try await marta.get(Places.zoneThread(site.binder, secret.threadID)).status == 404)
            #expect(try await marta.get(Places.thread(secret.threadID)).status == 404)
            let open = try #require(letters.first(where: { $0.isZone }))
            let page = try await marta.get(Places.zoneThread(site.binder, open.threadID))
            let answered = try await marta.upload(
                Places.zoneReply(site.binder, open.threadID),
                [("numer", page.number), ("do", Cast.anna.email), ("tresc", "Dziękuję, widzę.")],
                files: [("plik", "okno.jpg", "image/jpeg", Envelope.photo)])
            #expect(answered.status == 200 && answered.contains("Dziękuję, widzę"))
            try await house.settle()
            #expect(try await site.filed()["okno.jpg"] == "Zdjęcia")
            let sent = try #require(try await site.sent())
            #expect(sent.from.first?.name == Cast.marta.name && sent.inReplyTo == ["a1@example.pl"])
        }
    }
}

struct PeerMistake: Error {
    let words: String

    init(_ words: String) { self.words = words }
}
