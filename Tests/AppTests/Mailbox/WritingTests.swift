import Foundation
import Mail
import Store
import Testing
import Values

@testable import App

@Suite struct WritingTests {
    @Test func `a letter is passed on with its files, quoted in Polish, and both say so`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(
                Envelope.letter(
                    subject: "Okna", text: "Wymiary w załączniku.", parts: [(Envelope.file("wymiary.pdf", "application/pdf"), Envelope.pdf)]
                ))
            let source = try #require(try await site.letters().first)
            let beata = try await house.browser(as: .beata)
            #expect(try await beata.get(Places.thread(source.threadID)).contains("?przekaz=\(source.id)"))
            let form = try await beata.get(Places.newLetter(site.binder) + "?przekaz=\(source.id)")
            #expect(form.contains("PD: Okna") && form.contains("Przekazana wiadomość") && form.contains("wymiary.pdf"))
            let page = try await beata.post(
                Places.newLetter(site.binder),
                [
                    ("numer", form.number), ("do", "okna@example.org"), ("temat", "PD: Okna"), ("tresc", "Proszę o wycenę."),
                    ("przekazana", String(source.id)), ("niesiony", "\(source.id)-0"),
                ])
            #expect(page.contains("wymiary.pdf") && page.contains("przekazana z innej wiadomości"))
            try await house.settle()
            #expect(try await site.sent()?.parts.map(\.name) == ["wymiary.pdf"])
            #expect(try await beata.get(Places.thread(source.threadID)).contains("przekazano: okna@example.org"))
            #expect(try await site.filed().count == 1)
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.get(Places.newLetterAnywhere() + "?przekaz=\(source.id)").status == 404)
        }
    }

    @Test func `a letter waits for Monday, is changed and taken back until then, and leaves at its time`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.newLetter(site.binder)).number
            func form(_ text: String, _ more: [(String, String)]) -> [(String, String)] {
                [("numer", number), ("do", Cast.anna.email), ("temat", "Dach"), ("tresc", text)] + more
            }
            let wrong = try await beata.post(
                Places.newLetter(site.binder), form("Raz", [("kiedy", "wlasny"), ("chwila", "2020-01-01T08:00")]))
            #expect(wrong.status == 422 && wrong.contains("która dopiero będzie"))
            let files = [("plik", "plan.pdf", "application/pdf", Envelope.pdf)]
            let list = try await beata.upload(Places.newLetter(site.binder), form("Raz", [("kiedy", "poniedzialek")]), files: files)
            #expect(list.contains("wyjdzie") && list.contains("23 listopada 2026") || list.contains("23.11.2026"))
            #expect(try await site.letters().isEmpty)
            let open = try await beata.get(Places.newLetter(site.binder) + "?szkic=\(number)")
            #expect(open.contains("plan.pdf") && open.contains("Cofnij porę"))
            _ = try await beata.post(Places.draft(number), form("Pół zdania", []))
            _ = try await beata.post(Places.newLetter(site.binder), form("Dwa", [("kiedy", "jutro"), ("zachowany", "0")]))
            #expect(try await house.browser(as: .ewa).post(Places.draftSchedule(RecordID(number) ?? 0)).status == 404)
            #expect(try await beata.post(Places.draftSchedule(RecordID(number) ?? 0)).contains("Wiadomość jest szkicem"))
            house.clock.advance(days: 2)
            try await house.settle()
            #expect(try await site.letters().isEmpty)
            _ = try await beata.post(Places.newLetter(site.binder), form("Trzy", [("kiedy", "jutro"), ("zachowany", "0")]))
            house.clock.advance(days: 1)
            try await house.settle()
            house.clock.advance(minutes: 1)
            try await house.settle()
            let letter = try #require(try await site.letters().first)
            #expect(letter.body == "Trzy" && letter.accountID != nil)
            #expect(try await site.sent()?.parts.map(\.name) == ["plan.pdf"])
            #expect(try await !beata.get(Places.mail() + "?skrzynka=zaplanowane").contains("Trzy"))
        }
    }

    @Test func `a letter whose author left by then stays and says why`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await Site.open(in: house)
            let ewa = try await house.browser(as: .ewa)
            let number = try await ewa.get(Places.newLetter(site.binder)).number
            _ = try await ewa.post(
                Places.newLetter(site.binder),
                [("numer", number), ("do", Cast.anna.email), ("temat", "Dach"), ("tresc", "Raz"), ("kiedy", "jutro")])
            try await house.world.write(site.jan) { [jan = site.jan] tx in
                _ = try tx.run("UPDATE employee SET left_at = 1 WHERE firm_id = \(jan.firmID) AND role = 'employee'")
            }
            house.clock.advance(days: 1)
            try await house.settle()
            #expect(try await site.letters().isEmpty)
        }
    }

    @Test func `a colleague sees that somebody writes an answer, and the writer finds it again`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(subject: "Dach"))
            let thread = try #require(try await site.letters().first).threadID
            let (beata, ewa) = (try await house.browser(as: .beata), try await house.browser(as: .ewa))
            let number = String(RecordID.next())
            _ = try await beata.post(
                Places.draft(number),
                [("numer", number), ("watek", String(thread)), ("do", Cast.anna.email), ("tresc", "Wyślemy w piątek")])
            let page = try await ewa.get(Places.thread(thread))
            #expect(page.contains("Beata Kos pisze odpowiedź") && page.contains("Wyślemy w piątek"))
            #expect(try await beata.get(Places.thread(thread)).contains("Wyślemy w piątek"))
            house.clock.advance(minutes: 10)
            #expect(try await ewa.get(Places.thread(thread)).contains("Beata Kos ma szkic odpowiedzi"))
            let marta = try await site.zoneBrowser(.marta)
            #expect(try await !marta.get(Places.zoneThread(site.binder, thread)).contains("Wyślemy w piątek"))
            #expect(
                try await house.browser(as: .olga).post(Places.draft(String(RecordID.next())), [("watek", String(thread)), ("tresc", "x")])
                    .status == 404)
            _ = try await beata.post(
                Places.threadReply(thread), [("numer", number), ("do", Cast.anna.email), ("tresc", "Wyślemy w piątek")])
            #expect(try await !ewa.get(Places.thread(thread)).contains("szkic odpowiedzi"))
        }
    }

    @Test func `moje dane go along as PDF and card, without the code of the gate, and a thread is printed`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await house.world.write(site.jan) { [jan = site.jan] tx in
                _ = try tx.run("UPDATE particulars SET gate_code = '4711', phone = '18 000 00 05' WHERE firm_id = \(jan.firmID)")
            }
            let beata = try await house.browser(as: .beata)
            let form = try await beata.get(Places.newLetter(site.binder))
            #expect(form.contains("Dołącz „moje dane”"))
            let page = try await beata.post(
                Places.newLetter(site.binder),
                [
                    ("numer", form.number), ("do", Cast.anna.email), ("temat", "Dojazd"), ("tresc", "W załączniku."), ("dane", "pdf"),
                    ("dane", "vcf"),
                ])
            #expect(page.contains("moje-dane.pdf") && page.contains("moje-dane.vcf"))
            try await house.settle()
            #expect(try await Set(site.sent()?.parts.map(\.name) ?? []) == ["moje-dane.pdf", "moje-dane.vcf"])
            let letter = try #require(try await site.letters().first)
            let card = try await beata.get(Places.letterAttachment(letter.id, 1))
            #expect(card.contains("BEGIN:VCARD") && card.contains("18 000 00 05") && !card.contains("4711"))
            _ = try await beata.post(Places.threadNotes(letter.threadID), ["notatka": "marża 12%"])
            let print = try await beata.get(Places.threadPrint(letter.threadID))
            #expect(print.contains("W załączniku.") && print.contains("moje-dane.pdf") && !print.contains("marża"))
            #expect(try await house.browser(as: .olga).get(Places.threadPrint(letter.threadID)).status == 404)
        }
    }
}
