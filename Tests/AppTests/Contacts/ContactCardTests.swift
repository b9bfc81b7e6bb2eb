import Testing
import Values

@testable import App

@Suite struct ContactCardTests {
    private let form: [(String, String)] = [
        ("rodzaj", "company"), ("calosc", "tak"), ("nazwa", "Okna Gubałówka"), ("nip", "526-025-02-74"), ("regon", "000331501"),
        ("krs", "0000028860"),
        ("telefony", "600 000 015"), ("telefony-opis", "biuro"), ("telefony", ""), ("telefony-opis", ""), ("maile", "serwis@example.com"),
        ("maile-opis", "serwis"), ("adresy-ulica", "Jodłowa 14"), ("adresy-kod", "34-500"), ("adresy-miasto", "Zakopane"),
        ("adresy-opis", "budowa"), ("zrodlo", "targi"),
    ]

    @Test func `Beata keeps a company with its numbers, addresses and people`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Firmy")
            let page = try await beata.post(Places.baseContacts(base), form)
            for words in [
                "526-025-02-74", "000331501", "600\u{A0}000\u{A0}015", "Telefon, biuro", "serwis@example.com",
                "Jodłowa 14, 34-500 Zakopane", "targi",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            let person = try await beata.addPerson("Jan", "Czapla", to: base, ["firma": String(page.id), "stanowisko": "właściciel"])
            #expect(person.contains("Okna Gubałówka") && person.contains("właściciel"))
            #expect(try await beata.get(Places.contact(page.id)).contains("Jan Czapla"))
            for words in ["600000015", "600-000-015", "serwis@example.com", "5260250274", "Jodłowej"] {
                #expect(try await beata.get(Places.search() + "?q=\(words)").contains("Okna"), "\(words)")
            }
            let wrong = try await beata.post(
                Places.baseContacts(base),
                [("rodzaj", "company"), ("nazwa", "X"), ("regon", "1"), ("krs", "2"), ("telefony", "abc"), ("telefony-opis", "")])
            for words in ["REGON się nie zgadza", "KRS ma 10 cyfr", "z 9 cyframi", "abc"] { #expect(wrong.contains(words), "\(words)") }
        }
    }

