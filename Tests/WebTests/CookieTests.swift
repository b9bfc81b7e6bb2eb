import Testing

@testable import Web

@Suite struct CookieTests {
    let stage = Stage { table in
        table.add(.get, Place("ustaw"), access: "public") { _ in Reply.text("x").with(cookie: "sesja", "abc;\r\nX: y", seconds: 60) }
        table.add(.get, Place("wyloguj"), access: "public") { _ in
            var reply = Reply.redirect("/")
            reply.clear(cookie: "sesja")
            return reply
        }
        table.add(.get, Place("czytaj"), access: "public") { .text($0.cookies["sesja"] ?? "brak") }
        table.add(.get, Place("usun"), access: "public") { _ in
            Reply.redirect("/lista").flash("Usunięto ofertę „Dach”.", undo: "/oferty/7/przywrocenie")
        }
        table.add(.get, Place("lista"), access: "public") { call in .text("\(call.flash?.message ?? "nic")|\(call.flash?.undo ?? "-")") }
        table.add(.get, Place("jezyk"), access: "public") { call in .text("\(Language.current.rawValue) \(call.theme ?? "-")") }
    } settings: {
        $0.trustForwarded = true
        $0.secret = Array("tajemnica na potrzeby testu 1234".utf8)
    }

    @Test func `a cookie is closed to scripts and other sites`() async throws {
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.get("/ustaw", port)["set-cookie"] == "sesja=abcX:y; Path=/; HttpOnly; SameSite=Lax; Max-Age=60")
            let secure = try await Stage.get("/ustaw", port, "X-Forwarded-Proto: https")
            #expect(secure["set-cookie"] == "__Host-sesja=abcX:y; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure")
            #expect(try await Stage.get("/wyloguj", port)["set-cookie"] == "sesja=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
        }
    }

    @Test func `over TLS a planted cookie without the prefix does not count`() async throws {
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.get("/czytaj", port, "Cookie: a=1; sesja=abc; b=2").text == "abc")
            #expect(try await Stage.get("/czytaj", port, "Cookie: xsesja=abc").text == "brak")
            #expect(try await Stage.get("/czytaj", port, "Cookie: sesja=zla", "X-Forwarded-Proto: https").text == "brak")
            #expect(try await Stage.get("/czytaj", port, "Cookie: sesja=zla; __Host-sesja=abc", "X-Forwarded-Proto: https").text == "abc")
        }
    }

    @Test func `a flash is shown once with its undo`() async throws {
        try await stage.server.whileRunning { port async throws in
            let set = try #require(try await Stage.get("/usun", port)["set-cookie"])
            let cookie = String(set.prefix { $0 != ";" })
            let page = try await Stage.get("/lista", port, "Cookie: \(cookie)")
            #expect(page.text == "Usunięto ofertę „Dach”.|/oferty/7/przywrocenie")
            #expect(page["set-cookie"]?.hasPrefix("flash=; ") == true)
            #expect(page["set-cookie"]?.contains("Max-Age=0") == true)
            let forged = try await Stage.get("/lista", port, "Cookie: \(cookie)A")
            #expect(forged.text == "nic|-")
        }
    }

    @Test(arguments: [
        ([], "pl -"), (["Accept-Language: en-GB,en;q=0.9,pl;q=0.8"], "en -"), (["Accept-Language: de, uk;q=0.5, en;q=0.4"], "uk -"),
        (["Accept-Language: en;q=0, pl"], "pl -"), (["Accept-Language: en", "Cookie: language=uk; theme=dark"], "uk dark"),
        (["Cookie: language=xx; theme=\"><script>"], "pl -"), (["Accept-Language: \(String(repeating: "x,", count: 2_000))en"], "pl -"),
    ]) func `the reader's language and theme are known`(fields: [String], expected: String) async throws {
        let heard = try await stage.hear(Stage.request("GET", "/jezyk", fields))
        #expect(heard.text == expected)
    }
}
