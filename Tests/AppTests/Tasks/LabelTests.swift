import Foundation
import Testing
import Values

@testable import App

@Suite struct LabelTests {
    @Test func `a new firm begins with kinds of tasks; Beata adds, renames, merges`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let page = try await beata.get(Places.settingsCategories())
            for name in ["Telefon", "Spotkanie", "Wizja lokalna", "Pomiar", "Oferta", "Reklamacja"] { #expect(page.contains(">\(name)<")) }
            #expect(try await beata.post(Places.settingsCategories(), ["nazwa": "", "kolor": "77"]).status == 422)
            #expect(
                try await beata.post(Places.settingsCategories(), ["nazwa": "telefon", "kolor": "2"]).contains("Taka kategoria już jest."))
            #expect(
                try await beata.post(Places.settingsCategories(), ["nazwa": "Odbiór", "kolor": "2"]).contains("Dodano kategorię „Odbiór”."))
            #expect(try await beata.post(Places.settingsCategory(1), ["nazwa": "Rozmowa", "kolor": "3"]).contains(">Rozmowa<"))
            let id = try await beata.addTask("Zadzwonić", ["kategoria": "1"])
            let merged = try await beata.post(Places.settingsCategoryTrash(1), ["na": "2"])
            #expect(merged.contains("Połączono kategorię „Rozmowa” z „Spotkanie”.") && !merged.contains(">Rozmowa<"))
            #expect(try await beata.get(Places.task(id)).contains("Spotkanie"))
        }
    }

    @Test func `a deleted category comes back with its tasks`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let id = try await beata.addTask("Zadzwonić", ["kategoria": "1"])
            let after = try await beata.post(Places.settingsCategoryTrash(1), ["na": ""])
            #expect(after.contains("Usunięto kategorię „Telefon”.") && after.contains(Places.restore("task_category", 1)))
            #expect(!(try await beata.get(Places.task(id))).contains("Telefon"))
            _ = try await beata.post(Places.restore("task_category", 1))
            #expect(try await beata.get(Places.task(id)).contains("Telefon"))
        }
    }

    @Test func `tags are added, merged on contacts, deleted and brought back`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            _ = try await beata.post(Places.settingsTags(), ["nazwa": "dach", "kolor": "1"])
            _ = try await beata.post(Places.settingsTags(), ["nazwa": "Dachy", "kolor": "2"])
            let viewer = try await house.viewer(.beata)
            let tags = try await house.world.read(viewer) { tx in try viewer.tags(tx) }
            #expect(tags.map(\.name) == ["dach", "Dachy"])
            _ = try await house.world.write(viewer) { tx in
                try tx.run("INSERT INTO contact_tag (firm_id, contact_id, tag_id) VALUES (\(viewer.firmID), \(anna), \(tags[0].id))")
            }
            #expect(try await beata.get(Places.settingsTags()).contains("<td class=\"n num\">1</td>"))
            let merged = try await beata.post(Places.settingsTagTrash(tags[0].id), ["na": String(tags[1].id)])
            #expect(merged.contains("Połączono tag „dach” z „Dachy”.") && merged.contains("<td class=\"n num\">1</td>"))
            _ = try await beata.post(Places.restore("tag", tags[0].id))
            #expect(try await beata.get(Places.settingsTags()).contains(">dach<"))
        }
    }

    @Test func `another firm's labels are not there, a reader only looks`() async throws {
        try await TestHouse.each { house in
            let (beata, olga, karol) = (
                try await house.browser(as: .beata), try await house.browser(as: .olga), try await house.browser(as: .karol)
            )
            let number = try await beata.get(Places.settingsTags()).number
            _ = try await beata.post(Places.settingsTags(), ["nazwa": "dach", "kolor": "1", "numer": number])
            let tag = try #require(RecordID(number))
            #expect(try await olga.post(Places.settingsTagTrash(tag)).status == 404)
            #expect(try await olga.post(Places.settingsTag(tag), ["nazwa": "x", "kolor": "1"]).status == 404)
            #expect(try await karol.post(Places.settingsTagTrash(tag)).status == 403)
            let page = try await karol.get(Places.settingsTags())
            #expect(page.contains(">dach<") && !page.contains("Edytuj"))
        }
    }
}
