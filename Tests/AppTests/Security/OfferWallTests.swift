import Testing
import Values

@testable import App

/// An offer belongs to one client: nobody else of the building reads of it, and it cannot be moved to somebody else.
@Suite struct OfferWallTests {
    @Test func `a sent offer keeps its client and its binder`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let fields = OfferFields(office)
            let id = try await office.sent(fields)
            let base = try await office.ewa.addBase("Inni klienci")
            let other = try await office.ewa.addPerson("Anna", "Mucha", to: base).id
            let elsewhere = try await office.ewa.openBuilding("Lipowa 3", "Zakopane", for: other)
            for change in [
                ["klient-numer": String(other), "klient": "Anna Mucha", "segregator": String(elsewhere)], ["segregator": String(elsewhere)],
            ] {
                var moved = fields.over(try await office.offer(id))
                moved.head.merge(change) { $1 }
                #expect(try await office.save(moved).status == 422)
                let kept = try await office.offer(id)
                #expect(kept.contactID == office.client && kept.binderID == office.building)
            }
        }
    }

    @Test func `the timeline tells the owner of offers, the architect nothing, and of links nobody`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let beata = try await house.browser(as: .beata)
            _ = try await beata.post(
                Places.binderParticipants(office.building), ["osoba": Cast.anna.name, "email": Cast.anna.email, "rola": "architect"])
            _ = try await office.sent(OfferFields(office))
            try await house.settle()
            let guest = house.browser()
            let token = try house.lastLetter(to: Cast.marta.email, matching: "/d/[A-Za-z0-9_-]{20,}")
            let page = try await guest.openGuestLink(token)
            _ = try await guest.post(
                page.path.split(separator: "?")[0] + "/odpowiedz",
                ["odpowiedz": "przyjmuje", "slowo": "Zaczynajcie", "nazwisko": "Marta Sikora"])
            let anna = house.browser()
            _ = try await anna.send(
                "POST", Places.signIn(), body: Browser.form([("login", Cast.anna.email), ("haslo", Cast.password)]),
                type: "application/x-www-form-urlencoded")
            let marta = try await office.marta()
            let (hers, architects) = (try await marta.get(Places.zone(office.building)), try await anna.get(Places.zone(office.building)))
            #expect(hers.contains("wysyła: oferta") && hers.contains("przyjmuje: oferta") && hers.contains("Zaczynajcie"))
            for word in ["OF/2026/001", "Zaczynajcie", "ZL/2026", "przyjmuje:", "więźb"] { #expect(!architects.contains(word), "\(word)") }
            for page in [hers, architects] { #expect(!page.contains("dostęp jednorazowy") && !page.contains("drukuje")) }
            let history = try await beata.get(Places.history())
            #expect(history.contains("przyjmuje: oferta") && history.contains("dostęp jednorazowy"))
        }
    }

    @Test func `who reads a sent offer in the office does not get the client's way in`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.sent(OfferFields(office))
            try await house.settle()
            let token = String(try house.lastLetter(to: Cast.marta.email, matching: "/d/[A-Za-z0-9_-]{20,}").dropFirst(3))
            let karol = try await house.browser(as: .karol)
            let list = try await karol.get(Places.mail())
            let thread = try #require(list.first(#"href="(/watki/[0-9]+)""#))
            let page = try await karol.get(thread)
            let source = try #require(page.first(#"href="(/wiadomosci/[0-9]+/zrodlo)""#))
            let found = try await karol.get(Places.search() + "?q=dzień+dobry")
            for answer in [list, page, try await karol.get(source), found] { #expect(!answer.contains(token)) }
            #expect(page.contains("/d/…"))
        }
    }

    @Test func `the opening of a link to a document is not for the zone`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("rzut.txt", Array("rzut".utf8), to: "Rysunki")
            let document = try await site.document("rzut.txt").id
            _ = try await site.beata.post(
                Places.binderGuestLinks(site.id),
                ["rzecz": "document-\(document)", "email": "jan.zima@example.com", "osoba": "Jan Zima", "numer": String(RecordID.next())])
            try await site.house.settle()
            _ = try await site.house.browser().openGuestLink(
                try site.house.lastLetter(to: "jan.zima@example.com", matching: "/d/[A-Za-z0-9_-]{20,}"))
            for person in [site.marta, site.anna] { #expect(try await !person.get(Places.zone(site.id)).contains("jan.zima")) }
            #expect(try await site.beata.get(Places.history()).contains("otwiera: dostęp jednorazowy"))
        }
    }

    @Test(arguments: ["/d/", "%2Fd%2F", "%2fd%2f"])
    func `a link that is quoted or forwarded loses its token`(way: String) async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let token = "Zq3xW8vT-k_9aB2cD4eF6gH8iJ0kL2mN4oP6qR8sT0u"
            let address = "http://localhost:8080\(way)\(token)"
            try await site.deliver(
                Envelope.letter(
                    subject: "Fwd: \(address)", text: "Zobacz \(address) szybko",
                    html: "<p>Zobacz <a href=\"\(address)\">\(address)</a></p>"))
            let letter = try #require(try await site.letters().first)
            #expect(!letter.body.contains(token) && !letter.subject.contains(token) && letter.body.contains("szybko"))
            let marta = try await site.zoneBrowser(.marta)
            let thread = Places.zoneThread(site.binder, letter.threadID)
            for page in [thread, thread + "?html=\(letter.id)", Places.zoneLetterFrame(site.binder, letter.id), Places.zone(site.binder)] {
                let answer = try await marta.get(page)
                #expect(answer.status == 200 && !answer.contains(token), "\(page)")
            }
        }
    }

    @Test func `neither the source, a letter in the letter nor the Teczka gives a quoted link away`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let token = "Zq3xW8vT-k_9aB2cD4eF6gH8iJ0kL2mN4oP6qR8sT0u"
            let inner = "Subject: Oferta\r\n\r\nZobacz http://localhost:8080/=\r\nd/\(token.prefix(10))=\r\n\(token.dropFirst(10))\r\n"
            try await site.deliver(
                Envelope.letter(
                    subject: "Odp: Oferta 1/2", text: "Cytuję http://localhost:8080%252Fd%252F\(token)",
                    parts: [(Envelope.file("oferta.eml", "message/rfc822"), Array(inner.utf8))]))
            let letter = try #require(try await site.letters().first)
            #expect(letter.rawHash == nil && !letter.body.contains(token))
            let beata = try await house.browser(as: .beata)
            let source = try await beata.get(Places.letterSource(letter.id))
            let attached = try await beata.get(Places.letterAttachment(letter.id, 0))
            let marta = try await site.zoneBrowser(.marta)
            let teczka = try await marta.get(Places.zoneDossier(site.binder))
            #expect(source.status == 200 && attached.status == 200 && teczka.status == 200)
            let start = Array(token.prefix(10).utf8)
            for bytes in [source.bytes, attached.bytes, teczka.bytes] {
                #expect(!bytes.indices.contains { bytes[$0...].starts(with: start) })
            }
            #expect(source.contains("From:") && String(decoding: teczka.bytes, as: UTF8.self).contains("SHA-256.txt"))
        }
    }

    @Test func `an offer opens in a second browser only with a code`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.sent(OfferFields(office))
            try await house.settle()
            let link = try house.lastLetter(to: Cast.marta.email, matching: "/d/[A-Za-z0-9_-]{20,}")
            let marta = house.browser()
            #expect(try await marta.openGuestLink(link).contains("Przyjmuję ofertę"))
            #expect(try await marta.openGuestLink(link).contains("Przyjmuję ofertę"))
            let stranger = house.browser()
            #expect(try await stranger.openGuestLink(link).status == 422)
            let page = try await stranger.get(link)
            #expect(page.contains("innej przeglądarce") && !page.contains("/wejscie\""))
            let mark = page.first(#"name="strona" value="([0-9a-f]+)""#) ?? ""
            _ = try await stranger.post(link + "/kod", ["strona": mark])
            try await house.settle()
            let code = try house.lastLetter(to: Cast.marta.email, matching: "[0-9]{6}")
            #expect(try await stranger.openGuestLink(link, code: code).contains("Przyjmuję ofertę"))
        }
    }

    @Test func `nobody answers an edition that another one replaced`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let id = try await office.sent(OfferFields(office))
            try await house.settle()
            let link = try house.lastLetter(to: Cast.marta.email, matching: "/d/[A-Za-z0-9_-]{20,}")
            let guest = house.browser()
            let first = try await guest.openGuestLink(link)
            let seen = try #require(first.first(#"name="wydanie" value="([0-9]+)""#))
            let marta = try await office.marta()
            _ = try await marta.get(Places.zoneOffer(office.building, id))
            var dearer = OfferFields(office).over(try await office.offer(id))
            dearer.head["tytul"] = "Dach, cena po zmianie"
            _ = try await office.save(dearer)
            try await office.send(id)
            let answer = ["odpowiedz": "przyjmuje", "wydanie": seen]
            let place = String(first.path.split(separator: "?")[0])
            let late = try await guest.post(place + "/odpowiedz", answer)
            #expect(late.contains("nowszą wersję") && !late.contains("Przyjmuję ofertę"))
            let zone = try await marta.post(Places.zoneOfferAnswer(office.building, id), answer)
            #expect(zone.contains("nowszą wersję") && zone.contains("Przyjmuję ofertę"))
            #expect(try await office.count("SELECT count(*) FROM works_order") == 0)
            let newest = try #require(zone.first(#"name="wydanie" value="([0-9]+)""#))
            #expect(newest != seen)
            _ = try await marta.post(Places.zoneOfferAnswer(office.building, id), ["odpowiedz": "przyjmuje", "wydanie": newest])
            #expect(try await office.count("SELECT count(*) FROM works_order") == 1)
        }
    }
}
