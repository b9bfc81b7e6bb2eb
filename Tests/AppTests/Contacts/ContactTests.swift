import Testing
import Values

@testable import App

@Suite struct ContactTests {
    @Test func `Beata adds a database and in it Anna Mucha, and finds her without Polish letters`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci 2026")
            let anna = try await beata.addPerson(
                "Anna", "Mucha", to: base, ["email": Cast.anna.email, "telefon": "600 000 012", "miasto": "Kościelisko"])
            #expect(anna.contains("Anna Mucha") && anna.contains("600"))
            #expect(try await beata.get(Places.base(base) + "?q=koscielisk").contains("Mucha Anna"))
            #expect(try await beata.get(Places.search() + "?q=Musze").contains("Mucha"), "the dative finds her too")
            #expect(try await beata.get(Places.search() + "?q=zyrafa").contains("Nic nie pasuje"))
            #expect(try await beata.get(Places.search() + "?q=mucha").contains("<mark>Mucha</mark>"))
        }
    }

    @Test func `every problem comes back at once with Beata's own words`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let page = try await beata.post(
                Places.baseContacts(base),
                ["rodzaj": "company", "nazwa": "", "nip": "123", "email": "bez małpy", "telefon": "12", "kod": "x<y"])
            #expect(page.status == 422)
            for words in ["Wpisz nazwę firmy", "NIP się nie zgadza", "nazwa@domena.pl", "z 9 cyframi", "34-400", "bez małpy", "x&lt;y"] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }

    @Test func `the double click makes one contact`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let form = try await beata.get(Places.newContact(base) + "?rodzaj=person")
            let fields = ["rodzaj": "person", "nazwisko": "Mucha", "numer": form.number]
            async let first = beata.post(Places.baseContacts(base), fields)
            async let second = beata.post(Places.baseContacts(base), fields)
            #expect(try await (first.status, second.status) == (200, 200))
            let list = try await beata.get(Places.base(base))
            #expect(list.text.components(separatedBy: ">Mucha<").count == 2)
        }
    }

    @Test func `two people save one contact, the second sees what the first wrote`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let ewa = try await house.browser(as: .ewa)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            let form = ["imie": "Anna", "nazwisko": "Mucha", "wersja": "1"]
            #expect(try await beata.post(Places.contactEdit(anna), form.merging(["miasto": "Zakopane"]) { $1 }).status == 200)
            let stale = try await ewa.post(Places.contactEdit(anna), form.merging(["miasto": "Nowy Targ"]) { $1 })
            #expect(stale.status == 409 && stale.contains("Zakopane") && stale.contains("Nowy Targ"))
        }
    }

    @Test func `deleting goes to the bin and comes back`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            let after = try await beata.post(Places.contactTrash(anna))
            #expect(after.contains("Usunięto kontakt Anna Mucha.") && after.contains(Places.restore("contact", anna)))
            #expect(try await beata.send("GET", Places.contact(anna)).status == 404)
            #expect(try await beata.get(Places.trash()).contains("Anna Mucha"))
            _ = try await beata.post(Places.restore("contact", anna))
            #expect(try await beata.get(Places.contact(anna)).contains("przywraca z kosza"))
        }
    }

    @Test func `another firm finds nothing, a reader changes nothing`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let olga = try await house.browser(as: .olga)
            let karol = try await house.browser(as: .karol)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            for place in [Places.base(base), Places.contact(anna), Places.contactEdit(anna)] {
                #expect(try await olga.send("GET", place).status == 404)
            }
            #expect(try await olga.post(Places.contactTrash(anna)).status == 404)
            #expect(try await olga.get(Places.search() + "?q=mucha").contains("Nic nie pasuje"))
            #expect(try await karol.send("GET", Places.contact(anna)).status == 200)
            #expect(try await karol.post(Places.contactTrash(anna)).status == 403)
        }
    }
}
