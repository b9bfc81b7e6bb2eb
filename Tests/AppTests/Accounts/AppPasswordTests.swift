import Testing

@testable import App

/// Passwords of programs: shown once, ended at once, kept as hashes.
struct AppPasswordTests {
    @Test func `a password is shown once, used, seen and taken back`() async throws {
        try await DriveSite.each { drive in
            let page = try await drive.site.beata.get(Places.accountPrograms())
            #expect(page.contains("laptop") && !page.contains(drive.secret))
            #expect(try await drive.send("PROPFIND", "/dav/", nil, ["depth": "1"]).status == 207)
            #expect(try await drive.send("PROPFIND", "/dav/", nil, secret: drive.secret.uppercased(), ["depth": "1"]).status == 207)
            let kept = try await drive.house.world.database.read(.everything) { tx in
                try tx.one(String.self, "SELECT app_password.token_hash FROM app_password")
            }
            #expect(kept?.contains(drive.secret) == false && kept?.count == 64)
            let asked = try await drive.send("PROPFIND", "/dav/", nil, secret: "inne", ["depth": "0"])
            #expect(asked.status == 401 && asked.headers["www-authenticate"]?.hasPrefix("Basic") == true)
            let id = try #require(page.first("programy/([0-9]+)/cofniecie"))
            let ewa = try await drive.house.browser(as: .ewa)
            #expect(try await ewa.post("/konto/programy/\(id)/cofniecie").status == 404)
            #expect(try await drive.site.beata.post("/konto/programy/\(id)/cofniecie").status == 200)
            #expect(try await drive.send("PROPFIND", "/dav/", nil, ["depth": "1"]).status == 401)
            #expect(try await drive.house.browser(as: .jan).get(Places.history()).contains("laptop"))
        }
    }

    @Test func `signing out everywhere ends programs too, and so does suspension`() async throws {
        try await DriveSite.each { drive in
            #expect(try await drive.send("OPTIONS", "/dav/").headers["dav"]?.hasPrefix("1, 2") == true)
            _ = try await drive.site.beata.post(Places.accountSessions())
            #expect(try await drive.send("OPTIONS", "/dav/").status == 401)
            let secret = try await drive.site.beata.newProgram("drugi")
            #expect(try await drive.send("OPTIONS", "/dav/", nil, secret: secret).status == 200)
            let jan = try await drive.house.browser(as: .jan)
            let viewer = try await drive.house.viewer(.jan)
            let account = try await drive.house.account(.beata)
            let employee = try await drive.house.world.read(viewer) { tx in
                try tx.one(Int64.self, "SELECT employee.id FROM employee WHERE employee.account_id = \(Int64(account) ?? 0)")
            }
            _ = try await jan.post(Places.employeeSuspension(try #require(employee)))
            #expect(try await drive.send("OPTIONS", "/dav/", nil, secret: secret).status == 401)
        }
    }

    @Test func `wrong passwords are counted, the right one still opens`() async throws {
        try await TestHouse.on(.sqlite) { house in
            try await DriveSite.on(house) { drive in
                var last = 0
                for _ in 0..<25 { last = try await drive.send("OPTIONS", "/dav/", nil, secret: "zgaduj-zgadula").status }
                #expect(last == 429)
                #expect(try await drive.send("OPTIONS", "/dav/").status == 200)
            }
        }
    }

    @Test func `a name and a choice are needed, and an old sign-in is asked again`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let beata = try await house.browser(as: .beata)
            #expect(try await beata.post(Places.accountPrograms(), ["nazwa": "", "otwiera": "wszystko"]).status == 422)
            house.clock.advance(minutes: 20)
            let asked = try await beata.post(Places.accountPrograms(), ["nazwa": "telefon", "otwiera": "book"])
            #expect(asked.status == 403 && asked.contains("potwierdzenie"))
        }
    }
}
