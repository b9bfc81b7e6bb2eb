import Testing
import Values

@testable import App

@Suite struct OfferListTests {
    @Test func `the strip counts what stands, its stages are filters`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            #expect(try await office.ewa.get(Places.offers()).contains("Nie ma jeszcze ofert"))
            _ = try await office.save(OfferFields(office, title: "Wiata garażowa"))
            _ = try await office.sent(OfferFields(office, title: "Taras modrzewiowy"))
            let page = try await office.ewa.get(Places.offers())
            #expect(page.contains("Wiata garażowa") && page.contains("Taras modrzewiowy") && page.contains("Wysłana 20.11"))
            let drafts = try await office.ewa.get(Places.offers() + "?stan=szkice")
            #expect(drafts.contains("Wiata garażowa") && !drafts.contains("Taras modrzewiowy"))
            let found = try await office.ewa.get(Places.offers() + "?q=tarasu")
            #expect(found.contains("Taras modrzewiowy") && !found.contains("Wiata garażowa"))
            let tab = try await office.ewa.get(Places.binderOffers(office.building))
            #expect(tab.contains("Wiata garażowa") && tab.contains("146\u{A0}505,18"))
        }
    }

    @Test func `pages go on by key`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            for number in 1...27 {
                _ = try await office.save(
                    OfferFields(office, title: "Oferta próbna \(number).", lines: [("Deska", "1", "szt.", "1", "23", "")]))
            }
            let first = try await office.ewa.get(Places.offers())
            #expect(first.contains("Oferta próbna 27.") && !first.contains("Oferta próbna 2."))
            let next = try #require(first.first(#"href="(/oferty\?po=[0-9]+)""#))
            let second = try await office.ewa.get(next)
            #expect(second.contains("Oferta próbna 2.") && second.contains("Oferta próbna 1.") && !second.contains("Oferta próbna 3."))
        }
    }
}
