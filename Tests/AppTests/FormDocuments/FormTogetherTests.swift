import Foundation
import Store
import Testing
import Values

@testable import App

/// Twenty people at one document: each of their edits is kept in the log, and the last mark of each stands in the text.
@Suite struct FormTogetherTests {
    static let people = 20
    static let edits = Int(ProcessInfo.processInfo.environment["WIECHA_FORM_EDITS"] ?? "") ?? 50

    @Test func `twenty write into one field and nothing is lost`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            let form = try await FormSite.begin(beata, "memo", "Wspólna", building)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for person in 0..<Self.people {
                    let browser = Browser(address: beata.address)
                    browser.cookies.withLock { [cookies = beata.cookies.withLock { $0 }] in $0 = cookies }
                    group.addTask { try await Self.write(browser, person, Places.zoneFormField(building, form)) }
                }
                try await group.waitForAll()
            }
            let page = try await beata.get(Places.zoneForm(building, form))
            for person in 0..<Self.people { #expect(page.contains("k\(person)e\(Self.edits)."), "the last mark of \(person)") }
            let kept = try await house.world.database.read(.everything) { tx in
                try tx.all(Int64.self, "SELECT version FROM form_edit WHERE form_id = \(form) ORDER BY version")
            }
            #expect(kept.count == Self.people * Self.edits)
            #expect(kept == Array(1...Int64(Self.people * Self.edits)))
        }
    }

    /// One person: replaces the own mark by the next one, over whatever the text has become.
    private static func write(_ browser: Browser, _ person: Int, _ field: String) async throws {
        struct Kept: Decodable {
            let wersja: String
            let tresc: String
        }
        var kept = Kept(wersja: "0", tresc: "")
        for edit in 1...edits {
            let own = "k\(person)e\(edit - 1)."
            let mark = "k\(person)e\(edit)."
            let text = kept.tresc.contains(own) ? kept.tresc.replacing(own, with: mark) : kept.tresc + mark + " "
            let answer = try await browser.post(field, ["pole": "tresc", "wersja": kept.wersja, "tresc": text])
            #expect(answer.status == 200)
            kept = try JSONDecoder().decode(Kept.self, from: Data(answer.bytes))
        }
    }
}

enum FormSite {
    static func building(_ house: TestHouse) async throws -> (Browser, RecordID) {
        let beata = try await house.browser(as: .beata)
        let contact = try await beata.addPerson("Marta", "Sikora", to: try await beata.addBase("Klienci")).id
        let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: contact)
        _ = try await beata.post(
            Places.binderParticipants(building), ["osoba": Cast.marta.name, "email": Cast.marta.email, "rola": "owner"])
        return (beata, building)
    }

    static func begin(_ browser: Browser, _ kind: String, _ title: String, _ building: RecordID) async throws -> RecordID {
        try await browser.post(Places.zoneForms(building), ["rodzaj": kind, "tytul": title, "dzien": "2026-11-24"]).id
    }
}
