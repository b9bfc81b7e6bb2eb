import Testing
import Values

@testable import App

/// What is said about an offer, and what guests answer, is for the office and the building's owners, as the guest's page promises.
@Suite struct OwnerLetterTests {
    /// Where people of a building would come upon a letter.
    private static func pages(_ building: RecordID, _ words: String) -> [String] {
        [
            Places.zone(building), Places.zoneMail(building), Places.zoneMail(building) + "?q=\(words)",
            Places.zoneMail(building) + "?skrzynka=nieprzeczytane", Places.zoneFiles(building), Places.zoneSearch(building) + "?q=\(words)",
        ]
    }

    @Test func `a guest's answer about a drawing reaches the owner and not the architect`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("rzut.txt", Array("rzut".utf8), to: "Rysunki")
            let link = try await site.share("document-\(try await site.document("rzut.txt").id)")
            let guest = site.house.browser()
            let page = try await guest.openGuestLink(link)
            #expect(page.contains("Odpowiedź zobaczą biuro firmy i właściciele budowy."))
            _ = try await guest.post(
                page.path.split(separator: "?")[0] + "/wiadomosc", ["tresc": "Wyceniam na 40 tysięcy.", "numer": String(RecordID.next())])
            let thread = try await site.count("SELECT id FROM thread")
            let found = try await site.marta.get(Places.zoneSearch(site.id) + "?q=tysięcy")
            #expect(try await site.marta.get(Places.zoneThread(site.id, thread)).contains("40 tysięcy") && found.contains("rzut.txt"))
            #expect(try await site.marta.get(Places.zone(site.id)).contains("Re: rzut.txt"))
            #expect(try await site.anna.get(Places.zoneThread(site.id, thread)).status == 404)
            for place in Self.pages(site.id, "tysięcy") {
                let text = try await site.anna.get(place)
                #expect(text.status == 200 && !text.contains("40 tysięcy") && !text.contains("Re: rzut"), "\(place)")
            }
            let unread = try await site.count(
                """
                SELECT count(*) FROM letter_unread JOIN account ON account.id = letter_unread.account_id
                WHERE account.email = \(Cast.anna.email)
                """)
            #expect(unread == 0)

            let reply = try await site.beata.get(Places.thread(thread))
            #expect(reply.contains("biuro i właściciele budowy"))
            let answer = ["numer": reply.number, "do": "jan.zima@example.com", "tresc": "Za drogo.", "zasieg": "strefa"]
            _ = try await site.beata.post(Places.threadReply(thread), answer)
            #expect(try await site.count("SELECT count(*) FROM letter WHERE audience = 1") == 0)
            #expect(try await site.marta.get(Places.zoneThread(site.id, thread)).contains("Za drogo."))
            #expect(try await site.anna.get(Places.zoneThread(site.id, thread)).status == 404)
        }
    }

    @Test func `a client's answer to an offer and its files stay with office and owner`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let beata = try await house.browser(as: .beata)
            _ = try await beata.post(
                Places.binderParticipants(office.building), ["osoba": Cast.anna.name, "email": Cast.anna.email, "rola": "architect"])
            _ = try await office.sent(OfferFields(office))
            try await house.settle()
            let guest = house.browser()
            let own = try await guest.openGuestLink(try house.lastLetter(to: Cast.marta.email, matching: "/d/[A-Za-z0-9_-]{20,}")).path
                .split(separator: "?")[0]
            _ = try await guest.upload(own + "/wiadomosc", [], files: [("plik", "kosztorys.txt", "text/plain", Array("146 505".utf8))])
            _ = try await guest.post(own + "/wiadomosc", ["tresc": "Proszę o rabat.", "numer": String(RecordID.next())])
            let anna = house.browser()
            _ = try await anna.send(
                "POST", Places.signIn(), body: Browser.form([("login", Cast.anna.email), ("haslo", Cast.password)]),
                type: "application/x-www-form-urlencoded")
            for place in Self.pages(office.building, "rabat") + Self.pages(office.building, "kosztorys") {
                let text = try await anna.get(place)
                #expect(
                    text.status == 200 && !text.contains("rabat.") && !text.contains("kosztorys.txt") && !text.contains("więźb"), "\(place)"
                )
            }
            let marta = try await office.marta()
            #expect(try await marta.get(Places.zoneMail(office.building)).contains("rabat."))
            let archive = try await anna.get(Places.zoneDossier(office.building))
            #expect(archive.status == 200 && !archive.contains("Poczta/1 ") && !archive.contains("Poczta/2 "))
        }
    }

    @Test func `files of such letters lie in the owners' folder where there is one`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("rzut.txt", Array("rzut".utf8), to: "Rysunki")
            _ = try await site.beata.post(
                Places.binderFolders(site.id), ["nowy-folder": "Rozliczenia", "kto": "owner", "numer": String(RecordID.next())])
            let viewer = try await site.house.viewer(.beata)
            let folder = try await site.house.world.read(viewer) { tx in
                try App.Folder.apart(for: .owner, inBinder: site.id, firm: viewer.firmID, tx)
            }
            #expect(folder?.name == "Rozliczenia")
            let own = try await site.house.world.read(viewer) { tx in
                try App.Folder.apart(for: .office, inBinder: site.id, firm: viewer.firmID, tx)
            }
            #expect(own?.name == "Wewnętrzne")
        }
    }
}
