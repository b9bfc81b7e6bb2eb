import Testing

@testable import App

@Suite struct SignInTests {
    @Test func `Beata signs in, sees the desk and signs out`() async throws {
        try await TestHouse.each { house in
            let browser = try await house.browser(as: .beata)
            #expect(try await browser.get(Places.account()).contains("Beata Kos"))
            _ = try await browser.post(Places.signOut())
            #expect(try await browser.send("GET", Places.account()).status != 200)
        }
    }

    @Test func `a wrong password and an unknown login say the same`() async throws {
        try await TestHouse.each { house in
            let wrong = try await house.browser().post(Places.signIn(), ["login": Cast.beata.email, "haslo": "nie to"])
            let unknown = try await house.browser().post(Places.signIn(), ["login": "nikt@example.pl", "haslo": "nie to"])
            #expect(wrong.status == 422 && unknown.status == 422)
            #expect(wrong.contains("nie pasują do siebie") && unknown.contains("nie pasują do siebie"))
            #expect(wrong.contains(Cast.beata.email))
        }
    }

    @Test func `guessing is stopped`() async throws {
        try await TestHouse.on(.sqlite) { house in
            var last = 0
            for _ in 0..<12 {
                last = try await house.browser().post(Places.signIn(), ["login": Cast.ewa.email, "haslo": "zgaduję"]).status
            }
            #expect(last == 429)
        }
    }

    @Test func `signing out everywhere ends the other browser at once`() async throws {
        try await TestHouse.each { house in
            let desk = try await house.browser(as: .jan)
            let phone = try await house.browser(as: .jan)
            #expect(try await phone.send("GET", Places.account()).status == 200)
            #expect(try await desk.post(Places.accountSessions()).status == 200)
            #expect(try await phone.send("GET", Places.account()).status != 200)
            #expect(try await desk.send("GET", Places.account()).status == 200)
        }
    }
}