    @Test func `Beata keeps a file with a contact, and takes it away again`() async throws {
        try await TestHouse.each { house in
            let (beata, karol) = (try await house.browser(as: .beata), try await house.browser(as: .karol))
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            let page = try await beata.upload(
                Places.contactFiles(anna), [], files: [("plik", "działka.txt", "text/plain", Array("mapa".utf8))])
            #expect(page.contains("działka.txt") && page.contains("Dodaj pliki") && page.contains("wgrywa"))
            let file = try #require(page.first("href=\"(/kontakty/\(anna)/zalaczniki/[0-9]+)\""))
            #expect(try await beata.get(file).text == "mapa")
            let reading = try await karol.get(Places.contact(anna))
            #expect(reading.contains("działka.txt") && !reading.contains("Dodaj pliki"))
            #expect(try await karol.post(file + "/kosz").status == 403)
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.get(file).status == 404)
            #expect(try await olga.post(file + "/kosz").status == 404)
            #expect(try await !beata.post(file + "/kosz").contains(file))
            #expect(try await beata.get(file).status == 404)
        }
    }

    @Test func `notes and calls stand on the timeline and count as contact`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            let page = try await beata.post(Places.contactNotes(anna), ["typ": "call", "tresc": "Prosi o <b>okna</b> w grudniu"])
            #expect(page.contains("Prosi o &lt;b&gt;okna") && page.contains("telefon"))
            #expect(try await beata.get(Places.base(base)).contains("dziś 9:00"))
            #expect(try await beata.get(Places.search() + "?q=grudzień").contains("Mucha"), "notes are found")
            #expect(try await beata.get(Places.contact(anna) + "?os=poczta").contains("Jeszcze nic tu nie ma"))
            let note = try #require(page.first(#"notatki/([0-9]+)""#))
            #expect(try await house.browser(as: .ewa).post(Places.contactNote(anna, note)).status == 403)
            #expect(try await !beata.post(Places.contactNote(anna, note)).contains("Prosi o"))
        }
    }

    @Test func `two contacts become one, and two again`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base, ["telefon": "600 000 012", "miasto": "Zakopane"]).id
            let other = try await beata.addPerson(
                "Anna", "Mucha-Lis", to: base, ["telefon": "600 000 012", "email": "anna@example.pl", "miasto": "Ząb"]
            ).id
            #expect(try await beata.get(Places.contactTwins() + "?rodzaj=person&telefon=600000012").contains("ten sam telefon"))
            _ = try await beata.post(Places.contactNotes(other), ["tresc": "Woli dachówkę"])
            let binder = try await beata.openBuilding("Polna 3", "Nowy Targ", for: other)
            #expect(try await beata.get(Places.contactMerge(anna) + "?z=\(other)").contains("Ząb"))
            let merged = try await beata.post(
                Places.contactMerge(anna), ["z": String(other), "w-city": "z", "w-email": "z", "w-family_name": ""])
            for words in ["Anna Mucha", "Ząb", "anna@example.pl", "Woli dachówkę", "Polna 3"] {
                #expect(merged.contains(words), "\(words)")
            }
            #expect(try await beata.send("GET", Places.contact(other)).status == 404)
            let undo = try #require(merged.first(#"action="(/prace/[0-9]+/cofniecie)""#))
            _ = try await beata.post(undo)
            let back = try await beata.get(Places.contact(other))
            #expect(back.contains("Woli dachówkę") && back.contains("Polna 3") && back.contains("Mucha-Lis"))
            let first = try await beata.get(Places.contact(anna))
            #expect(first.contains("Zakopane") && !first.contains("Woli dachówkę"))
            #expect(binder != 0)
        }
    }

    @Test func `taking a merge back keeps what was done since and says so`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base, ["miasto": "Zakopane"]).id
            let other = try await beata.addPerson("Anna", "Lis", to: base, ["telefon": "600 000 012", "miasto": "Ząb"]).id
            let third = try await beata.addPerson("Jan", "Zima", to: base).id
            let (binder, moved) = (
                try await beata.openBuilding("Polna 3", "Nowy Targ", for: other), try await beata.openBuilding("Leśna 1", "Ząb", for: other)
            )
            let merged = try await beata.post(Places.contactMerge(anna), ["z": String(other), "w-city": "z"])
            let undo = try #require(merged.first(#"action="(/prace/[0-9]+/cofniecie)""#))
            let viewer = try await house.viewer(.beata)
            try await house.world.write(viewer) { tx in
                let now = house.world.now()
                let contact = try viewer.contact(anna, tx)
                var form = try viewer.whole(contact, tx)
                #expect(form.city == "Ząb" && form.details.map(\.value) == ["+48600000012"])
                form.city = "Poronin"
                form.details.append(ContactDetail(.phone, value: "+48600000077"))
                try viewer.change(contact, form, at: now, tx)
                try tx.run("UPDATE binder SET contact_id = \(third) WHERE firm_id = \(viewer.firmID) AND id = \(moved)")
            }
            let page = try await beata.post(undo)
            #expect(page.contains("Zostały 2 zmiany, które ktoś zrobił później."))
            let first = try await beata.get(Places.contact(anna))
            #expect(first.contains("Poronin"))
            let details = try await house.world.read(viewer) { tx in try viewer.details(of: anna, tx).map(\.value) }
            #expect(details == ["+48600000077"])
            let owners = try await house.world.read(viewer) { tx in
                try [binder, moved].map { try viewer.binder($0, tx).contactID }
            }
            #expect(owners == [other, third])
        }
    }
}
