import Testing
import Values

@testable import App

/// Tags on the card: put on by typing, taken off with a click.
struct ContactTagTests {
    @Test func `Beata types a tag, sees who else carries it, takes it off and back`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            let marta = try await beata.addPerson("Marta", "Sikora", to: base).id
            let page = try await beata.post(Places.contactTags(anna), ["tag": "dom z drewna"])
            let tag = try #require(page.first("tagi/([0-9]+)/zdjecie").flatMap(RecordID.init))
            #expect(page.contains("Zdejmij tag dom z drewna") && page.contains("\(Places.base(base))?tag=\(tag)"))
            #expect(try await beata.get(Places.contact(marta)).contains("<option value=\"dom z drewna\">"), "offered while she types")
            #expect(try await beata.post(Places.contactTags(marta), ["tag": "DOM Z DREWNA"]).contains("tagi/\(tag)/zdjecie"))
            #expect(try await beata.get(Places.settingsTags()).contains("dom z drewna"))
            let list = try await beata.get(Places.base(base) + "?tag=\(tag)")
            #expect(list.contains("Mucha") && list.contains("Sikora"))
            let off = try await beata.post(Places.contactTagOff(anna, tag))
            #expect(off.contains("Zdjęto tag „dom z drewna”.") && off.contains(Places.contactTagOn(anna, tag)))
            #expect(!(try await beata.get(Places.base(base) + "?tag=\(tag)")).contains("Mucha"))
            _ = try await beata.post(Places.contactTagOn(anna, tag))
            #expect(try await beata.post(Places.contactTagOn(anna, tag)).contains("Zdejmij tag"))
            #expect(try await beata.get(Places.history()).contains("tagi"))
            let karol = try await house.browser(as: .karol)
            #expect(!(try await karol.get(Places.contact(anna))).contains("Zdejmij tag"))
            #expect(try await karol.post(Places.contactTags(anna), ["tag": "dach"]).status == 403)
            #expect(try await house.browser(as: .olga).post(Places.contactTags(anna), ["tag": "dach"]).status == 404)
            #expect(try await beata.post(Places.contactTags(anna), ["tag": ""]).contains("Wpisz nazwę tagu"))
            let edit = try await beata.get(Places.contactEdit(anna))
            _ = try await beata.post(Places.contactTags(anna), ["tag": "polecenie"])
            let version = edit.first(#"name="wersja" value="([0-9]+)""#) ?? ""
            #expect(try await beata.post(Places.contactEdit(anna), ["nazwisko": "Mucha", "imie": "Anna", "wersja": version]).status == 409)
        }
    }
}
