import Foundation
import Store
import Testing
import Values
import Web

@testable import App

@Suite struct TakingBackTests {
    /// A house in which letters wait for ten seconds.
    private static func each(_ body: @escaping @Sendable (TestHouse, Site, Browser) async throws -> Void) async throws {
        try await TestHouse.each { plain in
            var world = plain.world
            world.settings.sendingPause = 10
            let (product, clock, seen) = (Product(world), plain.clock, world)
            var settings = ServerSettings(port: 0)
            settings.logger = world.log
            settings.signIn = Places.signIn()
            try await product.server(settings).whileRunning { port in
                let house = TestHouse(world: seen, product: product, port: port, clock: clock)
                try await body(house, try await Site.open(in: house), try await house.browser(as: .beata))
            }
        }
    }

    private static func write(_ site: Site, _ beata: Browser) async throws -> Letter {
        let number = try await beata.get(Places.newLetter(site.binder)).number
        _ = try await beata.post(
            Places.newLetter(site.binder), [("numer", number), ("do", Cast.anna.email), ("temat", "Dach"), ("tresc", "Jutro o szóstej.")])
        try await site.house.settle()
        guard let letter = try await site.letters().first else { throw PeerMistake("no letter") }
        return letter
    }

    @Test func `a letter that was taken back is a draft and never leaves`() async throws {
        try await Self.each { house, site, beata in
            let letter = try await Self.write(site, beata)
            #expect(try await site.sent() == nil)
            let page = try await beata.post(Places.letterReturn(letter.id))
            #expect(page.contains("Jutro o szóstej.") && page.contains("Cofnięto wysłanie"))
            house.clock.advance(minutes: 5)
            try await house.settle()
            #expect(try await site.sent() == nil)
            #expect(try await site.letters().isEmpty)
            #expect(try await beata.get(Places.mail() + "?skrzynka=szkice").contains("Dach"))
            #expect(try await beata.get(Places.thread(letter.threadID)).status == 404)
        }
    }

    @Test func `after ten seconds it leaves and cannot be taken back`() async throws {
        try await Self.each { house, site, beata in
            let letter = try await Self.write(site, beata)
            house.clock.advance(minutes: 1)
            try await house.settle()
            #expect(try await site.sent()?.subject == "Dach")
            #expect(try await beata.post(Places.letterReturn(letter.id)).status == 423)
            #expect(try await site.letters().count == 1)
            #expect(try await house.browser(as: .ewa).post(Places.letterReturn(letter.id)).status == 404)
        }
    }
}
