import Testing
import Values

@testable import App

@Suite struct OfferBulkTests {
    @Test func `Ewa deletes several offers and takes it back in one go`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let first = try await office.save(OfferFields(office, title: "Wiata garażowa")).id
            let second = try await office.save(OfferFields(office, title: "Taras modrzewiowy")).id
            let list = try await office.ewa.get(Places.offers())
            #expect(list.contains("Zaznacz: Wiata garażowa") && list.contains(Places.offersBulk()))
            let gone = try await office.ewa.post(
                Places.offersBulk(), [("oferta", String(first)), ("oferta", String(second)), ("dzialanie", "usun")])
            #expect(gone.contains("Usunięto 2 oferty.") && !gone.contains("Zaznacz: Wiata garażowa"))
            let undo = try #require(gone.first(#"action="(/oferty/zbiorczo/cofniecie[^"]+)""#))
            let back = try await office.ewa.post(undo)
            #expect(back.contains("Przywrócono 2 oferty.") && back.contains("Zaznacz: Taras modrzewiowy"))
            let none = try await office.ewa.post(Places.offersBulk(), ["dzialanie": "usun"])
            #expect(none.contains("Zaznacz najpierw oferty."))
        }
    }

    @Test func `somebody else takes several over; readers and strangers change nothing`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let offer = try await office.save(OfferFields(office)).id
            let beata = try await house.viewer(.beata).accountID ?? 0
            let fields = [("oferta", String(offer)), ("dzialanie", "opiekun-\(beata)")]
            #expect(try await office.ewa.post(Places.offersBulk(), fields).contains("Zmieniono opiekuna 1 oferty."))
            #expect(try await office.offer(offer).accountID == beata)
            #expect(try await house.browser(as: .karol).post(Places.offersBulk(), fields).status == 403)
            #expect(try await !house.browser(as: .karol).get(Places.offers()).contains("Zaznacz:"))
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.post(Places.offersBulk(), [("oferta", String(offer)), ("dzialanie", "usun")]).status == 404)
            let stranger = try await house.viewer(.olga).accountID ?? 0
            let abroad = [("oferta", String(offer)), ("dzialanie", "opiekun-\(stranger)")]
            #expect(try await office.ewa.post(Places.offersBulk(), abroad).status == 404, "nobody of another firm leads it")
            #expect(try await office.ewa.post(Places.offersBulk(), [("dzialanie", "wyslij")]).status == 400)
        }
    }

    @Test func `the list narrows to a month, a quarter or a year`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.save(OfferFields(office, title: "Oferta z listopada"))
            for (month, isThere) in [
                ("2026-11", true), ("2026-10", false), ("2026-k4", true), ("2026-k3", false), ("2026", true), ("2025", false),
            ] {
                let page = try await office.ewa.get(Places.offers() + "?miesiac=\(month)")
                #expect(page.contains("Oferta z listopada") == isThere, "\(month)")
            }
            let page = try await office.ewa.get(Places.offers() + "?miesiac=2026-11")
            #expect(page.contains("Listopad 2026") && page.contains("IV kwartał 2026") && page.contains("Cały 2026 rok"))
            #expect(
                try await office.ewa.get(Places.offers() + "?miesiac=2026-13").contains("Oferta z listopada"),
                "what is no month is no filter")
        }
    }

    @Test func `months, quarters and years begin and end where the calendar says`() {
        #expect(OfferMonth("2026-12")?.end.text == "2027-01-01" && OfferMonth("2026-k1")?.first.text == "2026-01-01")
        #expect(OfferMonth("2026-k4")?.end.text == "2027-01-01" && OfferMonth("2024-2")?.end.text == "2024-03-01")
        for wrong in ["", "k4", "2026-k5", "2026-0", "2026-11-20", "1999", "2026-"] { #expect(OfferMonth(wrong) == nil, "\(wrong)") }
        for text in ["2026-11", "2026-02", "2026-k2", "2026"] { #expect(OfferMonth(text)?.text == text) }
    }
}
