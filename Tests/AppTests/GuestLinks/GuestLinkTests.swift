import Testing
import Values
import Web

@testable import App

/// One-time access: one thing, for one person, for a while.
@Suite struct GuestLinkTests {
    @Test func `Beata shares a document, and only the button of the page opens it`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("rysunek 12B.txt", Array("kołnierz 4 cm".utf8), to: "Rysunki")
            _ = try await site.add("inny.txt", Array("tajne".utf8), to: "Rysunki")
            let document = try await site.document("rysunek 12B.txt").id
            let form = try await site.beata.get(Places.binderGuestLinks(site.id) + "?rzecz=document-\(document)")
            #expect(form.contains("value=\"document-\(document)\" selected") && form.contains("Folder Rysunki"))
            let link = try await site.share("document-\(document)", ["slowo": "Proszę o wycenę."])
            let scanner = site.house.browser()
            for method in ["GET", "HEAD"] { #expect(try await scanner.send(method, link).status == 200) }
            for path in [link, link + "/wejscie"] {
                _ = try await scanner.send("POST", path, body: [], type: "application/x-www-form-urlencoded")
                _ = try await scanner.post(path, ["strona": "0123456789abcdef0123456789abcdef"])
            }
            #expect(try await site.count("SELECT count(*) FROM guest_session") == 0)
            #expect(!scanner.hasCookies)
            #expect(try await site.beata.get(Places.binderAccess(site.id)).contains("wysłany"))
            let guest = site.house.browser()
            let page = try await guest.openGuestLink(link)
            #expect(page.contains("rysunek 12B.txt") && page.contains("Proszę o wycenę.") && page.contains("27 listopada 2026"))
            let own = String(page.path.split(separator: "?")[0])
            #expect(try await guest.get(own + "/tresc").text == "kołnierz 4 cm")
            let other = try await site.document("inny.txt").id
            #expect(try await guest.get(own + "/tresc?plik=\(other)").status == 404)
            let list = try await site.beata.get(Places.binderAccess(site.id))
            #expect(list.contains("otwarty, razy: 1") && list.contains("ostatnio dziś, 9:00") && list.contains("rysunek 12B.txt"))
        }
    }

    @Test func `the answer of a guest stands in the thread of the letter that brought the link`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("umowa.txt", Array("treść".utf8), to: "Zlecenia i umowy")
            let link = try await site.share("document-\(try await site.document("umowa.txt").id)")
            let guest = site.house.browser()
            let own = String(try await guest.openGuestLink(link).path.split(separator: "?")[0])
            _ = try await guest.post(own + "/wiadomosc", ["tresc": "Zgoda, podpiszę.", "numer": String(RecordID.next())])
            #expect(try await site.count("SELECT count(*) FROM thread") == 1)
            #expect(try await site.count("SELECT count(*) FROM letter") == 2)
        }
    }

    @Test func `a folder and a letter are shared as they stand`() async throws {
        try await FileSite.each { site in
            for name in ["żuraw.txt", "ława.txt"] { _ = try await site.add(name, Array(name.utf8), to: "Inne") }
            let folder = try #require(site.folders["Inne"])
            let guest = site.house.browser()
            let page = try await guest.openGuestLink(try await site.share("folder-\(folder)"))
            #expect(page.contains("żuraw.txt") && page.contains("ława.txt"))
            let zip = try await guest.get(String(page.path.split(separator: "?")[0]) + "/zip")
            #expect(zip.headers["content-type"] == "application/zip" && zip.text.contains("ława.txt"))
            let letter = try await site.count("SELECT id FROM letter LIMIT 1")
            let read = try await guest.openGuestLink(try await site.share("letter-\(letter)", to: "ola.lis@example.com"))
            #expect(read.contains("Inne") && read.contains("Otwórz odsyłacz"))
        }
    }

    @Test func `a link ends when it is switched off, sent again or too old`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("a.txt", Array("a".utf8), to: "Inne")
            let first = try await site.share("document-\(try await site.document("a.txt").id)")
            let guest = site.house.browser()
            let own = String(try await guest.openGuestLink(first).path.split(separator: "?")[0])
            let id = try await site.count("SELECT id FROM guest_link")
            #expect(try await site.beata.post(Places.guestLinkAgain(id)).contains("Poprzedni już nie działa."))
            try await site.house.settle()
            let second = try site.house.lastLetter(to: "jan.zima@example.com", matching: "/d/[A-Za-z0-9_-]{20,}")
            #expect(second != first)
            #expect(try await guest.get(first).status == 404)
            #expect(try await guest.get(own).status == 404, "what the first address opened ends with it")
            #expect(try await guest.openGuestLink(second).contains("a.txt"))
            site.house.clock.advance(days: 8)
            #expect(try await guest.get(own).status == 404)
            #expect(try await guest.get(second).status == 410)
            _ = try await site.beata.post(Places.guestLinkAgain(id))
            try await site.house.settle()
            #expect(try await guest.get(own).status == 404)
            let third = try site.house.lastLetter(to: "jan.zima@example.com", matching: "/d/[A-Za-z0-9_-]{20,}")
            #expect(try await guest.openGuestLink(third).contains("a.txt"))
            #expect(try await guest.get(own).status == 200)
            _ = try await site.beata.post(Places.guestLinkRevocation(id))
            #expect(try await guest.get(own).status == 404)
            #expect(try await site.beata.post(Places.guestLinkAgain(id)).status == 422)
        }
    }

    @Test func `a guest says that it is not for him`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("a.txt", Array("a".utf8), to: "Inne")
            let guest = site.house.browser()
            let own = String(
                try await guest.openGuestLink(try await site.share("document-\(try await site.document("a.txt").id)")).path.split(
                    separator: "?")[0])
            _ = try await guest.send("POST", own + "/zamkniecie", body: [], type: "application/x-www-form-urlencoded")
            #expect(try await guest.get(own).status == 404)
            #expect(try await site.beata.get(Places.binderAccess(site.id)).contains("wyłączony"))
        }
    }

    @Test func `wrong words are said, a double click is one link, and what is elsewhere is missing`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("a.txt", Array("a".utf8), to: "Inne")
            let document = try await site.document("a.txt").id
            let bad = try await site.beata.post(Places.binderGuestLinks(site.id), ["rzecz": "offer-1", "email": "jan.zima@", "dni": "400"])
            #expect(bad.status == 422 && bad.contains("Wybierz, co udostępniasz.") && bad.contains("value=\"jan.zima@\""))
            let number = String(RecordID.next())
            for _ in 0..<2 { _ = try await site.share("document-\(document)", ["numer": number]) }
            #expect(try await site.count("SELECT count(*) FROM guest_link") == 1)
            let olga = try await site.house.browser(as: .olga)
            let id = try await site.count("SELECT id FROM guest_link")
            for place in [Places.guestLinkAgain(id), Places.guestLinkRevocation(id), Places.guestLinkWelcome(id)] {
                #expect(try await olga.post(place, ["rola": "contractor"]).status == 404)
            }
            #expect(
                try await site.beata.post(
                    Places.binderGuestLinks(site.id), ["rzecz": "document-\(document + 1)", "email": "jan.zima@example.com"]
                ).status == 404)
            let karol = try await site.house.browser(as: .karol)
            #expect(try await !karol.get(Places.binderAccess(site.id)).contains("/dostep/odsylacze"))
        }
    }
}
