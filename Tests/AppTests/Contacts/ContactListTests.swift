import Testing
import Values
import Web

@testable import App

@Suite struct ContactListTests {
    /// Names in the order of the list, as the page shows them.
    private func names(_ page: Answer) -> [String] {
        page.text.components(separatedBy: "<th scope=\"row\">").dropFirst().compactMap { part in
            part.components(separatedBy: "</a>").first?.components(separatedBy: ">").last
        }
    }

    private func fill(_ beata: Browser) async throws -> RecordID {
        let base = try await beata.addBase("Klienci")
        for (given, family, city, phone) in [
            ("Łukasz", "Łoś", "Łapsze", "600 000 001"), ("Adam", "Żuraw", "Ciche", "600 000 003"),
            ("Ewa", "Lis", "Zakopane", "600 000 002"),
            ("Jan", "Ćma", "Ząb", "600 000 004"), ("Zofia", "Cap", "Ząb", "600 000 000"),
        ] {
            _ = try await beata.addPerson(
                given, family, to: base, ["miasto": city, "telefon": phone, "email": "\(family.folded)@example.pl"])
        }
        return base
    }

    @Test func `lists sort in Polish order by every column, there and back by key`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await fill(beata)
            let inOrder = ["Cap Zofia", "Ćma Jan", "Lis Ewa", "Łoś Łukasz", "Żuraw Adam"]
            #expect(names(try await beata.get(Places.base(base))) == inOrder)
            #expect(names(try await beata.get(Places.base(base) + "?s=-nazwa")) == inOrder.reversed())
            #expect(names(try await beata.get(Places.base(base) + "?s=miejscowosc")).first == "Żuraw Adam")
            #expect(names(try await beata.get(Places.base(base) + "?s=telefon")).first == "Cap Zofia")
            #expect(names(try await beata.get(Places.base(base) + "?s=-email")).first == "Żuraw Adam")
            #expect(names(try await beata.get(Places.base(base) + "?od=%C5%81")) == ["Łoś Łukasz", "Żuraw Adam"])
        }
    }

    @Test func `pages follow each other by key in both directions and every order`() async throws {
        try await TestHouse.each { house in
            let viewer = try await house.viewer(.beata)
            let base = try await fill(try await house.browser(as: .beata))
            try await house.world.read(viewer) { tx in
                let kept = try viewer.contactBase(base, tx)
                for sort in ContactSort.allCases {
                    for isDown in [false, true] {
                        var query = ContactQuery()
                        (query.sort, query.isDescending, query.size) = (sort, isDown, 2)
                        let first = try viewer.contacts(in: kept, query, tx)
                        #expect(first.previous == nil && first.contacts.count == 2)
                        query.after = first.next
                        let second = try viewer.contacts(in: kept, query, tx)
                        query.after = second.next
                        let third = try viewer.contacts(in: kept, query, tx)
                        #expect(third.next == nil && third.contacts.count == 1, "\(sort)")
                        #expect(Set((first.contacts + second.contacts + third.contacts).map(\.id)).count == 5)
                        (query.after, query.before) = (nil, third.previous)
                        let back = try viewer.contacts(in: kept, query, tx)
                        #expect(back.contacts.map(\.id) == second.contacts.map(\.id), "\(sort)")
                        #expect(back.next != nil && back.previous != nil)
                    }
                }
            }
        }
    }

    @Test func `filters narrow, are kept as a view, and count`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await fill(beata)
            let ewa = try await house.viewer(.ewa)
            let lis = try #require(try await beata.get(Places.base(base) + "?q=lisa").first(#"kontakty/([0-9]+)"#))
            _ = try await beata.post(
                Places.contactEdit(RecordID(lis) ?? 0),
                ["nazwisko": "Lis", "imie": "Ewa", "wersja": "1", "opiekun": String(ewa.accountID ?? 0), "miasto": "Zakopane"])
            #expect(names(try await beata.get(Places.base(base) + "?opiekun=\(ewa.accountID ?? 0)")) == ["Lis Ewa"])
            #expect(names(try await beata.get(Places.base(base) + "?opiekun=brak")).count == 4)
            let narrow = try await beata.get(Places.base(base) + "?miejscowosc=z%C4%85b&s=-nazwa")
            #expect(names(narrow) == ["Ćma Jan", "Cap Zofia"] && narrow.contains("2 pasujące"))
            _ = try await beata.post(Places.baseViews(base), ["nazwa": "Z Zębu", "miejscowosc": "Ząb", "s": "-nazwa"])
            let page = try await beata.get(Places.base(base))
            #expect(page.contains("Z Zębu") && page.contains("miejscowosc=Z%C4%85b&amp;s=-nazwa"))
            #expect(try await !house.browser(as: .tomasz).get(Places.base(base)).contains("Z Zębu"), "a view is the person's own")
        }
    }

    @Test func `what is done to the chosen can be undone`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await fill(beata)
            let other = try await beata.addBase("Hurtownie")
            let ids = try await house.ids(in: base)
            func chosen(_ action: String, _ count: Int) async throws -> Answer {
                try await beata.post(Places.baseBulk(base), ids.prefix(count).map { ("id", String($0)) } + [("dzialanie", action)])
            }
            let deleted = try await chosen("delete", 3)
            #expect(deleted.contains("zmieniono 3 kontakty") && names(deleted).count == 2)
            let undo = try #require(deleted.first(#"action="(/prace/[0-9]+/cofniecie)""#))
            #expect(names(try await beata.post(undo)).count == 5)
            #expect(try await house.counts()[base] == 5)
            _ = try await chosen("move-\(other)", 2)
            #expect(try await house.counts() == [base: 3, other: 2])
            let ewa = try await house.viewer(.ewa)
            let kept = try await chosen("keeper-\(ewa.accountID ?? 0)", 5)
            #expect(kept.contains("zmieniono 3 kontakty"), "those that moved away are no longer of this database")
            #expect(try await chosen("delete", 0).contains("Zaznacz najpierw"))
            #expect(try await chosen("move-1", 1).status == 404)
        }
    }

    @Test func `all that fit are changed in the background, with progress and the way back`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await fill(beata)
            let page = try await beata.post(
                Places.baseBulk(base), ["miejscowosc": "Ząb", "calosc": "tak", "dzialanie": "delete"])
            #expect(page.contains("czeka") && page.contains("<progress"))
            try await house.settle()
            #expect(try await house.counts()[base] == 3)
            let done = try await beata.get(page.path)
            #expect(done.contains("gotowe") && done.contains("zmieniono 2 kontakty"))
            _ = try await beata.post(page.path + "/cofniecie")
            try await house.settle()
            #expect(try await house.counts()[base] == 5)
            #expect(try await beata.get(page.path).contains("cofnięte"))
            #expect(try await house.browser(as: .olga).send("GET", page.path).status == 404)
        }
    }
}

extension TestHouse {
    func ids(in base: RecordID) async throws -> [RecordID] {
        let viewer = try await viewer(.beata)
        return try await world.read(viewer) { tx in try viewer.contactIDs(in: base, ContactQuery(), after: 0, limit: 1_000, tx) }
    }
}
