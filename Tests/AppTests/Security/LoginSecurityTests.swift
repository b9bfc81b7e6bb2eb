import Testing
import Values
import Web

@testable import App

/// Ways into somebody else's account, and out of this server.
@Suite struct LoginSecurityTests {
    @Test func `a login that looks like an address can only be one's own`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            for address in [Cast.marta.email, "nowy.klient@example.com", "ktos@", "@ktos"] {
                let page = try await ewa.post(Places.accountLogin(), ["login": address])
                #expect(page.status == 422 && page.contains("tylko adresem tego konta"), "\(address)")
            }
            #expect(try await ewa.post(Places.accountLogin(), ["login": Cast.ewa.email]).status == 200)
            #expect(try await ewa.post(Places.accountLogin(), ["login": "ewa.d"]).status == 200)
            let tomasz = try await house.browser(as: .tomasz)
            #expect(try await tomasz.post(Places.accountLogin(), ["login": "EWA.D"]).status == 422)
            let again = house.browser()
            #expect(try await again.post(Places.signIn(), ["login": "ewa.d", "haslo": Cast.password]).status == 200)
        }
    }

    @Test(arguments: [
        "//example.com", "/\\example.com", "https://example.com/", "\\\\example.com", "/%09/example.com", "javascript:alert(1)",
        "/ok\r\nx: y",
    ])
    func `the way back after signing in stays on this server`(way: String) async throws {
        try await TestHouse.on(.sqlite) { house in
            let browser = house.browser()
            let answer = try await browser.send(
                "POST", Places.signIn(), body: Browser.form([("login", Cast.ewa.email), ("haslo", Cast.password), ("powrot", way)]),
                type: "application/x-www-form-urlencoded")
            let place = try #require(answer.headers["location"])
            #expect(
                answer.status == 303 && place.hasPrefix("/") && !place.hasPrefix("//") && !place.contains("\\")
                    && answer.headers["x"] == nil)
        }
    }

    @Test func `a password tried from one browser does not fix the session of another`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let browser = house.browser()
            browser.cookies.withLock { $0[Session.cookie] = "z-gory-ustalony" }
            _ = try await browser.post(Places.signIn(), ["login": Cast.ewa.email, "haslo": Cast.password])
            let token = try #require(browser.cookies.withLock { $0[Session.cookie] })
            #expect(token != "z-gory-ustalony" && token.utf8.count >= 40)
        }
    }

    @Test func `a slash too many leads to the page, never elsewhere`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let ewa = try await house.browser(as: .ewa)
            for (path, place) in [
                ("/oferty/", "/oferty"), ("/oferty/?po=7", "/oferty?po=7"), ("/kontakty/1/", "/kontakty/1"), ("/poczta/", "/poczta"),
            ] {
                let answer = try await ewa.send("GET", path)
                #expect(answer.status == 308 && answer.headers["location"] == place, "\(path)")
            }
            #expect(try await ewa.send("POST", Places.offers() + "/", body: [], type: "application/x-www-form-urlencoded").status == 308)
            for path in ["//example.com/", "/%2F/example.com/", "/oferty//", "/nie-ma/", "/.../"] {
                let answer = try await ewa.send("GET", path)
                #expect(answer.status == 404 && answer.headers["location"] == nil, "\(path)")
            }
        }
    }

    @Test func `figures are for this machine, or for whoever brings the token`() async throws {
        try await TestHouse.on(.sqlite) { house in
            #expect(try await house.browser().send("GET", "/metrics").status == 200)
            for passedOn in [
                ["x-forwarded-for": "192.0.2.7"], ["x-forwarded-for": "127.0.0.1"], ["forwarded": "for=192.0.2.7"],
                ["host": "wiecha.example.com"],
            ] {
                #expect(try await house.browser().send("GET", "/metrics", headers: passedOn).status == 404, "\(passedOn)")
            }
            var settings = ServerSettings(port: 0)
            settings.logger = house.world.log
            settings.metricsToken = "trzydziesci-dwa-znaki-i-wiecej-7"
            try await house.product.server(settings).whileRunning { port in
                let browser = Browser(address: "http://localhost:\(port)")
                for wrong in ["", "Bearer ", "Bearer trzydziesci-dwa-znaki-i-wiecej-8", "trzydziesci-dwa-znaki-i-wiecej-7", "Basic x"] {
                    #expect(try await browser.send("GET", "/metrics", headers: ["authorization": wrong]).status == 404, "\(wrong)")
                }
                let answer = try await browser.send(
                    "GET", "/metrics", headers: ["authorization": "Bearer trzydziesci-dwa-znaki-i-wiecej-7"])
                #expect(answer.status == 200 && answer.contains("http_requests_total"))
            }
        }
    }
}
