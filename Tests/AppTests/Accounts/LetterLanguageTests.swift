import Foundation
import Store
import Testing
import Values

@testable import App

/// What the system writes to an account is in the language of its owner.
@Suite struct LetterLanguageTests {
    private static func speaks(_ person: Cast, _ language: String, _ house: TestHouse) async throws {
        try await house.world.database.write(.everything) { tx in
            _ = try tx.run("UPDATE account SET language = \(language) WHERE email = \(person.email)")
        }
    }

    private static func newest(_ house: TestHouse) async throws -> String {
        let site = Site(house: house, binder: 0, jan: try await house.viewer(.jan))
        let letter = try #require(try await site.sent())
        return "\(letter.subject)\n\(letter.text)"
    }

    @Test func `links for signing in and recovery are written in the reader's language`() async throws {
        try await TestHouse.each { house in
            for (language, signIn, recovery) in [
                ("en", "open the link to sign in", "Recovering access"), ("pl", "żeby się zalogować", "Odzyskiwanie dostępu"),
                ("uk", "Посилання для входу", "Відновлення доступу"),
            ] {
                try await Self.speaks(.ewa, language, house)
                // Whoever asks reads Polish pages.
                let browser = house.browser()
                _ = try await browser.post(Places.signInLink(), ["login": Cast.ewa.email])
                try await house.settle()
                #expect(try await Self.newest(house).contains(signIn), "\(language)")
                // So many letters an hour are written to one login.
                guard language != "uk" else { continue }
                _ = try await browser.post(Places.recovery(), ["login": Cast.ewa.email])
                try await house.settle()
                #expect(try await Self.newest(house).contains(recovery), "\(language)")
                house.clock.advance(minutes: 90)
            }
        }
    }

    @Test func `somebody who signs up on English pages is written to in English`() async throws {
        try await TestHouse.each { house in
            let browser = house.browser()
            _ = try await browser.post(Places.language(), ["language": "en"])
            _ = try await browser.post(
                Places.signUp(), ["firma": "Log House", "osoba": "Jan Zima", "email": "jan.zima@example.com"])
            try await house.settle()
            #expect(try await Self.newest(house).contains("jan.zima@example.com") == false)
            #expect(try await Self.newest(house).contains("Hello"))
        }
    }

    @Test func `an invitation is in the language of the one who is invited`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            try await Self.speaks(.anna, "en", house)
            let jan = try await house.browser(as: .jan)
            let page = try await jan.post(
                Places.binderParticipants(site.binder), ["osoba": "Anna Mucha", "email": Cast.anna.email, "rola": "architect"])
            #expect(page.status == 200)
            try await house.settle()
            let letter = try await Self.newest(house)
            #expect(letter.contains("Invitation: Jodłowa 14"))
        }
    }
}
