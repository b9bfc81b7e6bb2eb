import Foundation
import Testing
import Values

@testable import App

@Suite struct SendingTests {
    @Test func `Beata writes to the client from the building's mail`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            let form = try await beata.get(Places.newLetter(site.binder))
            #expect(form.status == 200 && form.contains("Nowa wiadomość"))
            let page = try await beata.upload(
                Places.newLetter(site.binder),
                [
                    ("numer", form.number), ("do", "Anna Mucha <anna.mucha@example.pl>"), ("temat", "Oferta na dach"),
                    ("tresc", "Dzień dobry,\n\nprzesyłam ofertę.\n\nBeata Kos"), ("zasieg", "strefa"),
                ], files: [("plik", "rzut-dachu.pdf", "application/pdf", Envelope.pdf)])
            #expect(page.status == 200 && page.contains("Oferta na dach") && page.contains("w kolejce"))
            try await house.settle()
            #expect(try await beata.get(page.path).contains("wysłano"))
            let letter = try #require(try await site.sent())
            #expect(letter.subject == "Oferta na dach" && letter.to.map(\.email) == ["anna.mucha@example.pl"])
            #expect(letter.from.map(\.email) == [Site.address] && letter.text.contains("przesyłam ofertę"))
            #expect(letter.parts.map(\.name) == ["rzut-dachu.pdf"] && letter.parts.first?.size == Envelope.pdf.count)
            #expect(letter.messageID?.hasSuffix("@budowy.example.com") == true)
            #expect(try await site.filed()["rzut-dachu.pdf"] == "Rysunki")
        }
    }

    @Test func `a double click sends once`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.newLetter(site.binder)).number
            let fields = [("numer", number), ("do", "anna.mucha@example.pl"), ("temat", "Termin"), ("tresc", "Jutro.")]
            async let first = beata.post(Places.newLetter(site.binder), fields)
            async let second = beata.post(Places.newLetter(site.binder), fields)
            let pages = try await [first, second]
            #expect(pages.allSatisfy { $0.status == 200 && $0.contains("Termin") })
            try await house.settle()
            #expect(try await site.letters().count == 1)
            #expect(try house.world.post.outbox.newest(10).count == 1)
        }
    }

    @Test func `every problem of a letter is said at once, with the words kept`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.newLetter(site.binder)).number
            let page = try await beata.post(
                Places.newLetter(site.binder), [("numer", number), ("do", "kto to"), ("temat", ""), ("tresc", "Zostań tu")])
            #expect(page.status == 422)
            #expect(page.contains("Nie rozpoznano odbiorcy") && page.contains("Wpisz temat") && page.contains("Zostań tu"))
            #expect(try await site.letters().isEmpty)
        }
    }

    @Test func `a draft is kept while it is typed and gone when it is sent`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.newLetter(site.binder)).number
            let words = [
                ("numer", number), ("budowa", String(site.binder)), ("do", "anna.mucha@example.pl"), ("temat", "Szkic o oknach"),
                ("tresc", "Okna"),
            ]
            #expect(try await beata.post(Places.draft(number), words).status == 204)
            #expect(try await beata.get(Places.mail() + "?skrzynka=szkice").contains("Szkic o oknach"))
            #expect(try await beata.get(Places.newLetter(site.binder) + "?szkic=\(number)").contains("Szkic o oknach"))
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.get(Places.newLetter(site.binder) + "?szkic=\(number)").status == 404)
            _ = try await beata.post(Places.newLetter(site.binder), words)
            _ = try await beata.post(Places.draft(number), words)
            #expect(try await !beata.get(Places.mail() + "?skrzynka=szkice").contains("?szkic="))
        }
    }

    @Test func `a reader looks and does not write, a stranger finds nothing`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(text: "Poufne słowo"))
            let thread = try #require(try await site.letters().first).threadID
            let karol = try await house.browser(as: .karol)
            #expect(try await karol.get(Places.thread(thread)).contains("Poufne słowo"))
            #expect(try await karol.post(Places.threadReply(thread), ["tresc": "x"]).status == 403)
            #expect(try await karol.get(Places.newLetter(site.binder)).status == 403)
            let olga = try await house.browser(as: .olga)
            let letter = try #require(try await site.letters().first).id
            for place in [
                Places.thread(thread), Places.binderMail(site.binder), Places.newLetter(site.binder), Places.letterFrame(letter),
                Places.letterSource(letter),
                Places.letterAttachment(letter, 0), Places.zoneMail(site.binder), Places.zoneThread(site.binder, thread),
                Places.zoneAttachment(site.binder, letter, 0), Places.zoneLetterFrame(site.binder, letter),
            ] { #expect(try await olga.get(place).status == 404, "\(place)") }
            for place in [Places.threadReply(thread), Places.threadDone(thread), Places.threadTrash(thread), Places.dispatchRetry(letter)] {
                #expect(try await olga.post(place, ["numer": "1"]).status == 404, "\(place)")
            }
            #expect(try await !olga.get(Places.mail()).contains("Poufne"))
        }
    }
}
