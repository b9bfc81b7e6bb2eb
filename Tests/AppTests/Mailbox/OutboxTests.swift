import Testing

@testable import App

@Suite struct OutboxTests {
    @Test func `somebody who signs up finds the confirmation in the local outbox`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let browser = house.browser()
            let page = try await browser.post(
                Places.signUp(), ["firma": "Nowa Firma", "osoba": "Nela Kruk", "email": "nela.kruk@example.pl"])
            #expect(page.contains(Places.outbox()))
            try await house.settle()
            let outbox = try await browser.get(Places.outbox())
            let letter = try #require(outbox.first(#"href="(/skrzynka-nadawcza/[0-9]+)""#))
            let opened = try await browser.get(letter)
            let link = try #require(opened.first(#"<a href="http[^"]*(/potwierdzenie/[^"]+)""#))
            #expect(try await browser.get(link).status == 200)
        }
    }

    @Test func `the outbox is closed to everybody behind a proxy`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let answer = try await house.browser().get(Places.outbox(), headers: ["x-forwarded-for": "203.0.113.7"])
            #expect(answer.status == 404)
        }
    }
}
