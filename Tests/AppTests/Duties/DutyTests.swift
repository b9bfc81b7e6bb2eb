import Testing
import Values

@testable import App

/// Documents that come again and again. The clock of the tests stands at Friday, 20 November 2026, 9:00.
@Suite struct DutyTests {
    @Test func `the weekly report settles itself when it is closed, and the next Friday waits`() async throws {
        try await TestHouse.each { house in
            let site = try await DutySite(house)
            let page = try await site.beata.add(site, ["nazwa": "Raport tygodniowy", "rodzaj": "report", "powtarzanie": "co piątek"])
            #expect(page.contains("Dodano: Raport tygodniowy.") && page.contains("co piątek, do 15:00"))
            #expect(page.contains("termin: dziś, 15:00"), "today still counts")
            _ = try await site.closeReport(day: "2026-11-19")
            let after = try await site.beata.get(Places.binderDuties(site.building))
            #expect(after.contains("Wszystko jest.") && after.contains("oddane w terminie"))
            #expect(after.contains("class=\"ev met\" href"))
            house.clock.advance(days: 1)
            try await house.settle()
            let monday = try await site.beata.get(Places.binderDuties(site.building))
            #expect(!monday.contains("class=\"ev gap\" href"))
            #expect(try await site.beata.get(Places.history()).contains("zalicza: dokument cykliczny"))
        }
    }

    @Test func `what is missing shows in the binder, in the zone and on the desk, with letters before and after`() async throws {
        try await TestHouse.each { house in
            let site = try await DutySite(house)
            _ = try await site.beata.add(
                site, ["nazwa": "Raport tygodniowy", "rodzaj": "report", "powtarzanie": "co piątek", "przypomnienie": "120"])
            try await house.settle()
            #expect(try house.letters(to: .tomasz).isEmpty, "two hours before is at one")
            house.clock.advance(minutes: 5 * 60)
            try await house.settle()
            try await house.settle()
            #expect(try house.letters(to: .tomasz).filter { $0.contains("czeka na: Raport") }.count == 1)
            house.clock.advance(days: 3)
            try await house.settle()
            try await house.settle()
            let letters = try house.letters(to: .tomasz).filter { $0.contains("termin minął") }
            #expect(letters.count == 1)
            let letter = try #require(letters.first)
            #expect(letter.contains(Places.zoneDuties(site.building)))
            for place in [Places.binder(site.building), Places.binderDuties(site.building), Places.desk()] {
                let page = try await site.beata.get(place)
                #expect(page.contains("Raport tygodniowy") && page.contains("class=\"cal late\""), "\(place)")
            }
            let marta = try await house.browser(as: .marta)
            let zone = try await marta.get(Places.zoneDuties(site.building))
            #expect(zone.contains("class=\"ev gap\" href") && zone.contains("Tomasz Gil"))
            #expect(try await site.beata.get(Places.history()).contains("nie ma w terminie"))
        }
    }

    @Test func `a report handed in on Saturday settles Friday late, and does not count twice`() async throws {
        try await TestHouse.each { house in
            let site = try await DutySite(house)
            _ = try await site.beata.add(site, ["nazwa": "Raport", "rodzaj": "report", "powtarzanie": "co piątek"])
            house.clock.advance(days: 1)
            try await house.settle()
            _ = try await site.closeReport(day: "2026-11-21")
            let page = try await site.beata.get(Places.binderDuties(site.building))
            #expect(page.contains("class=\"ev tardy\" href") && !page.contains("class=\"ev gap\" href"))
            house.clock.advance(days: 5)
            try await house.settle()
            let friday = try await site.beata.get(Places.binderDuties(site.building))
            #expect(friday.contains("termin: jutro, 15:00"), "the one of Saturday is not this Friday's")
        }
    }

    @Test func `photographs of that very person settle the week`() async throws {
        try await TestHouse.each { house in
            let site = try await DutySite(house)
            let folder = try await site.photos()
            let typed = ["nazwa": "Zdjęcia", "rodzaj": "file", "folder": String(folder), "najmniej": "2", "powtarzanie": "co piątek"]
            _ = try await site.beata.add(site, typed)
            let tomasz = try await house.browser(as: .tomasz)
            for (browser, name) in [(site.beata, "a.jpg"), (tomasz, "b.jpg")] {
                _ = try await browser.put(name, into: folder, of: site.building)
            }
            #expect(try await site.beata.get(Places.binderDuties(site.building)).contains("termin: dziś, 15:00"))
            house.clock.advance(days: 1)
            try await house.settle()
            _ = try await tomasz.put("c.jpg", into: folder, of: site.building)
            let late = try await site.beata.get(Places.binderDuties(site.building))
            #expect(late.contains("class=\"ev tardy\" href"), "a day later is late, and not the next week's")
            #expect(!late.contains("class=\"ev met\" href"))
            house.clock.advance(days: 4)
            for name in ["d.jpg", "e.jpg"] { _ = try await tomasz.put(name, into: folder, of: site.building) }
            let page = try await site.beata.get(Places.binderDuties(site.building))
            #expect(page.contains("Wszystko jest.") && page.contains("class=\"ev met\" href"))
        }
    }

