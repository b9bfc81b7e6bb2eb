import Foundation
import Store
import Testing
import Values

@testable import App

@Suite struct DispatchTests {
    /// A house whose firm sends through the scripted server, and a letter that Beata has just written.
    private static func each(
        _ fate: ScriptedSMTP.Fate, _ body: @escaping @Sendable (TestHouse, Browser, ScriptedSMTP, String) async throws -> Void
    ) async throws {
        try await TestHouse.each { house in
            let server = try ScriptedSMTP(fate)
            defer { server.stop() }
            let site = try await Site.open(in: house)
            try await site.account("biuro@zrab.example.pl", smtp: server.port)
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.newLetter(site.binder)).number
            let page = try await beata.post(
                Places.newLetter(site.binder), [("numer", number), ("do", Cast.anna.email), ("temat", "Dach"), ("tresc", "Jutro.")])
            try await house.settle()
            try await body(house, beata, server, page.path)
        }
    }

    @Test func `a letter leaves through the firm's own account`() async throws {
        try await Self.each(.accepted) { _, beata, server, thread in
            let page = try await beata.get(thread)
            #expect(server.messageIDs.count == 1 && page.contains("wysłano"))
            let source = try #require(page.first(#"href="(/wiadomosci/[0-9]+/[a-z]+)">Źródło"#))
            let letter = try await beata.get(source)
            #expect(letter.headers["content-disposition"]?.contains(".eml") == true)
            let sent = try #require(server.messageIDs.first)
            #expect(letter.contains("Jutro.") && letter.contains(sent))
        }
    }

    @Test func `a refused letter says why, and a person may try again`() async throws {
        try await Self.each(.refused) { house, beata, server, thread in
            let page = try await beata.get(thread)
            #expect(page.contains("odrzucono") && page.contains("nie ma takiej skrzynki"))
            server.set(.accepted)
            let retry = try #require(page.first(#"action="(/wiadomosci/[0-9]+/ponowienie)""#))
            _ = try await beata.post(retry)
            try await house.settle()
            #expect(try await beata.get(thread).contains("wysłano") && server.messageIDs.count == 1)
        }
    }

    @Test func `a letter that is put off is tried again by itself`() async throws {
        try await Self.each(.later) { house, beata, server, thread in
            #expect(try await beata.get(thread).contains("w kolejce"))
            server.set(.accepted)
            house.clock.advance(minutes: 2)
            try await house.settle()
            #expect(try await beata.get(thread).contains("wysłano"))
        }
    }

    @Test func `what was lost after the final dot is not repeated until a person says so`() async throws {
        try await Self.each(.lostAfterDot) { house, beata, server, thread in
            let page = try await beata.get(thread)
            #expect(page.contains("nie wiadomo, czy dotarła"))
            server.set(.accepted)
            house.clock.advance(days: 1)
            try await house.settle()
            #expect(server.messageIDs.count == 1)
            let retry = try #require(page.first(#"action="(/wiadomosci/[0-9]+/ponowienie)""#))
            _ = try await beata.post(retry)
            try await house.settle()
            #expect(server.messageIDs.count == 2 && Set(server.messageIDs).count == 1)
            #expect(try await beata.get(thread).contains("wysłano"))
        }
    }

    @Test func `a worker that died while sending leaves the letter unknown`() async throws {
        try await Self.each(.later) { house, beata, server, thread in
            let jan = try await house.viewer(.jan)
            try await house.world.write(jan) { tx in _ = try tx.run("UPDATE dispatch SET state = 'sending' WHERE firm_id = \(jan.firmID)") }
            server.set(.accepted)
            house.clock.advance(minutes: 2)
            try await house.settle()
            #expect(server.messageIDs.isEmpty)
            #expect(try await beata.get(thread).contains("nie wiadomo, czy dotarła"))
        }
    }
}
