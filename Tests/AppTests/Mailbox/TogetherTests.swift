import Mail
import Store
import Testing
import Values

@testable import App

@Suite struct TogetherTests {
    /// A letter to the firm that nothing routes, as the mailbox of the firm brings it.
    private static func strange(
        _ site: Site, from: String = "Dostawca <okna@example.org>", id: String = "s1@example.org", text: String = "Okna są gotowe."
    ) async throws -> Letter {
        let world = site.house.world
        let parts = [(Envelope.file("oferta.pdf", "application/pdf"), Envelope.pdf)]
        let blob = try await world.blobs.put(
            bytes: Envelope.letter(
                from: from, to: "biuro@example.com", subject: "Okna", id: id, text: text, parts: parts.map { ($0.0, $0.1) }))
        let now = world.now()
        try await world.write(site.jan) { [jan = site.jan] tx in
            _ = try LetterArrival.note(firm: jan.firmID, source: "imap/1/1/\(id)", recipient: "biuro@example.com", blob: blob, at: now, tx)
        }
        try await site.house.settle()
        return try #require(try await site.letters().last)
    }

    @Test func `a letter without a building is assigned in one step with a rule for the sender, and taken back`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let letter = try await Self.strange(site)
            #expect(letter.binderID == nil)
            let beata = try await house.browser(as: .beata)
            #expect(try await beata.get(Places.mail() + "?skrzynka=nieprzydzielone").contains("Okna"))
            let page = try await beata.get(Places.thread(letter.threadID))
            #expect(page.contains("Której budowy dotyczy") && page.contains("zapamiętaj dla tego nadawcy"))
            let placed = try await beata.post(
                Places.threadPlacing(letter.threadID), ["budowa": String(site.binder), "watek": "", "zapamietaj": "tak"])
            #expect(placed.contains("Przydzielono do: Jodłowa 14") && placed.contains("reguła: okna@example.org"))
            #expect(try await site.letters().map(\.binderID) == [site.binder])
            #expect(try await site.filed().keys.contains("oferta.pdf"))
            #expect(try await beata.get(Places.mailRules()).contains("okna@example.org"))
            #expect(try await !beata.get(Places.mail() + "?skrzynka=nieprzydzielone").contains("Okna"))
            let next = try await Self.strange(site, id: "s2@example.org", text: "Drugi list.")
            #expect(next.binderID == site.binder)
            let back = try await beata.post(Places.threadPlacingEnd(letter.threadID))
            #expect(back.contains("Cofnięto przydzielenie"))
            let letters = try await site.letters()
            #expect(letters.first?.binderID == nil && letters.first?.number == nil && letters.first?.isZone == false)
            #expect(try await !beata.get(Places.mailRules()).contains("okna@example.org"))
            #expect(try await beata.get(Places.mail() + "?skrzynka=nieprzydzielone").contains("Okna"))
            let marta = try await site.zoneBrowser(.marta)
            #expect(try await marta.get(Places.zoneThread(site.binder, letter.threadID)).status == 404)
            #expect(
                try await house.browser(as: .olga).post(Places.threadPlacing(letter.threadID), ["budowa": String(site.binder)]).status
                    == 404)
            #expect(
                try await house.browser(as: .karol).post(Places.threadPlacing(letter.threadID), ["budowa": String(site.binder)]).status
                    == 403)
        }
    }

    @Test func `a letter joins a thread of a building, answers find it there, and it leaves again`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(subject: "Dach", id: "d1@example.pl"))
            let thread = try #require(try await site.letters().first).threadID
            let letter = try await Self.strange(site)
            let beata = try await house.browser(as: .beata)
            let page = try await beata.post(Places.threadPlacing(letter.threadID), ["watek": String(thread)])
            #expect(page.path.contains(String(thread)) && page.contains("Okna są gotowe"))
            let answer = try await Self.strange(site, from: "Kto inny <inny@example.org>", id: "s3@example.org", text: "Dopisek")
            #expect(answer.threadID != thread)
            try await site.deliver(
                Envelope.letter(from: "Inny <inny@example.org>", id: "s4@example.org", answers: "s1@example.org", text: "Odpowiedź"))
            #expect(try await site.letters().filter { $0.threadID == thread }.count == 3)
            _ = try await beata.post(Places.threadPlacingEnd(letter.threadID))
            #expect(try await site.letters().filter { $0.threadID == letter.threadID }.map(\.binderID) == [nil])
            #expect(try await beata.get(Places.thread(letter.threadID)).contains("Okna są gotowe"))
            #expect(try await !beata.get(Places.thread(thread)).contains("w-\(letter.id)"))
        }
    }

    @Test func `a thread is given to a colleague, who hears of it until it is opened`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(subject: "Dach"))
            let thread = try #require(try await site.letters().first).threadID
            let (beata, ewa) = (try await house.browser(as: .beata), try await house.browser(as: .ewa))
            let employees = try await house.world.read(site.jan) { [jan = site.jan] tx in try jan.employees(tx) }
            let ewaID = String(try #require(employees.first { $0.name == Cast.ewa.name }).id)
            #expect(try await beata.get(Places.thread(thread)).contains("value=\"\(ewaID)\""))
            #expect(try await beata.post(Places.threadKeeper(thread), ["osoba": ewaID]).contains("prowadzi: Ewa Dudek"))
            #expect(try await ewa.get(Places.desk()).contains("Beata Kos przydziela Ci wątek: Dach"))
            #expect(try await ewa.get(Places.mail() + "?skrzynka=moje").contains("Dach"))
            #expect(try await !beata.get(Places.mail() + "?skrzynka=moje").contains("Proszę o termin"))
            _ = try await ewa.get(Places.thread(thread))
            #expect(try await !ewa.get(Places.desk()).contains("przydziela Ci"))
        }
    }

    @Test func `a note stays in the office, names a colleague, and is written once`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(subject: "Dach"))
            let thread = try #require(try await site.letters().first).threadID
            let beata = try await house.browser(as: .beata)
            let number = String(RecordID.next())
            for _ in 0..<2 {
                _ = try await beata.post(Places.threadNotes(thread), ["numer": number, "notatka": "@ewa policz to, marża 12%"])
            }
            let page = try await beata.get(Places.thread(thread))
            #expect(page.text.ranges(of: "marża 12%").count == 1 && page.contains("notatka, tylko biuro"))
            #expect(try await house.browser(as: .ewa).get(Places.desk()).contains("Beata Kos wspomina o Tobie: Dach"))
            #expect(try await !house.browser(as: .tomasz).get(Places.desk()).contains("wspomina o Tobie"))
            let marta = try await site.zoneBrowser(.marta)
            #expect(try await !marta.get(Places.zoneThread(site.binder, thread)).contains("marża"))
            #expect(try await !beata.get(Places.zoneThread(site.binder, thread)).contains("marża"))
            #expect(try await house.browser(as: .karol).post(Places.threadNotes(thread), ["notatka": "x"]).status == 403)
            #expect(try await beata.post(Places.threadNotes(thread), ["notatka": "  "]).contains("Napisz notatkę"))
        }
    }

    @Test func `labels of the firm stand on threads and choose them`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let label = RecordID.next()
            let now = house.clock.now()
            try await house.world.write(site.jan) { [jan = site.jan] tx in try jan.addTag(label, name: "pilne", colour: 2, at: now, tx) }
            try await site.deliver(Envelope.letter(subject: "Dach"))
            try await site.deliver(Envelope.letter(subject: "Rynny", id: "r@example.pl"))
            let thread = try #require(try await site.letters().first).threadID
            let beata = try await house.browser(as: .beata)
            #expect(try await beata.post(Places.threadLabels(thread), ["etykieta": String(label)]).contains("tag k2"))
            let list = try await beata.get(Places.mail() + "?etykieta=\(label)")
            #expect(list.contains("Dach") && !list.contains("Rynny"))
            _ = try await beata.post(Places.threadLabels(thread), ["etykieta": String(label)])
            #expect(try await !beata.get(Places.mail() + "?etykieta=\(label)").contains("Dach"))
        }
    }

    @Test func `a thread that is put off comes back unread at its time, or when something new comes`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await site.deliver(Envelope.letter(subject: "Komin"))
            let thread = try #require(try await site.letters().first).threadID
            let (beata, ewa) = (try await house.browser(as: .beata), try await house.browser(as: .ewa))
            _ = try await beata.get(Places.thread(thread))
            #expect(
                try await beata.post(Places.threadSnooze(thread), ["kiedy": "wlasny", "chwila": "2020-01-01T08:00"]).contains(
                    "która dopiero będzie"))
            #expect(try await beata.post(Places.threadSnooze(thread), ["kiedy": "poniedzialek"]).contains("23.11.2026"))
            #expect(try await !beata.get(Places.mail()).contains("Komin"))
            #expect(try await ewa.get(Places.mail()).contains("Komin"))
            #expect(try await beata.get(Places.mail() + "?skrzynka=odlozone").contains("Komin"))
            #expect(try await beata.get(Places.binderMail(site.binder)).contains("Komin"))
            house.clock.advance(days: 3)
            try await house.settle()
            #expect(try await beata.get(Places.mail() + "?skrzynka=nieprzeczytane").contains("Komin"))
            _ = try await beata.post(Places.threadSnooze(thread), ["kiedy": "tydzien"])
            house.clock.advance(minutes: 5)
            try await site.deliver(Envelope.letter(subject: "Odp: Komin", id: "k2@example.pl", answers: "a1@example.pl"))
            #expect(try await beata.get(Places.mail()).contains("Komin"))
        }
    }
}
