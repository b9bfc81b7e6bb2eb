import Testing
import Values

@testable import App

@Suite struct BinderListTests {
    private func names(_ page: Answer) -> [String] {
        page.text.components(separatedBy: #"<th scope="row"><a href="/segregatory/"#).dropFirst().compactMap {
            $0.split(separator: ">", maxSplits: 1).last?.split(separator: "<").first.map(String.init)
        }
    }

    @Test func `the list sorts by its columns in Polish order, and pages go on in it`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let client = try await beata.addPerson("Marta", "Sikora", to: try await beata.addBase("Klienci")).id
            for street in ["Zielona 1", "Ćwirki 2", "Łąkowa 3", "Cicha 4"] { _ = try await beata.openBuilding(street, "Ząb", for: client) }
            let sorted = try await beata.get(Places.binders() + "?s=nazwa")
            #expect(names(sorted) == ["Cicha 4, Ząb", "Ćwirki 2, Ząb", "Łąkowa 3, Ząb", "Zielona 1, Ząb"])
            #expect(sorted.contains(#"aria-sort="ascending""#) && sorted.contains("s=-nazwa"))
            #expect(try await names(beata.get(Places.binders() + "?s=-nazwa")).first == "Zielona 1, Ząb")
            for number in 1...25 { _ = try await beata.openBuilding("Polna \(number)", "Ząb", for: client) }
            let first = try await beata.get(Places.binders() + "?s=nazwa")
            #expect(names(first).count == 25)
            let next = try #require(first.first(#"href="(/segregatory\?s=nazwa&(amp;)?po=[0-9]+)""#)?.replacing("&amp;", with: "&"))
            #expect(try await names(beata.get(next)).last == "Zielona 1, Ząb")
        }
    }

    @Test func `the list narrows to a stage and says which building has no report of this week`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let at = try await office.ewa.get(Places.binders() + "?etap=Stan%20zero")
            #expect(
                names(at) == ["Jodłowa 14, Zakopane"] && at.contains("Etap: stan zero") && at.contains("Raport tyg. 47")
                    && at.contains("brak"))
            let later = try await office.ewa.get(Places.binders() + "?etap=Instalacje")
            #expect(names(later).isEmpty && later.contains("Żaden segregator nie pasuje."))
        }
    }

    @Test func `tabs count, the overview is short and leads to the whole history, access says who sees what`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.save(OfferFields(office))
            let page = try await office.ewa.get(Places.binder(office.building))
            #expect(
                page.first(#"Oferty <span class="n" [^>]*>(1)</span>"#) != nil
                    && page.first(#"Dostęp <span class="n" [^>]*>(1)</span>"#) != nil)
            #expect(page.contains("<dt>Inwestor</dt>") && page.contains("Pobierz teczkę"))
            let whole = try #require(page.first(#"href="(/historia\?segregator=[0-9]+)""#))
            let history = try await office.ewa.get(whole)
            #expect(history.status == 200 && history.contains("Dach z wymianą więźby") && history.contains("Jodłowa 14"))
            #expect(try await house.browser(as: .olga).get(whole).status == 404)
            let access = try await office.ewa.get(Places.binderAccess(office.building))
            #expect(access.contains("Widzi") && access.contains("wszystko") && access.contains("jeszcze nie"))
            _ = try await house.browser(as: .marta).get(Places.zone(office.building))
            #expect(try await office.ewa.get(Places.binderAccess(office.building)).contains("dziś, 9:00"))
        }
    }
}
