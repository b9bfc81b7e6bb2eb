import Testing
import Values
import Web

@testable import App

@Suite struct OfferPlanTests {
    @Test func `the lists find their rows by an index`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let viewer = try await house.viewer(.ewa)
            let today = house.world.now().day
            var query = OfferQuery(Query("po=5"))
            let offers = try await house.world.database.plan(of: query.page(viewer, on: today, limit: 26))
            #expect(!offers.contains("SCAN") && !offers.contains("TEMP B-TREE"), "\(offers)")
            query.state = .sent
            let sent = try await house.world.database.plan(of: query.page(viewer, on: today, limit: 26))
            #expect(!sent.contains("SCAN"), "\(sent)")
            let strip = try await house.world.database.plan(of: OfferPipeline.query(viewer, on: today))
            #expect(strip.contains("COVERING INDEX offer_by_state"), "\(strip)")
            let orders = try await house.world.database.plan(of: OrderRow.page(viewer, after: 5, limit: 26))
            #expect(!orders.contains("SCAN") && !orders.contains("TEMP B-TREE"), "\(orders)")
            for address in ["", "po=5~x", "rozdzial=Dach&po=5~x"] {
                let prices = try await house.world.database.plan(of: PriceListQuery(Query(Substring(address))).page(viewer, limit: 51))
                #expect(!prices.contains("SCAN") && !prices.contains("TEMP B-TREE"), "\(prices)")
            }
        }
    }
}
