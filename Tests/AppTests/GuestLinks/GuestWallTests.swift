import Testing
import Values
import Web

@testable import App

@Suite struct GuestWallTests {
    @Test func `a guarded link asks for the code of a second letter, five times at most`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("wypłaty.txt", Array("poufne".utf8), to: "Inne")
            let link = try await site.share("document-\(try await site.document("wypłaty.txt").id)", ["kod": "tak"])
            let guest = site.house.browser()
            let page = try await guest.get(link)
            #expect(page.contains("Wyślij kod na e-mail") && !page.contains("Kod z e-maila"))
            #expect(try await guest.openGuestLink(link).status == 422)
            let mark = try #require(page.first(#"name="strona" value="([0-9a-f]+)""#))
            #expect(try await guest.post(link + "/kod", ["strona": mark]).contains("Kod z e-maila"))
            try await site.house.settle()
            let code = String(try site.house.lastLetter(to: "jan.zima@example.com", matching: "Kod do otwarcia: [0-9]{6}").suffix(6))
            let wrong = code == "000000" ? "111111" : "000000"
            #expect(try await guest.openGuestLink(link, code: wrong).contains("Ten kod nie pasuje"))
            #expect(try await guest.openGuestLink(link, code: code).contains("wypłaty.txt"))
            let again = site.house.browser()
            #expect(try await again.openGuestLink(link, code: code).status == 422)
            _ = try await again.post(link + "/kod", ["strona": mark])
            try await site.house.settle()
            let next = String(try site.house.lastLetter(to: "jan.zima@example.com", matching: "Kod do otwarcia: [0-9]{6}").suffix(6))
            for _ in 0..<5 { _ = try await again.openGuestLink(link, code: next == "000000" ? "111111" : "000000") }
            #expect(try await again.openGuestLink(link, code: next).status == 422)
            #expect(try await site.count("SELECT count(*) FROM guest_session") == 1)
        }
    }

    @Test func `a guest becomes a participant in one step and keeps what he did`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("zakres.txt", Array("a".utf8), to: "Inne")
            let guest = site.house.browser()
            let link = try await site.share("document-\(try await site.document("zakres.txt").id)")
            let own = String(try await guest.openGuestLink(link).path.split(separator: "?")[0])
            _ = try await guest.post(own + "/wiadomosc", ["tresc": "Wycena w załączniku.", "numer": String(RecordID.next())])
            _ = try await guest.upload(own + "/wiadomosc", [], files: [("plik", "wycena dachu.txt", "text/plain", Array("12 000".utf8))])
            let id = try await site.count("SELECT id FROM guest_link")
            let page = try await site.beata.post(Places.guestLinkWelcome(id), ["rola": "contractor"])
            #expect(page.contains("Jan Zima") && page.contains("Wykonawca") && page.contains("zaproszenie wysłane"))
            let account = try await site.count("SELECT id FROM account WHERE email = 'jan.zima@example.com'")
            #expect(try await site.count("SELECT count(*) FROM letter WHERE account_id = \(account)") == 1)
            #expect(try await site.count("SELECT count(*) FROM document WHERE account_id = \(account)") == 1)
            #expect(try await guest.get(own).status == 404)
        }
    }

    @Test func `a guest's session reaches no other address`() async throws {
        try await FileSite.each { site in
            for name in ["moje.txt", "cudze.txt"] { _ = try await site.add(name, Array(name.utf8), to: "Inne") }
            let (mine, other) = (try await site.document("moje.txt").id, try await site.document("cudze.txt").id)
            let guest = site.house.browser()
            let page = try await guest.openGuestLink(try await site.share("document-\(mine)"))
            let link = page.id
            _ = try await site.share("document-\(other)", to: "ola.lis@example.com")
            let foreign = try await site.count("SELECT max(id) FROM guest_link")
            #expect(foreign != link)
            let values = [
                "building": site.id, "link": foreign, "folder": site.folders["Inne"] ?? 0, "kind": 1, "token": 1, "number": 1,
                "position": 1,
            ]
            for route in Routes.table(site.house.world).routes where route.access != "open" {
                for id in route.place.pattern.contains(":id") ? [other, mine, site.id] : [0] {
                    let path = route.place.pattern.split(separator: "/").map { part in
                        part.hasPrefix(":") ? String(part == ":id" ? id : values[String(part.dropFirst())] ?? 1) : String(part)
                    }
                    let method = route.method.rawValue
                    let answer = try await guest.send(
                        method, "/" + path.joined(separator: "/"), body: method == "GET" || method == "HEAD" ? nil : [],
                        type: method == "GET" ? nil : "application/x-www-form-urlencoded")
                    #expect(
                        [303, 401, 403, 404, 410].contains(answer.status), "\(method) /\(path.joined(separator: "/")): \(answer.status)")
                    if answer.status == 303 { #expect(answer.headers["location"]?.hasPrefix(Places.signIn()) == true, "\(path)") }
                    #expect(!answer.contains("cudze.txt"))
                }
            }
            #expect(try await guest.get(Places.guest(link)).status == 200)
        }
    }
}
