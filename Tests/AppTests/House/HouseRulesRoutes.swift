import Testing
import Web

@testable import App

/// Every address says who may come in, and keeps it.
struct HouseRulesRoutes {
    /// Addresses that anybody may open. A new one is written here on purpose.
    static let open: Set<String> = [
        "GET /", "GET /pomoc", "POST /jezyk", "GET /logowanie", "POST /logowanie", "POST /logowanie/kod", "POST /logowanie/klucz",
        "POST /logowanie/klucz/pytanie", "POST /logowanie/link",
        "GET /logowanie/link/:token",
        "POST /logowanie/link/:token", "POST /wylogowanie", "GET /rejestracja", "POST /rejestracja", "GET /odzyskiwanie",
        "POST /odzyskiwanie",
        "GET /odzyskiwanie/:token", "POST /odzyskiwanie/:token", "GET /potwierdzenie/:token", "POST /potwierdzenie/:token",
        "GET /zaproszenie/:token", "POST /zaproszenie/:token", "POST /haslo/sila",
        // One-time access: the link of a letter, and the button behind it.
        "GET /d/:token", "POST /d/:token/wejscie", "POST /d/:token/kod",
        // A calendar program knows nothing but its secret address.
        "GET /kalendarz/:token/:file",
        // Letters of a server that sends none into the world: for somebody at this very machine, refused where a relay is set.
        "GET /skrzynka-nadawcza", "GET /skrzynka-nadawcza/:id", "GET /skrzynka-nadawcza/:id/zalaczniki/:position",
        // Leads programs to the address of address books; nothing of any firm.
        "GET /.well-known/carddav", "PROPFIND /.well-known/carddav",
        // What programs can ask for; nothing of any firm.
        "GET /api/v1/openapi.json",
    ]

    @Test func `each route has a known guard and stands once`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let table = Routes.table(house.world)
            #expect(table.doubled.isEmpty, "\(table.doubled)")
            for route in table.routes {
                #expect(
                    ["open", "signed in", "office", "management", "zone", "guest", "api", "drive"].contains(route.access),
                    "\(route.line): \(route.access)")
                #expect(route.access != "open" || Self.open.contains(route.line), "\(route.line) is open to anybody")
                #expect(!route.acceptsOtherSites || ["api", "drive"].contains(route.access), "\(route.line) takes forms of other sites")
            }
        }
    }

    @Test func `a stranger gets in nowhere else`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let stranger = house.browser()
            for route in Routes.table(house.world).routes where route.access != "open" {
                let path =
                    "/" + route.place.pattern.split(separator: "/").map { $0.hasPrefix(":") ? "1" : String($0) }.joined(separator: "/")
                let method = route.method.rawValue
                let isForm = method != "GET"
                let answer = try await stranger.send(
                    method, path, body: isForm ? [] : nil, type: isForm ? "application/x-www-form-urlencoded" : nil)
                #expect([303, 401, 403, 404, 410].contains(answer.status), "\(route.line) answered \(answer.status)")
                if answer.status == 303 { #expect(answer.headers["location"]?.hasPrefix(Places.signIn()) == true, "\(route.line)") }
            }
        }
    }
}

extension Route {
    /// "GET /oferty/:id".
    var line: String { "\(method.rawValue) /\(place.pattern)" }
}
