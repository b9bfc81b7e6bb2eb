import Mail
import Testing
import Values

@testable import App

/// A closed binder is read and taken along; nothing in it changes until somebody opens it again.
struct ClosedBinderTests {
    private static let sentence = "Ten segregator jest zamknięty: możesz go czytać"

    @Test func `every change of a closed binder is refused with the way to open it, whatever page it comes from`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let (beata, binder) = (try await house.browser(as: .beata), office.building)
            let offer = try await office.save(OfferFields(office)).id
            let task = try await beata.addTask("Zamówić dźwig", ["segregator": String(binder)])
            let file = ("plik", "komin.txt", "text/plain", Array("komin".utf8))
            _ = try await beata.upload(Places.binderFiles(binder), [], files: [file])
            let viewer = try await house.viewer(.beata)
            let document = try await office.count("SELECT id FROM document WHERE binder_id = \(binder)")
            let (folder, stage) = (
                try await office.count("SELECT folder_id FROM document WHERE binder_id = \(binder)"),
                try await office.count("SELECT id FROM stage WHERE binder_id = \(binder) ORDER BY position LIMIT 1")
            )
            let form = RecordID.next()
            _ = try await beata.post(
                Places.zoneForms(binder), ["numer": String(form), "rodzaj": "memo", "tytul": "Ustalenia", "dzien": "2026-11-20"])
            #expect(try await beata.post(Places.binderState(binder), ["stan": "closed"]).contains("Otwórz ponownie"))
            let refused: [(String, [(String, String)])] = [
                (Places.binderEdit(binder), [("nazwa", "Inna"), ("ulica", "Polna 1"), ("miasto", "Zakopane")]),
                (Places.binderStage(binder, Int64(stage)), [("procent", "10")]),
                (Places.binderFolders(binder), [("nowy-folder", "Dźwig"), ("kto", "zone")]),
                (Places.documentTrash(Int64(document)), []), (Places.documentName(Int64(document)), [("nazwa", "inny.txt")]),
                (Places.binderParticipants(binder), [("osoba", "Piotr"), ("email", "piotr@example.pl"), ("rola", "architect")]),
                (Places.newLetter(binder), [("numer", String(RecordID.next())), ("do", Cast.anna.email), ("temat", "X"), ("tresc", "Y")]),
                (Places.offers(), OfferFields(office, title: "Druga").pairs), (Places.offerTrash(Int64(offer)), []),
                (Places.taskEnd(task), []), (Places.taskComments(task), [("tresc", "Już?")]), (Places.taskTrash(task), []),
                (Places.tasks(), [("tytul", "Nowe"), ("segregator", String(binder))]),
                (Places.zoneParticulars(binder), [("wersja", "1"), ("telefon", "600 000 011")]),
                (Places.binderAddresses(binder), [("osoba", "Jan Zima"), ("funkcja", "geodeta"), ("telefon", "600 000 017")]),
                (Places.zoneForms(binder), [("rodzaj", "memo"), ("tytul", "Drugie"), ("dzien", "2026-11-20")]),
                (Places.zoneFormField(binder, form), [("pole", "tresc"), ("wersja", "0"), ("tresc", "x")]),
            ]
            for (place, fields) in refused {
                let answer = try await beata.post(place, fields)
                #expect(answer.status == 423 || answer.status == 422, "\(place): \(answer.status)")
                if answer.status == 423 { #expect(answer.contains(Self.sentence), "\(place)") }
            }
            #expect(try await beata.upload(Places.binderFiles(binder) + "?folder=\(folder)", [], files: [file]).status == 423)
            #expect(try await beata.begin(Places.binderUploads(binder), "plik.bin", length: 9).status == 423)
            for (table, count): (StaticString, Int) in [
                ("form_document", 1), ("task", 1), ("offer", 1), ("letter", 0), ("address_entry", 0),
            ] {
                #expect(try await office.count("SELECT count(*) FROM \(name: table)") == count, "\(table)")
            }
            for place in [Places.binder(binder), Places.binderFiles(binder), Places.binderMail(binder), Places.document(Int64(document))] {
                #expect(try await beata.get(place).status == 200)
            }
            #expect(try await beata.get(Places.binder(binder)).contains("Segregator jest zamknięty"))
            let marta = try await office.marta()
            let words = try await marta.post(Places.zoneParticulars(binder), ["wersja": "1", "telefon": "600 000 011"])
            #expect(words.status == 423 && words.contains("Otworzyć ją ponownie może biuro firmy"))
            _ = try await beata.post(Places.binderState(binder), ["stan": "open"])
            #expect(try await beata.post(Places.taskEnd(task)).status == 200)
            #expect(viewer.firmID > 0)
        }
    }

    @Test func `letters still arrive in a closed binder and their files are filed; by hand they go in, not out`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let other = try await Site.open(in: house, name: "polna3")
            let beata = try await house.browser(as: .beata)
            _ = try await beata.post(Places.binderState(site.binder), ["stan": "closed"])
            try await site.deliver(
                Envelope.letter(subject: "Komin", text: "Zdjęcie.", parts: [(Envelope.file("komin.jpg", "image/jpeg"), Envelope.photo)]))
            let letter = try #require(try await site.letters().first)
            #expect(try await site.filed()["komin.jpg"] == "Zdjęcia")
            #expect(try await beata.get(Places.thread(letter.threadID)).contains("Zdjęcie."))
            #expect(try await beata.post(Places.threadBinder(letter.threadID), ["budowa": String(other.binder)]).status == 423)
            try await site.deliver(
                Envelope.letter(
                    subject: "Rynna", id: "a2@example.pl", text: "Rynna.",
                    parts: [(Envelope.file("rynna.jpg", "image/jpeg"), Envelope.photo)]),
                to: "polna3@budowy.example.com")
            let stray = try #require(try await site.letters().last)
            #expect(try await beata.post(Places.threadBinder(stray.threadID), ["budowa": String(site.binder)]).status == 200)
            #expect(try await site.filed()["rynna.jpg"] == "Zdjęcia")
        }
    }

    @Test func `an archived binder leaves the lists and search finds it with a mark`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let (beata, binder) = (try await house.browser(as: .beata), office.building)
            _ = try await beata.post(Places.binderState(binder), ["stan": "closed"])
            #expect(try await beata.get(Places.search() + "?q=Jodłowa").contains("zamknięty"))
            _ = try await beata.post(Places.binderState(binder), ["stan": "archived"])
            let link = "href=\"\(Places.binder(binder))\""
            for place in [Places.binders(), Places.binders() + "?zamkniete=1"] {
                #expect(try await !beata.get(place).contains(link), "\(place)")
            }
            #expect(try await beata.get(Places.binders() + "?archiwum=1").contains(link))
            let found = try await beata.get(Places.search() + "?q=Jodłowa")
            #expect(found.contains(link) && found.contains("w archiwum"))
            let choices = try await beata.get(Places.newTask())
            #expect(!choices.contains("<option value=\"\(binder)\""))
        }
    }
}
