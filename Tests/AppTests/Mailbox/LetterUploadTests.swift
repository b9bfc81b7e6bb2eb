import Foundation
import Store
import Testing
import Values

@testable import App

/// Letters that are put into the mail of a building as files.
@Suite struct LetterUploadTests {
    private static func upload(_ browser: Browser, _ site: Site, _ files: [(String, [UInt8])], reach: String = "strefa") async throws
        -> Answer
    {
        try await browser.upload(
            Places.binderLetterFiles(site.binder), [("zasieg", reach)], files: files.map { ("plik", $0.0, "message/rfc822", $0.1) })
    }

    @Test func `letters keep their date, sender, thread and files, and say who brought them`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            house.clock.advance(days: 40)
            let beata = try await house.browser(as: .beata)
            #expect(try await beata.get(Places.binderMail(site.binder)).contains("Wgraj .eml"))
            let first = Envelope.letter(
                to: "biuro@example.com", subject: "Okna", id: "o1@example.pl", text: "Jaki kolor okien?",
                parts: [(Envelope.file("faktura VAT.pdf", "application/pdf"), Envelope.pdf)])
            let second = Envelope.letter(
                from: "Ewa Dudek <ewa.dudek@example.com>", to: "anna.mucha@example.pl", subject: "Re: Okna", id: "o2@example.com",
                answers: "o1@example.pl", text: "Antracyt.")
            let page = try await Self.upload(beata, site, [("okna.eml", first), ("odp.eml", second), ("zdjecie.jpg", Envelope.photo)])
            #expect(page.status == 200 && page.contains("Przyjęto wiadomości: 2. Pominięto") && page.contains("w kolejce"))
            try await house.settle()
            let list = try await beata.get(Places.binderLetterFiles(site.binder))
            #expect(list.contains("wgrana przez Beata Kos") && list.contains("w poczcie"))
            let letters = try await site.letters()
            #expect(letters.count == 2 && Set(letters.map(\.threadID)).count == 1)
            #expect(letters.map(\.at.day.text) == ["2026-11-20", "2026-11-20"])
            #expect(letters.first?.fromEmail == "anna.mucha@example.pl" && letters.allSatisfy { $0.binderID == site.binder })
            #expect(try await site.filed().keys.contains("faktura VAT.pdf"))
            let thread = try await beata.get(Places.thread(letters[0].threadID))
            #expect(thread.contains("wgrana przez Beata Kos") && thread.contains("Jaki kolor okien?"))
            #expect(try await site.zoneBrowser(.marta).get(Places.zoneThread(site.binder, letters[0].threadID)).contains("Antracyt."))
            #expect(try await beata.get(Places.binder(site.binder)).contains("wgrywa"))
        }
    }

    @Test func `what is there already is said, and what is no letter is refused`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter())
            let beata = try await house.browser(as: .beata)
            _ = try await Self.upload(beata, site, [("komin.eml", Envelope.letter())])
            try await house.settle()
            #expect(try await site.letters().count == 1)
            #expect(try await beata.get(Places.binderLetterFiles(site.binder)).contains("jest już w poczcie"))
            #expect(try await beata.get(Places.thread(site.letters()[0].threadID)).contains("wgrana przez") == false)
            let refused = try await Self.upload(beata, site, [("a.eml", [0xD0, 0xCF, 0x11, 0xE0, 1, 2])], reach: "biuro")
            #expect(refused.status == 422 && refused.contains("To nie są wiadomości: a.eml"))
            #expect(try await Self.upload(beata, site, []).status == 422)
        }
    }

    @Test func `a letter for the office only stays there, and strange ones break nothing`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let other = try await Site.open(in: house, name: "lipowa3")
            let beata = try await house.browser(as: .beata)
            // It names another building; it stays where it was put.
            let secret = Envelope.letter(
                to: "lipowa3@budowy.example.com", subject: "Marża", id: "m1@example.pl", text: "Dwanaście procent.")
            let odd = Array(
                "Subject: \u{1B}[2J<script>alert(1)</script>\r\nFrom: x\r\nContent-Type: multipart/mixed\r\n\r\n--x\r\n####".utf8)
            _ = try await Self.upload(beata, site, [("marza.eml", secret), ("../../x.eml", odd)], reach: "biuro")
            try await house.settle()
            let letters = try await site.letters()
            #expect(letters.count == 2 && letters.allSatisfy { $0.binderID == site.binder && $0.audience == .office })
            #expect(other.binder != site.binder)
            let thread = try #require(letters.first { $0.subject == "Marża" }).threadID
            let marta = try await site.zoneBrowser(.marta)
            #expect(try await marta.get(Places.zoneThread(site.binder, thread)).status == 404)
            #expect(try await !marta.get(Places.zoneMail(site.binder)).contains("Marża"))
            let page = try await beata.get(Places.binderLetterFiles(site.binder))
            #expect(page.status == 200 && !page.contains("<script>alert"))
            #expect(try await house.browser(as: .olga).get(Places.binderLetterFiles(site.binder)).status == 404)
            #expect(
                try await house.browser(as: .olga).upload(
                    Places.binderLetterFiles(site.binder), [], files: [("plik", "a.eml", "message/rfc822", secret)]
                ).status == 404)
            #expect(try await house.browser(as: .karol).get(Places.binderLetterFiles(site.binder)).status == 403)
        }
    }
}
