import Testing
import Values

@testable import App

@Suite struct BinderTests {
    @Test func `Beata opens Jodłowa 14 and it gets stages, folders and a mail address`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let marta = try await beata.addPerson("Marta", "Sikora", to: base).id
            let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: marta)
            let page = try await beata.get(Places.binder(building))
            #expect(page.contains("Jodłowa 14, Zakopane") && page.contains("Stan surowy otwarty"))
            #expect(page.contains("jodlowa-14-zakopane@budowy.example.com"))
            let second = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: marta)
            #expect(try await beata.get(Places.binder(second)).contains("jodlowa-14-zakopane-2@"))
            let viewer = try await house.viewer(.beata)
            let folders = try await house.world.read(viewer) { tx in try viewer.folders(in: try viewer.binder(building, tx), tx).map(\.name)
            }
            #expect(folders.contains("Oferty") && folders.contains("Zdjęcia") && folders.contains("Faktury"))
        }
    }

    @Test func `people of a mailing database cannot be picked, through the page or past it`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let mailing = try await beata.addBase("Targi", kind: "mailing")
            let reader = try await beata.addPerson("Ola", "Targowa", to: mailing).id
            #expect(try await !beata.get(Places.newBinder()).contains("Targowa"))
            let refused = try await beata.post(
                Places.binders(), ["rodzaj": "building", "kontakt": String(reader), "ulica": "Polna 3", "miasto": "Nowy Targ"])
            #expect(refused.status == 422 && refused.contains("bazie mailingowej"))
        }
    }

    @Test func `the owner is invited, chooses a password and sees only this building`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let contact = try await beata.addPerson("Paweł", "Nowy", to: base).id
            let building = try await beata.openBuilding("Polna 3", "Nowy Targ", for: contact)
            let other = try await beata.openBuilding("Leśna 1", "Nowy Targ", for: contact)
            let invited = try await beata.post(
                Places.binderParticipants(building), ["osoba": "Paweł Nowy", "email": "pawel.nowy@example.pl", "rola": "owner"])
            #expect(invited.contains("pawel.nowy@example.pl"))
            try await house.settle()
            let link = try house.lastLetter(to: "pawel.nowy@example.pl", matching: #"/zaproszenie/[A-Za-z0-9_-]+"#)
            let pawel = house.browser()
            #expect(try await pawel.get(link).contains("Witaj"))
            #expect(try await pawel.post(link, ["haslo": "Polska2026"]).status == 422)
            let inside = try await pawel.post(link, ["haslo": Cast.password])
            #expect(inside.status != 422 && inside.path.contains(String(building)))
            #expect(try await pawel.send("GET", Places.zone(other)).status == 404)
            #expect(try await pawel.send("GET", Places.binder(building)).status == 404)
            #expect(try await house.browser().get(link).status == 410)
        }
    }

    @Test func `stages carry plan, progress and completion`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let marta = try await beata.addPerson("Marta", "Sikora", to: base).id
            let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: marta)
            let page = try await beata.get(Places.binder(building))
            let stage = try #require(page.first(#"/etapy/([0-9]+)""#).flatMap(RecordID.init))
            let saved = try await beata.post(Places.binderStage(building, stage), ["gotowe": "2026-05-28", "procent": "100"])
            #expect(saved.contains("28.05.2026"))
            #expect(try await beata.post(Places.binderStage(building, stage), ["procent": "101"]).status == 422)
            #expect(try await beata.post(Places.binderStage(building, stage), ["gotowe": "2026-02-31"]).status == 422)
        }
    }
}
