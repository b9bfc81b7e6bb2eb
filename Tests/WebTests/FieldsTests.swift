import Testing

@testable import Web

@Suite struct FieldsTests {
    let stage = Stage { table in
        table.add(.get, Place("strona"), access: "public") { call in .html("<p>\(call.peerAddress)</p>") }
        table.add(.get, Place("list"), access: "public") { _ in Reply.html("<p>list</p>").with(policy: .letter) }
        table.add(.get, Place("skok"), access: "public") { call in .redirect(call.query["dokad"]) }
        table.add(.get, Place("pole"), access: "public") { call in
            Reply.text("x").with(header: "X-Nazwa", call.query["n"]).with(header: "Zła nazwa\r\n", "x")
        }
    } settings: {
        $0.trustForwarded = true
    }

    @Test func `every answer carries its safety fields`() async throws {
        try await stage.server.whileRunning { port async throws in
            for path in ["/strona", "/nic", "/health"] {
                let heard = try await Stage.get(path, port)
                let policy = try #require(heard["content-security-policy"])
                #expect(
                    policy.contains("default-src 'none'") && policy.contains("script-src 'self';")
                        && policy.contains("frame-ancestors 'none'"))
                #expect(!policy.contains("unsafe"))
                #expect(heard["x-content-type-options"] == "nosniff")
                #expect(heard["referrer-policy"] == "same-origin")
                #expect(heard["cross-origin-opener-policy"] == "same-origin")
                #expect(heard["cross-origin-resource-policy"] == "same-origin")
                #expect(heard["permissions-policy"] != nil)
                #expect(heard["x-request-id"]?.count == 16)
                #expect(heard["date"]?.hasSuffix("GMT") == true)
                #expect(heard["server"] == nil)
                #expect(heard["strict-transport-security"] == nil)
            }
        }
    }

    @Test func `a trusted proxy tells of TLS and of the caller`() async throws {
        try await stage.server.whileRunning { port async throws in
            let heard = try await Stage.get("/strona", port, "X-Forwarded-Proto: https", "X-Forwarded-For: 203.0.113.9, 198.51.100.7")
            #expect(heard["strict-transport-security"]?.contains("max-age=31536000") == true)
            #expect(heard.text == "<p>198.51.100.7</p>")
        }
    }

    @Test func `nobody else's word about the caller counts`() async throws {
        let stage = Stage { table in table.add(.get, Place("a"), access: "public") { .text($0.peerAddress + " \($0.isSecure)") } }
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.get("/a", port, "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https").text == "127.0.0.1 false")
        }
    }

    @Test(arguments: [
        ("203.0.113.9", "203.0.113.9"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:DB8::1", "2001:db8:0:0::/64"),
        ("::1", "0:0:0:0::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"), ("fe80::1%eth0", "fe80:0:0:0::/64"),
    ]) func `callers are counted by home`(address: String, group: String) async throws {
        let stage = Stage { table in
            table.add(.get, Place("a"), access: "public") { .text($0.peerGroup) }
        } settings: {
            $0.trustForwarded = true
        }
        let heard = try await stage.hear(Stage.request("GET", "/a", ["X-Forwarded-For: \(address)"]))
        #expect(heard.text == group)
    }

    @Test func `a letter may be framed by us and run nothing`() async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get("/list", $0) }
        let policy = try #require(heard["content-security-policy"])
        #expect(policy.hasPrefix("sandbox") && !policy.contains("allow-scripts") && policy.contains("frame-ancestors 'self'"))
        #expect(heard["x-frame-options"] == "SAMEORIGIN")
    }

    @Test(arguments: [
        ("/oferty/7", "/oferty/7"), ("https://zly.example.com", "/"), ("//zly.example.com", "/"), ("/%5Czly.example.com", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"), ("/a%0d%0aSet-Cookie:x=1", "/"), ("/%09/zly.example.com", "/"), ("/li%C5%9Bcie", "/li%C5%9Bcie"), ("oferty", "/"),
        ("/a%20b", "/"),
    ]) func `a redirect stays here`(target: String, location: String) async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get("/skok?dokad=" + target, $0) }
        #expect(heard.status == 303)
        #expect(heard["location"] == location)
        #expect(heard["set-cookie"] == nil)
    }

    @Test func `a field cannot be split into two`() async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get("/pole?n=a%0d%0aSet-Cookie:%20x=1", $0) }
        #expect(heard.status == 200)
        #expect(heard["set-cookie"] == nil)
        #expect(heard["x-nazwa"]?.contains("Set-Cookie") == true)
    }
}
