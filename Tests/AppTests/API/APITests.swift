import Foundation
import Peers
import Testing
import Values

@testable import App

struct APITests {
    /// A key with all scopes, made by the owner on the settings page.
    static func key(_ house: TestHouse, _ scopes: [APIScope] = APIScope.allCases) async throws -> String {
        let jan = try await house.browser(as: .jan)
        let page = try await jan.post(
            Places.settingsAPI(), [("nazwa", "księgowość"), ("numer", String(RecordID.next()))] + scopes.map { ("zakres", $0.rawValue) })
        return try #require(page.first(#"<code class="mono">(wiecha_[A-Za-z0-9_-]+)</code>"#))
    }

    static func send(
        _ method: String, _ path: String, _ key: String, _ body: String? = nil, _ headers: [String: String] = [:], _ house: TestHouse
    ) async throws -> Answer {
        try await house.browser().send(
            method, "/api/v1/" + path, body: body.map { Array($0.utf8) }, type: body == nil ? nil : "application/json",
            headers: headers.merging(["authorization": "Bearer \(key)"]) { $1 })
    }

    @Test func `a program adds, changes and deletes a contact, each once`() async throws {
        try await TestHouse.each { house in
            let jan = try await house.browser(as: .jan)
            let base = try await jan.addBase("Klienci")
            let key = try await Self.key(house)
            let body = #"{"base":"\#(base)","kind":"person","givenName":"Jan","familyName":"Kowal","city":"Nowy Targ"}"#
            let first = try await Self.send("POST", "contacts", key, body, ["Idempotency-Key": "raz"], house)
            #expect(first.status == 201 && first.headers["etag"] == "\"1\"")
            let again = try await Self.send("POST", "contacts", key, body, ["Idempotency-Key": "raz"], house)
            #expect(again.status == 201 && again.text == first.text)
            let other = try await Self.send(
                "POST", "contacts", key, body.replacing("Kowal", with: "Nowak"), ["Idempotency-Key": "raz"], house)
            #expect(other.status == 422 && other.headers["content-type"] == "application/problem+json")
            let id = try #require(first.first(#""id":"([0-9]+)""#))
            let change = #"{"kind":"person","familyName":"Kowal","city":"Zakopane"}"#
            #expect(try await Self.send("PUT", "contacts/\(id)", key, change, [:], house).status == 428)
            #expect(try await Self.send("PUT", "contacts/\(id)", key, change, ["If-Match": "\"7\""], house).status == 412)
            let changed = try await Self.send("PUT", "contacts/\(id)", key, change, ["If-Match": "\"1\""], house)
            #expect(changed.status == 200 && changed.contains("Zakopane") && changed.headers["etag"] == "\"2\"")
            #expect(try await Self.send("DELETE", "contacts/\(id)", key, nil, ["If-Match": "\"2\""], house).status == 204)
            #expect(try await Self.send("GET", "contacts/\(id)", key, nil, [:], house).status == 404)
            #expect(try await jan.get(Places.trash()).contains("Kowal"))
            #expect(try await jan.get(Places.history()).contains("księgowość"))
        }
    }

    @Test func `pages follow a cursor and wrong parameters are refused`() async throws {
        try await TestHouse.each { house in
            let jan = try await house.browser(as: .jan)
            let base = try await jan.addBase("Klienci")
            for name in ["Adamska", "Bąk", "Cis"] { _ = try await jan.addPerson("Ola", name, to: base) }
            let key = try await Self.key(house)
            let first = try await Self.send("GET", "contacts?limit=2", key, nil, [:], house)
            #expect(first.contains("Adamska") && first.contains("Bąk") && !first.contains("Cis"))
            let next = try #require(first.first(#""next":"([0-9]+)""#))
            let second = try await Self.send("GET", "contacts?limit=2&after=\(next)", key, nil, [:], house)
            #expect(second.contains("Cis") && second.contains(#""next":null"#))
            for query in ["limit=0", "limit=201", "limit=x", "limit=", "after=-1", "after=x", "base=x"] {
                #expect(try await Self.send("GET", "contacts?" + query, key, nil, [:], house).status == 400, "\(query)")
            }
        }
    }

    @Test func `keys open what their scopes say, until they are revoked`() async throws {
        try await TestHouse.each { house in
            let key = try await Self.key(house, [.readContacts])
            #expect(try await Self.send("GET", "contacts", key, nil, [:], house).status == 200)
            #expect(try await Self.send("GET", "offers", key, nil, [:], house).status == 403)
            #expect(try await Self.send("POST", "contacts", key, "{}", [:], house).status == 403)
            let wrong = try await Self.send("GET", "contacts", key + "x", nil, [:], house)
            #expect(wrong.status == 401 && wrong.headers["www-authenticate"] == "Bearer")
            let (jan, beata) = (try await house.browser(as: .jan), try await house.browser(as: .beata))
            #expect(try await beata.send("POST", Places.settingsAPI(), body: [], type: "application/x-www-form-urlencoded").status == 404)
            let place = try #require(try await jan.get(Places.settingsAPI()).first(#"action="(/ustawienia/api/[0-9]+/cofniecie)""#))
            #expect(try await jan.post(place).contains("już nie działa"))
            #expect(try await Self.send("GET", "contacts", key, nil, [:], house).status == 401)
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.send("POST", place, body: [], type: "application/x-www-form-urlencoded").status == 404)
        }
    }

    @Test(.enabled(if: BrowserJourneyTests.python != nil, "bin/test installs schemathesis"))
    func `what the API does is what its description says`() async throws {
        let python = try #require(BrowserJourneyTests.python)
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            _ = try await office.sent(OfferFields(office))
            let key = try await Self.key(house)
            let folder = try Peer.newFolder("schemathesis")
            let output = try await Self.contract(python, house.address, key, folder.path)
            let isClean =
                !output.contains("FAILURES") && !output.contains("ERRORS") && output.contains("Tested: \(APIRoutes.operations.count)")
            #expect(isClean, "\(output.suffix(6_000))")
            try FileManager.default.removeItem(at: folder)
        }
    }

    private static func contract(_ python: String, _ address: String, _ key: String, _ folder: String) async throws -> String {
        // A form may know more than its schema: a register number has a checksum. A missing If-Match is 428 (RFC 6585).
        let settings = """
            [checks]
            positive_data_acceptance.enabled = false
            missing_required_header.expected-statuses = [400, 401, 403, 406, 415, 422, 428]
            """
        try settings.write(toFile: folder + "/schemathesis.toml", atomically: true, encoding: .utf8)
        let command = """
            cd '\(folder)' && '\(python)' -m schemathesis.cli run '\(address)/api/v1/openapi.json' --url '\(address)/api/v1' \
            -H 'Authorization: Bearer \(key)' --max-examples 15 --seed 7 --no-color 2>&1; true
            """
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try Peer.run(["sh", "-c", command]) })
            }
        }
    }
}
