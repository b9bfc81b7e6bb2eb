import Mail
import Testing
import Values

@testable import App

/// What the office keeps to itself, looked for by the people of the building.
@Suite struct ZoneWallTests {
    @Test func `the letter that carries a link to a document is read by the office only`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("kalkulacja.txt", Array("marża".utf8), to: "Wewnętrzne")
            let document = try await site.document("kalkulacja.txt").id
            _ = try await site.beata.post(
                Places.binderGuestLinks(site.id),
                ["rzecz": "document-\(document)", "email": "jan.zima@example.com", "osoba": "Jan Zima", "numer": String(RecordID.next())])
            try await site.house.settle()
            let token = try site.house.lastLetter(to: "jan.zima@example.com", matching: "/d/[A-Za-z0-9_-]{20,}")
            let jan = try await site.house.viewer(.jan)
            let letter = try await site.house.world.read(jan) { tx in
                try tx.one(Letter.self, "SELECT \(Letter.columns) FROM letter WHERE letter.firm_id = \(jan.firmID)")
            }
            let sent = try #require(letter)
            #expect(!sent.isZone)
            for person in [site.marta, site.anna] {
                #expect(try await !person.get(Places.zoneMail(site.id)).contains("kalkulacja"))
                #expect(try await person.get(Places.zoneThread(site.id, sent.threadID)).status == 404)
                #expect(try await !person.get(Places.zone(site.id)).contains("jan.zima"))
            }
            let guest = site.house.browser()
            let opened = try await guest.openGuestLink(token)
            #expect(opened.contains("kalkulacja.txt"))
            let link = opened.path.split(separator: "?")[0]
            _ = try await guest.post(link + "/wiadomosc", ["tresc": "Marża jest za wysoka.", "numer": String(RecordID.next())])
            _ = try await guest.upload(link + "/wiadomosc", [], files: [("plik", "uwagi.txt", "text/plain", Array("taniej".utf8))])
            #expect(try await site.document("uwagi.txt").folderID == site.folders["Wewnętrzne"])
            for person in [site.marta, site.anna] {
                for page in [
                    Places.zoneMail(site.id), Places.zone(site.id), Places.zoneFiles(site.id), Places.zoneFiles(site.id) + "?q=uwagi",
                ] {
                    let text = try await person.get(page)
                    #expect(
                        !text.contains("kalkulacja") && !text.contains("za wysoka") && !text.contains("uwagi.txt") && !text.contains("Zima")
                    )
                }
            }
            #expect(try await site.beata.get(Places.mail()).contains("kalkulacja.txt"))
        }
    }

    @Test func `files of an answer to the office's own letter lie in the office's own folder`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.newLetter(site.binder)).number
            _ = try await beata.post(
                Places.newLetter(site.binder),
                [("numer", number), ("do", Cast.anna.email), ("temat", "Między nami"), ("tresc", "Ile?"), ("zasieg", "biuro")])
            try await house.settle()
            let first = try #require(try await site.letters().first)
            let identifier = try #require(try await site.sent()?.messageID)
            try await site.deliver(
                Envelope.letter(
                    subject: "Re: Między nami", answers: identifier, text: "Tyle.",
                    parts: [(Envelope.file("stawki.pdf", "application/pdf"), Envelope.pdf)]))
            let letters = try await site.letters()
            #expect(letters.count == 2 && letters.allSatisfy { !$0.isZone && $0.threadID == first.threadID })
            #expect(try await site.filed()["stawki.pdf"] == "Wewnętrzne")
            let marta = try await site.zoneBrowser(.marta)
            for page in [Places.zone(site.binder), Places.zoneMail(site.binder), Places.zoneFiles(site.binder) + "?q=stawki"] {
                let text = try await marta.get(page)
                #expect(
                    text.status == 200 && !text.contains("stawki.pdf") && !text.contains("Między nami"), "\(page): \(text.status)")
            }
        }
    }

    @Test func `a thread of the office only stays so in another building`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let other = try await Site.open(in: house, name: "lipowa3")
            let beata = try await house.browser(as: .beata)
            let number = try await beata.get(Places.newLetter(site.binder)).number
            _ = try await beata.post(
                Places.newLetter(site.binder),
                [("numer", number), ("do", Cast.anna.email), ("temat", "Kara umowna"), ("tresc", "Naliczamy."), ("zasieg", "biuro")])
            let thread = try #require(try await site.letters().first).threadID
            #expect(try await beata.post(Places.threadBinder(thread), ["budowa": String(other.binder)]).status == 200)
            let marta = try await other.zoneBrowser(.marta)
            for page in [Places.zone(other.binder), Places.zoneMail(other.binder)] {
                #expect(try await !marta.get(page).contains("Kara umowna"))
            }
            #expect(try await marta.get(Places.zoneThread(other.binder, thread)).status == 404)
        }
    }

    @Test func `what lies in a binned folder is found by nobody until it comes back`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("przekrój A-A.txt", Array("rygiel".utf8), to: "Rysunki")
            try await site.house.settle()
            let folder = try #require(site.folders["Rysunki"])
            let pages = [(site.marta, Places.zoneSearch(site.id)), (site.anna, Places.zoneSearch(site.id)), (site.beata, Places.search())]
            for words in ["przekr%C3%B3j", "rygiel"] {
                for (person, place) in pages { #expect(try await person.get(place + "?q=" + words).contains("A-A.txt")) }
            }
            _ = try await site.beata.post(Places.folderTrash(folder))
            for words in ["przekr%C3%B3j", "rygiel"] {
                for (person, place) in pages { #expect(try await !person.get(place + "?q=" + words).contains("A-A.txt"), "\(place)") }
            }
            _ = try await site.beata.post(Places.restore("folder", folder))
            #expect(try await site.marta.get(Places.zoneSearch(site.id) + "?q=rygiel").contains("A-A.txt"))
        }
    }

    @Test func `what is the office's own falls back to a folder of the office only`() async throws {
        try await FileSite.each { site in
            let viewer = try await site.house.viewer(.beata)
            func folder(_ purpose: App.Folder.Purpose) async throws -> App.Folder? {
                try await site.house.world.read(viewer) { tx in try App.Folder.with(purpose, inBinder: site.id, firm: viewer.firmID, tx) }
            }
            for name in ["Oferty", "Wewnętrzne"] { _ = try await site.beata.post(Places.folderTrash(site.folders[name] ?? 0)) }
            for purpose in [App.Folder.Purpose.offers, .contracts] { #expect(try await folder(purpose) == nil) }
            #expect(try await folder(.photos)?.audience == .zone)
            _ = try await site.beata.post(
                Places.binderFolders(site.id), ["nowy-folder": "Sejf", "kto": "internal", "numer": String(RecordID.next())])
            for purpose in [App.Folder.Purpose.offers, .contracts] { #expect(try await folder(purpose)?.name == "Sejf") }
        }
    }

    @Test func `folders are told of to those who may look in`() async throws {
        try await FileSite.each { site in
            for (name, who) in [("Rachunki", "owner"), ("Kosztorys ślepy", "internal"), ("Wizualizacje", "zone")] {
                _ = try await site.beata.post(
                    Places.binderFolders(site.id), ["nowy-folder": name, "kto": who, "numer": String(RecordID.next())])
            }
            let (marta, anna) = (try await site.marta.get(Places.zone(site.id)), try await site.anna.get(Places.zone(site.id)))
            #expect(marta.contains("Rachunki") && marta.contains("Wizualizacje") && !marta.contains("Kosztorys ślepy"))
            #expect(!anna.contains("Rachunki") && anna.contains("Wizualizacje") && !anna.contains("Kosztorys ślepy"))
        }
    }
}