    @Test func `Beata settles by hand with a note, ends a duty and lets it go on`() async throws {
        try await TestHouse.each { house in
            let site = try await DutySite(house)
            let page = try await site.beata.add(site, ["nazwa": "Polisa OC", "rodzaj": "hand", "powtarzanie": "co piątek"])
            let duty = try #require(page.first(#"cykliczne/([0-9]+)/zaliczenie"#).flatMap { RecordID($0) })
            let settle = Places.binderDutyDay(site.building, duty)
            #expect(try await site.beata.post(settle, ["dzien": "2026-11-20", "notatka": ""]).status == 422)
            #expect(try await site.beata.post(settle, ["dzien": "2026-11-13", "notatka": "x"]).status == 404)
            let done = try await site.beata.post(settle, ["dzien": "2026-11-20", "notatka": "Widziałam na papierze"])
            #expect(done.contains("Zaliczono: Polisa OC.") && done.contains("Widziałam na papierze"))
            #expect(try await site.beata.post(settle, ["dzien": "2026-11-20", "notatka": "drugi raz"]).status == 200)
            let ended = try await site.beata.post(Places.binderDutyEnd(site.building, duty))
            #expect(ended.contains("zakończony") && ended.contains("Wznów"))
            house.clock.advance(days: 10)
            try await house.settle()
            #expect(!(try await site.beata.get(Places.binderDuties(site.building) + "?miesiac=2026-11")).contains("class=\"ev gap\" href"))
            let again = try await site.beata.post(Places.binderDutyEnd(site.building, duty), ["wznow": "tak"])
            #expect(again.contains("termin: pt. 4.12, 15:00"))
        }
    }

    @Test func `wrong fields, the second click, a second person, a reader and strangers`() async throws {
        try await TestHouse.each { house in
            let site = try await DutySite(house)
            let wrong = try await site.beata.add(
                site,
                [
                    "nazwa": "", "rodzaj": "file", "folder": "", "najmniej": "0", "powtarzanie": "gdy się uda", "godzina": "25:00",
                    "osoba": "",
                ])
            #expect(wrong.status == 422)
            for sentence in ["Nazwij dokument", "Wybierz folder", "Wpisz liczbę", "Napisz to inaczej", "Wpisz godzinę", "Wybierz, kto"] {
                #expect(wrong.contains(sentence), "\(sentence)")
            }
            let typed = ["numer": String(RecordID.next()), "nazwa": "Raport", "rodzaj": "report", "powtarzanie": "co piątek"]
            _ = try await site.beata.add(site, typed)
            _ = try await site.beata.add(site, typed)
            let duties = try await house.world.database.read(.everything) { tx in try tx.all(RecordID.self, "SELECT id FROM duty") }
            #expect(duties.count == 1)
            let place = Places.binderDuty(site.building, duties[0])
            let change = site.fields.merging(["nazwa": "Raport kierownika", "rodzaj": "report", "powtarzanie": "co piątek", "wersja": "1"])
            { $1 }
            #expect(try await site.beata.post(place, change).contains("Zapisano: Raport kierownika."))
            let stale = try await site.beata.post(place, change.merging(["nazwa": "Moje słowa"]) { $1 })
            #expect(stale.status == 409 && stale.contains("Moje słowa"))
            let karol = try await house.browser(as: .karol)
            #expect(try await karol.post(Places.binderDuties(site.building), change).status == 403)
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.get(Places.binderDuties(site.building)).status == 404)
            #expect(try await olga.post(place, change).status == 404)
            let foreign = try await site.beata.add(site, typed.merging(["numer": "", "osoba": "999"]) { $1 })
            #expect(foreign.status == 422)
        }
    }

    @Test func `somebody who wants no such letters gets none, and an architect sees only what is hers`() async throws {
        try await TestHouse.each { house in
            let site = try await DutySite(house)
            let tomasz = try await house.browser(as: .tomasz)
            _ = try await tomasz.post(Places.accountNotices(), ["chce": "offer_reminder"])
            _ = try await site.beata.add(site, ["nazwa": "Raport kierownika", "rodzaj": "report", "powtarzanie": "co piątek"])
            _ = try await site.beata.post(
                Places.binderParticipants(site.building), ["osoba": Cast.anna.name, "email": Cast.anna.email, "rola": "architect"])
            house.clock.advance(days: 4)
            try await house.settle()
            try await house.settle()
            #expect(try house.letters(to: .tomasz).filter { $0.contains("termin minął") || $0.contains("czeka na:") }.isEmpty)
            let anna = try await house.browser(as: .anna)
            #expect(!(try await anna.get(Places.zoneDuties(site.building))).contains("Raport kierownika"))
        }
    }
}

/// A building whose reports Tomasz owes.
struct DutySite {
    let beata: Browser
    let building: RecordID
    let tomasz: RecordID
    let house: TestHouse

    init(_ house: TestHouse) async throws {
        self.house = house
        (beata, building) = try await FormSite.building(house)
        tomasz = try await house.viewer(.tomasz).accountID ?? 0
    }

    var fields: [String: String] {
        ["osoba": String(tomasz), "godzina": "15:00", "przypomnienie": "1440", "najmniej": "1", "folder": ""]
    }

    func closeReport(day: String) async throws -> Answer {
        let form = try await beata.post(Places.zoneForms(building), ["rodzaj": "report", "tytul": "", "dzien": day]).id
        return try await beata.post(
            Places.zoneFormClosing(building, form), ["wersja-zrobiono": "0", "zrobiono": "Dach", "wersja-plan": "0", "plan": "Okna"])
    }

    func photos() async throws -> RecordID {
        let building = building
        return try await house.world.database.read(.everything) { tx in
            try tx.one(RecordID.self, "SELECT id FROM folder WHERE binder_id = \(building) AND purpose = 'photos'") ?? 0
        }
    }
}

extension Browser {
    fileprivate func add(_ site: DutySite, _ fields: [String: String]) async throws -> Answer {
        try await post(Places.binderDuties(site.building), site.fields.merging(fields) { $1 })
    }

    fileprivate func put(_ name: String, into folder: RecordID, of building: RecordID) async throws -> Answer {
        try await upload(
            Places.binderFiles(building) + "?folder=\(folder)", [], files: [("plik", name, "image/jpeg", Array("\(name) bytes".utf8))])
    }
}
