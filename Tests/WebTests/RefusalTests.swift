import Testing

@testable import Web

private struct Secret: Error { let password = "hasło Beaty" }

@Suite struct RefusalTests {
    let stage = Stage { table in
        table.add(.get, Place("awaria"), access: "public") { _ in throw Secret() }
        table.add(.get, Place("zajete"), access: "public") { _ in throw Refusal.locked("Wysłano do KSeF.") }
        table.add(.get, Place("szybko"), access: "public") { _ in throw Refusal.tooMany(retryAfter: 17) }
        table.add(.get, Place("biuro"), access: "office") { call in throw Refusal.signIn(returnTo: call.address) }
        table.add(.get, Place("pola"), access: "public") { _ in throw Refusal.invalid(["nip": "Ten NIP ma złą cyfrę kontrolną."]) }
    } settings: {
        $0.signIn = "/logowanie"
    }

    @Test func `an unknown error shows a reference number and nothing else`() async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get("/awaria", $0) }
        #expect(heard.status == 500)
        let reference = try #require(heard["x-request-id"])
        #expect(heard.text.contains(reference))
        #expect(!heard.text.contains("hasło") && !heard.text.contains("Secret"))
        let line = try #require(stage.log.all.first { $0.contains("failure") })
        #expect(line.contains(reference) && line.contains("Secret"))
    }

    @Test func `a program gets problem details`() async throws {
        try await stage.server.whileRunning { port async throws in
            let heard = try await Stage.get("/pola", port, "Accept: application/json")
            #expect(heard.status == 422)
            #expect(heard["content-type"] == "application/problem+json")
            #expect(heard.text.contains("\"nip\":\"Ten NIP ma złą cyfrę kontrolną.\""))
            #expect(heard.text.contains("\"status\":422"))
            let missing = try await Stage.get("/nic", port, "Accept: application/json")
            #expect(missing.text.contains("\"type\":\"about:blank\""))
        }
    }

    @Test func `each refusal has its own status and fields`() async throws {
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.get("/zajete", port).status == 423)
            let hurried = try await Stage.get("/szybko", port)
            #expect(hurried.status == 429)
            #expect(hurried["retry-after"] == "17")
            #expect(hurried["cache-control"] == "no-store")
        }
    }

    @Test func `a page without a viewer leads to the sign-in and back`() async throws {
        try await stage.server.whileRunning { port async throws in
            let page = try await Stage.get("/biuro?dzien=2026-01-02&x=1", port)
            #expect(page.status == 303)
            #expect(page["location"] == "/logowanie?powrot=%2Fbiuro%3Fdzien%3D2026-01-02%26x%3D1")
            let program = try await Stage.get("/biuro", port, "Accept: application/json")
            #expect(program.status == 401)
            #expect(program["www-authenticate"] == "Bearer")
        }
    }

    @Test func `words of a refusal are in the reader's language`() {
        let words = Words([.english: ["Nie ma takiej strony": "There is no such page"]])
        Words.$override.withValue(words) {
            #expect(Language.$current.withValue(.english) { Refusal.missing.title } == "There is no such page")
        }
    }
}
