import Testing

@testable import Web

@Suite struct ForgeryTests {
    let stage = Stage { table in
        table.add(.post, Place("oferty"), access: "office") { _ in .text("dodano") }
        table.add(.post, Place("api/oferty"), access: "api", acceptsOtherSites: true) { _ in .text("dodano") }
    }

    @Test(arguments: [
        ["Sec-Fetch-Site: same-origin"], ["Sec-Fetch-Site: none"], ["Origin: https://biuro.example.pl"],
        ["Origin: https://biuro.example.pl:443"],
        ["Referer: https://biuro.example.pl/oferty?x=1"], ["Sec-Fetch-Site: same-origin", "Origin: https://biuro.example.pl"],
    ]) func `our own page may send`(fields: [String]) async throws {
        let heard = try await stage.hear(Stage.request("POST", "/oferty", fields + ["Content-Length: 0"]))
        #expect(heard.status == 200)
    }

    @Test(arguments: [
        [], ["Sec-Fetch-Site: cross-site"], ["Sec-Fetch-Site: same-site"], ["Origin: null"], ["Origin: https://zly.example.com"],
        ["Origin: https://biuro.example.pl.zly.example.com"], ["Origin: https://biuro.example.pl:8443"], ["Origin: biuro.example.pl"],
        ["Origin: https://biuro.example.pl@zly.example.com"], ["Referer: https://zly.example.com/biuro.example.pl"],
        ["Sec-Fetch-Site: cross-site", "Origin: https://biuro.example.pl"],
        ["Origin: https://zly.example.com", "Referer: https://biuro.example.pl/"],
    ]) func `a page of another site may not`(fields: [String]) async throws {
        let heard = try await stage.hear(Stage.request("POST", "/oferty", fields + ["Content-Length: 0"]))
        #expect(heard.status == 403)
    }

    @Test func `a route for programs takes requests from anywhere`() async throws {
        let heard = try await stage.hear(Stage.request("POST", "/api/oferty", ["Content-Length: 0"]))
        #expect(heard.status == 200)
    }
}
