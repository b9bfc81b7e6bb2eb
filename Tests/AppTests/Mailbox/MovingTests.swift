import Foundation
import Store
import Testing
import Values

@testable import App

@Suite struct MovingTests {
    /// A thread at Jodłowa with a file from outside and a remark of the office, moved to another building where Anna is the owner.
    private static func each(_ body: @escaping @Sendable (TestHouse, Site, Site, Letter) async throws -> Void) async throws {
        try await TestHouse.each { house in
            let here = try await Site.open(in: house)
            let there = try await Site.open(in: house, name: "lipowa2")
            try await there.unseat(.marta)
            try await there.seat(.anna, as: .owner)
            try await here.deliver(
                Envelope.letter(subject: "Okna", parts: [(Envelope.file("okno.jpg", "image/jpeg"), Envelope.photo)]))
            let letter = try #require(try await here.letters().first)
            let beata = try await house.browser(as: .beata)
            let page = try await beata.get(Places.thread(letter.threadID))
            _ = try await beata.post(
                Places.threadReply(letter.threadID),
                [("numer", page.number), ("do", Cast.tomasz.email), ("tresc", "Marża między nami"), ("zasieg", "biuro")])
            _ = try await beata.post(Places.threadBinder(letter.threadID), [("budowa", String(there.binder))])
            try await house.settle()
            try await body(house, here, there, letter)
        }
    }

    @Test func `files that a letter brought go along, and nobody of the old building sees them`() async throws {
        try await Self.each { house, here, there, letter in
            #expect(try await here.filed().isEmpty)
            #expect(try await there.filed()["okno.jpg"] == "Zdjęcia")
            let marta = try await here.zoneBrowser(.marta)
            #expect(try await marta.get(Places.zoneThread(here.binder, letter.threadID)).status == 404)
            #expect(try await !marta.get(Places.zoneMail(here.binder) + "?q=okno").contains("okno.jpg"))
            let anna = try await there.zoneBrowser(.anna)
            #expect(try await anna.get(Places.zoneThread(there.binder, letter.threadID)).contains("okno.jpg"))
        }
    }

    @Test func `what the office wrote for itself stays in the office`() async throws {
        try await Self.each { house, _, there, letter in
            let anna = try await there.zoneBrowser(.anna)
            let page = try await anna.get(Places.zoneThread(there.binder, letter.threadID))
            #expect(page.status == 200 && !page.contains("Marża między nami"))
            #expect(try await house.browser(as: .beata).get(Places.thread(letter.threadID)).contains("Marża między nami"))
        }
    }
}
