import Foundation
import Testing
import Values
import Web

@testable import App

@Suite struct OfferHostilityTests {
    @Test func `every problem comes back at once with the own words`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            var fields = OfferFields(
                office, title: "", lines: [("Rynna", "-1", "m", "10^18", "8", "101"), ("", "NaN", "", "1e5", "99x", "")])
            fields.head["wazna"] = "kiedyś"
            fields.head["rabat-calosci"] = "-5"
            fields.head["uklad"] = "inny"
            fields.head["przypomnienie"] = "9999"
            let page = try await office.save(fields)
            #expect(page.status == 422)
            for words in [
                "Nazwij ofertę.", "Wpisz dzień", "Wpisz ilość większą od zera", "Wpisz cenę, na przykład", "Wpisz rabat od 0 do 100%",
                "Nazwij pozycję.",
                "Wybierz stawkę VAT.", "Wybierz format.", "Wybierz, kiedy przypomnieć.", "10^18", "kiedyś", "NaN",
            ] { #expect(page.contains(words), "\(words)") }
            #expect(try await office.count("SELECT count(*) FROM offer") == 0)
        }
    }

    @Test func `sums beyond all reason are refused, not wrapped round`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            let huge = try await office.save(OfferFields(office, lines: [("Wieża", "999999999,999", "szt.", "999999999999,99", "23", "")]))
            #expect(huge.status == 422 && huge.contains("Suma jest większa"))
            let beyond = try await office.save(OfferFields(office, lines: [("Wieża", "1", "szt.", "1000000000000000000", "23", "")]))
            #expect(beyond.status == 422 && beyond.contains("Wpisz cenę"))
        }
    }

    @Test func `a thousand lines, a megabyte, a NUL and a stranger's field are refused`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            let line: OfferFields.Line = ("Deska", "1", "szt.", "10", "23", "")
            let many = try await office.save(OfferFields(office, lines: Array(repeating: line, count: 501)))
            #expect(many.status == 422 && many.contains("najwyżej 500 pozycji"))
            #expect(try await office.save(OfferFields(office, lines: Array(repeating: line, count: 1_000))).status == 413)
            let long = try await office.save(OfferFields(office, title: String(repeating: "ą", count: 100_000)))
            #expect(long.status == 422)
            #expect(try await office.save(OfferFields(office, title: "Dach\0")).status == 400)
            let script = try await office.save(OfferFields(office, title: "<script>alert(1)</script>"))
            #expect(script.status == 200 && !script.contains("<script>alert"))
        }
    }

    @Test func `another firm finds nothing and a reader changes nothing`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let id = try await office.sent(OfferFields(office))
            let olga = try await house.browser(as: .olga)
            for place in [
                Places.offer(id), Places.offerPreview(id), Places.offerEdition(id), Places.offerSending(id),
                Places.binderOffers(office.building), Places.binderOrders(office.building), Places.zoneOffer(office.building, id),
            ] {
                #expect(try await olga.send("GET", place).status == 404, "\(place)")
            }
            for place in [Places.offer(id), Places.offerSending(id), Places.offerTrash(id), Places.zoneOfferAnswer(office.building, id)] {
                #expect(try await olga.post(place, OfferFields(office).pairs).status == 404, "\(place)")
            }
            #expect(try await olga.post(Places.offers(), OfferFields(office).pairs).status == 422)
            let karol = try await house.browser(as: .karol)
            #expect(try await karol.get(Places.offer(id)).status == 200)
            #expect(try await karol.post(Places.offers(), OfferFields(office).pairs).status == 403)
            #expect(try await karol.post(Places.offerTrash(id)).status == 403)
        }
    }
}
