import Store
import Testing
import Values

@testable import App

/// The log of a building: written once, corrected by what follows.
@Suite struct SiteLogTests {
    private static let words = ["dzien": "2026-11-20", "ludzie": "6", "pogoda": "frost", "roboty": "Murowanie ścian parteru", "uwagi": ""]

    @Test func `Marta and Beata write, a mistake is put right by a later entry, and the paper shows the chain`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            let marta = try await house.browser(as: .marta)
            let place = Places.zoneSiteLog(building)
            let typed = Self.words.merging(["numer": String(RecordID.next())]) { $1 }
            for _ in 0..<2 { #expect(try await beata.post(place, typed).contains("Wpis nr 1")) }
            let second = try await marta.post(place, Self.words.merging(["roboty": "Byłam na budowie.", "uwagi": "Brak barierki"]) { $1 })
            #expect(second.contains("Wpis nr 2") && !second.contains("Wpis nr 3") && second.contains("Marta Sikora, inwestor"))
            #expect(
                try await marta.post(place, Self.words.merging(["poprawia": "1"]) { $1 }).status == 403,
                "only its author puts an entry right")
            #expect(try await beata.get(place + "?poprawia=1").contains("Sprostowanie wpisu nr 1"))
            let right = try await beata.post(place, Self.words.merging(["roboty": "Murowanie ścian poddasza", "poprawia": "1"]) { $1 })
            #expect(
                right.contains("prostuje wpis nr 1") && right.contains("sprostowany wpisem nr 3")
                    && right.contains("Murowanie ścian parteru"))
            let pdf = try await marta.get(Places.zoneSiteLogPDF(building))
            #expect(pdf.headers["content-type"] == "application/pdf" && pdf.bytes.starts(with: Array("%PDF".utf8)))
            #expect(try await beata.get(Places.search() + "?q=barierka").contains("Wpis dziennika nr 2"))
            #expect(try await beata.get(Places.zoneFiles(building)).contains(place))
        }
    }

    @Test func `entries form a chain that shows what was changed behind the program's back`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            for works in ["Ławy", "Mury", "Strop"] {
                _ = try await beata.post(Places.zoneSiteLog(building), Self.words.merging(["roboty": works]) { $1 })
            }
            let viewer = try await house.viewer(.beata)
            func isWhole() async throws -> Bool {
                try await house.world.read(viewer) { tx in
                    let entries = try viewer.siteLog(of: try viewer.binder(building, tx), before: nil, limit: 10, tx).reversed()
                    return zip(entries, [""] + entries.map(\.hash)).allSatisfy { $0.follows($1) }
                }
            }
            #expect(try await isWhole())
            try await house.world.database.write(.everything) { tx in
                _ = try tx.run("UPDATE site_log_entry SET works = 'Nic' WHERE number = 2")
            }
            #expect(try await !isWhole())
        }
    }

    @Test func `many write at once and every entry has a number of its own`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<8 {
                    group.addTask {
                        _ = try await beata.post(Places.zoneSiteLog(building), Self.words.merging(["roboty": "Praca \(index)"]) { $1 })
                    }
                }
                try await group.waitForAll()
            }
            let numbers = try await house.world.database.read(.everything) { tx in
                try tx.all(Int64.self, "SELECT number FROM site_log_entry ORDER BY number")
            }
            #expect(numbers == Array(1...8))
        }
    }

    @Test func `wrong entries are refused, readers read, strangers see nothing`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            let place = Places.zoneSiteLog(building)
            let wrong = try await beata.post(place, ["dzien": "2027-01-01", "ludzie": "-4", "roboty": " ", "uwagi": "Zostaje"])
            #expect(wrong.status == 422 && wrong.contains("Zostaje"))
            for words in ["który już jest albo minął", "Wpisz liczbę ludzi", "jakie roboty prowadzono"] { #expect(wrong.contains(words)) }
            #expect(try await beata.post(place, Self.words.merging(["poprawia": "7"]) { $1 }).status == 404)
            let (karol, olga) = (try await house.browser(as: .karol), try await house.browser(as: .olga))
            #expect(try await karol.get(place).status == 200)
            #expect(try await !karol.get(place).contains("Zapisz wpis"))
            #expect(try await karol.post(place, Self.words).status == 403)
            #expect(try await olga.get(place).status == 404)
            #expect(try await olga.post(place, Self.words).status == 404)
            _ = try await beata.post(
                Places.binderParticipants(building), ["osoba": Cast.anna.name, "email": Cast.anna.email, "rola": "estimator"])
            let anna = try await house.browser(as: .anna)
            #expect(try await anna.get(place).status == 200)
            #expect(try await anna.post(place, Self.words).status == 403)
            for number in 1...31 { _ = try await beata.post(place, Self.words.merging(["roboty": "Praca \(number)"]) { $1 }) }
            let page = try await beata.get(place)
            #expect(page.contains("Starsze wpisy") && !page.contains(">Praca 1<"))
            #expect(try await beata.get(place + "?po=2").contains("Praca 1"))
        }
    }
}
