import Testing
import Values

@testable import App

@Suite struct PriceListTests {
    static let membrane = [
        "rozdzial": "Dach", "nazwa": "Membrana wysokoparoprzepuszczalna", "opis": "180 g/m²", "jm": "m²", "cena": "21,50", "vat": "8",
    ]

    @Test func `Ewa adds an item, finds it inflected, changes and deletes it`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.get(Places.priceList()).contains("Cennik jest pusty"))
            #expect(try await ewa.post(Places.priceList(), Self.membrane).contains("Dodano do cennika"))
            let found = try await ewa.get(Places.priceListSearch() + "?q=membran%C4%85")
            #expect(found.contains(#""price":"21,50""#) && found.contains(#""vat":"8""#) && found.contains(#""unit":"m²""#))
            let item = try #require(found.first(#""id":"([0-9]+)""#).flatMap(RecordID.init))
            let form = try await ewa.get(Places.priceListItem(item))
            var fields = Self.membrane
            fields["wersja"] = form.first(#"name="wersja" value="([0-9]+)""#)
            fields["cena"] = "22"
            #expect(try await ewa.post(Places.priceListItem(item), fields).contains("22,00"))
            let stale = try await ewa.post(Places.priceListItem(item), fields)
            #expect(stale.status == 409 && stale.contains("22,00"))
            #expect(try await ewa.post(Places.priceListItemTrash(item)).contains("Usunięto z cennika"))
            #expect(try await ewa.get(Places.priceListSearch() + "?q=membrana").text == "[]")
            _ = try await ewa.post(Places.restore(RecordKind.priceListItem.rawValue, item))
            #expect(try await ewa.get(Places.priceListSearch() + "?q=membrana").contains(#""price":"22,00""#))
        }
    }

    @Test func `every problem comes back at once, strangers find nothing`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            let page = try await ewa.post(Places.priceList(), ["nazwa": "", "cena": "-5", "vat": "77x", "jm": "", "rozdzial": "Dach"])
            #expect(
                page.status == 422 && page.contains("Nazwij pozycję.") && page.contains("Wpisz cenę netto")
                    && page.contains("Wybierz stawkę VAT."))
            _ = try await ewa.post(Places.priceList(), Self.membrane)
            let item = try #require(try await ewa.get(Places.priceListSearch()).first(#""id":"([0-9]+)""#).flatMap(RecordID.init))
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.get(Places.priceListItem(item)).status == 404)
            #expect(try await olga.post(Places.priceListItem(item), Self.membrane).status == 404)
            #expect(try await olga.post(Places.priceListItemTrash(item)).status == 404)
            #expect(try await olga.get(Places.priceListSearch() + "?q=membrana").text == "[]")
        }
    }

    @Test func `the double click makes one item`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            let fields = Self.membrane.merging(["numer": String(RecordID.next())]) { $1 }
            async let first = ewa.post(Places.priceList(), fields)
            async let second = ewa.post(Places.priceList(), fields)
            let statuses = try await [first.status, second.status]
            #expect(statuses == [200, 200])
            let viewer = try await house.viewer(.ewa)
            #expect(try await house.world.read(viewer) { tx in try tx.one(Int.self, "SELECT count(*) FROM price_list_item") } == 1)
        }
    }
}
