import Mail
import Store
import Testing
import Values

@testable import App

@Suite struct PatternTests {
    @Test func `a signature is one's own and stands under new letters and answers`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(subject: "Dach"))
            let thread = try #require(try await site.letters().first).threadID
            let beata = try await house.browser(as: .beata)
            #expect(
                try await beata.post(Places.accountSignature(), ["podpis": "Beata Kos\nsekretariat, tel. 18 000 00 01"]).contains(
                    "Zapisano podpis"))
            #expect(try await beata.get(Places.newLetter(site.binder)).contains("sekretariat, tel."))
            #expect(try await beata.get(Places.thread(thread)).contains("sekretariat, tel."))
            #expect(try await !house.browser(as: .ewa).get(Places.newLetter(site.binder)).contains("sekretariat, tel."))
            let number = try await beata.get(Places.newLetter(site.binder)).number
            let bare = try await beata.post(
                Places.newLetter(site.binder),
                [("numer", number), ("do", Cast.anna.email), ("temat", "Dach"), ("tresc", "\n\nBeata Kos\nsekretariat, tel. 18 000 00 01")])
            #expect(bare.status == 422 && bare.contains("Napisz coś"))
        }
    }

    @Test func `a template fills its fields, marks what is missing, and a gap never leaves`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let (jan, beata) = (try await house.browser(as: .jan), try await house.browser(as: .beata))
            let body = "Dzień dobry, {{imię}},\n\nzapraszam na odbiór: {{budowa}}, {{adres-budowy}}. Telefon: {{telefon-firmy}}."
            let id = String(RecordID.next())
            let wrong = try await jan.post(Places.settingsLetterTemplates(), ["numer": id, "nazwa": "Odbiór", "tresc": "{{pesel}}"])
            #expect(wrong.status == 422 && wrong.contains("Nie ma pola „pesel”"))
            let saved = try await jan.post(
                Places.settingsLetterTemplates(), ["numer": id, "nazwa": "Odbiór", "temat": "Odbiór: {{budowa}}", "tresc": body])
            #expect(saved.contains("Zapisano szablon „Odbiór”"))
            #expect(try await house.browser(as: .ewa).post(Places.settingsLetterTemplates(), ["nazwa": "x", "tresc": "y"]).status == 404)
            let form = try await beata.get(Places.newLetter(site.binder))
            #expect(form.contains("name=\"szablon\" value=\"\(id)\""))
            let filled = try await beata.post(
                Places.newLetter(site.binder), [("numer", form.number), ("do", "Anna Mucha"), ("tresc", ""), ("szablon", id)])
            #expect(filled.contains("Dzień dobry, Anna,") && filled.contains("Jodłowa 14, 34-500 Zakopane"))
            #expect(filled.contains("Odbiór: Jodłowa 14") && filled.contains("[brak: telefon-firmy]") && !filled.contains("{{imię}}"))
            for text in ["Telefon: [brak: telefon-firmy].", "Dzień dobry, {{imię}}"] {
                let page = try await beata.post(
                    Places.newLetter(site.binder), [("numer", form.number), ("do", Cast.anna.email), ("temat", "Odbiór"), ("tresc", text)])
                #expect(page.status == 422 && page.contains("Uzupełnij"))
            }
            #expect(try await site.letters().isEmpty)
            let open = try await jan.get(Places.settingsLetterTemplates() + "?zmiana=\(id)")
            #expect(open.contains("zapraszam na odbiór"))
            let stale = [("nazwa", "Odbiór"), ("tresc", "Nowa"), ("wersja", "1")]
            _ = try await jan.post(Places.settingsLetterTemplate(RecordID(id) ?? 0), stale)
            #expect(try await jan.post(Places.settingsLetterTemplate(RecordID(id) ?? 0), stale).contains("w międzyczasie"))
            #expect(try await jan.post(Places.settingsLetterTemplateTrash(RecordID(id) ?? 0)).contains("Usunięto szablon"))
            #expect(try await house.browser(as: .olga).get(Places.settingsLetterTemplates() + "?zmiana=\(id)").status == 404)
        }
    }

    @Test func `a participant writes to so many people a day, the office to as many as it likes`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let jan = try await house.browser(as: .jan)
            #expect(try await jan.post(Places.settingsMailPolicy(), ["odbiorcy": "2"]).contains("Zapisano zasady poczty"))
            #expect(try await house.browser(as: .ewa).post(Places.settingsMailPolicy(), ["odbiorcy": "900"]).status == 404)
            let marta = try await site.zoneBrowser(.marta)
            func write(_ to: String) async throws -> Answer {
                let number = try await marta.get(Places.zoneNewLetter(site.binder)).number
                return try await marta.post(
                    Places.zoneNewLetter(site.binder), [("numer", number), ("do", to), ("temat", "Pytanie"), ("tresc", "Kiedy?")])
            }
            #expect(try await write("a@example.org").status == 200)
            let refused = try await write("b@example.org, c@example.org")
            #expect(refused.status == 422 && refused.contains("do 2 odbiorców") && refused.contains("dziś zostało: 1"))
            #expect(try await write("b@example.org").status == 200)
            #expect(try await write("c@example.org").status == 422)
            house.clock.advance(days: 1)
            #expect(try await write("c@example.org").status == 200)
            let beata = try await house.browser(as: .beata)
            for name in ["d", "e", "f"] {
                let number = try await beata.get(Places.newLetter(site.binder)).number
                let page = try await beata.post(
                    Places.newLetter(site.binder),
                    [("numer", number), ("do", "\(name)@example.org"), ("temat", "Okna"), ("tresc", "Kiedy?")])
                #expect(page.status == 200)
            }
        }
    }
}
