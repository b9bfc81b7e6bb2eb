import Testing
import Values

@testable import App

@Suite struct DeskTests {
    @Test func `the desk shows offers by state with the day of the reminder, and buildings with the report of the week`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let empty = try await office.ewa.get(Places.desk())
            #expect(empty.contains("brak raportu") && empty.contains("1 budowa czeka na raport") && !empty.contains("Oferty według stanu"))
            #expect(empty.contains("Wszystko przeczytane.") && empty.contains(#"href="\#(Places.newTask())""#))
            let offer = try await office.sent(OfferFields(office))
            let waiting = try await office.ewa.get(Places.desk())
            #expect(waiting.contains("Oferty według stanu") && waiting.contains("Przypomnienie") && waiting.contains("23.11.2026"))
            house.clock.advance(days: 3)
            #expect(try await house.browser(as: .ewa).get(Places.desk()).first("</svg>(dziś)</span></td>") != nil)
            house.clock.advance(days: 1)
            #expect(try await house.browser(as: .ewa).get(Places.desk()).contains("wyszło"))
            #expect(offer > 0)
        }
    }

    @Test func `a closed report of this week is on the building's card`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let viewer = try await house.viewer(.ewa)
            let now = house.clock.now()
            var report = SiteReport()
            for field in FormKind.report.fields { report.values[field.name] = field.isText ? "Murarze skończyli ściany." : "4" }
            let written = report
            try await house.world.write(viewer) { tx in
                let binder = try viewer.binder(office.building, tx)
                try viewer.keep(written, .next(), day: now.day, in: binder, at: now, tx)
            }
            let page = try await office.ewa.get(Places.desk())
            #expect(page.contains("raport tyg. 47") && !page.contains("brak raportu") && !page.contains("czeka na raport"))
        }
    }
}
