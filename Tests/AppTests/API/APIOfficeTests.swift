import Foundation
import Testing
import Values

@testable import App

struct APIOfficeTests {
    @Test func `a company, its person, own fields, tags and notes`() async throws {
        try await TestHouse.each { house in
            let program = try await APIProgram(house)
            let base = try await program.add("contact-bases", #"{"name":"Klienci 2026","kind":"contacts","note":"z targów"}"#)
            let roof = try await program.add(
                "contact-fields", #"{"name":"Rodzaj dachu","kind":"choice","choices":["dwuspadowy","płaski"]}"#)
            let tag = try await program.add("tags", #"{"name":"polecenie","colour":2}"#)
            let keeper = try #require(try await house.viewer(.ewa).accountID)
            let company = try await program.add("contacts", #"{"base":"\#(base)","kind":"company","name":"Murarz s.c."}"#)
            let person = """
                {"base":"\(base)","kind":"person","givenName":"Jan","familyName":"Kowal","company":"\(company)","keeper":"\(keeper)",
                 "pesel":"44051401359","phones":[{"label":"biuro","value":"18 000 00 12"}],"emails":[{"value":"jan@example.com"}],
                 "addresses":[{"label":"budowa","street":"Leśna 3","postalCode":"34-500","city":"Zakopane"}],
                 "tags":["\(tag)"],"fields":{"\(roof)":"płaski"}}
                """
            let id = try await program.add("contacts", person)
            let shown = try await program.ask("GET", "contacts/\(id)")
            for words in [
                "\"company\":\"\(company)\"", "\"keeper\":\"\(keeper)\"", "\"tags\":[\"\(tag)\"]", "\"\(roof)\":\"płaski\"", "Leśna 3",
                "jan@example.com", #""label":"biuro""#,
            ] { #expect(shown.contains(words), "\(words): \(shown.text)") }
            #expect(!shown.contains("44051401359"))
            #expect(try await program.ask("GET", "contacts?company=\(company)").contains("Kowal"))
            #expect(try await program.ask("GET", "contacts?tag=\(tag)").contains("Kowal"))
            #expect(try await !program.ask("GET", "contacts?tag=\(roof)").contains("Kowal"))
            for (more, field) in [
                (#""fields":{"\#(roof)":"kopertowy"}"#, "fields/\(roof)"), (#""fields":{"7":"x"}"#, "fields/7"), (#""tags":["7"]"#, "tags"),
                (#""company":"\#(id)""#, "company"), (#""keeper":"7""#, "keeper"), (#""phones":[{"value":"abc"}]"#, "phones"),
                (#""emails":[{"adres":"x"}]"#, "emails/0/adres"),
            ] {
                let answer = try await program.ask("PUT", "contacts/\(id)", #"{"kind":"person","familyName":"Kowal",\#(more)}"#)
                #expect(answer.status == 422 && answer.contains("\"\(field)\""), "\(more): \(answer.text)")
            }
            let bare = try await program.ask("PUT", "contacts/\(id)", #"{"kind":"person","familyName":"Kowal"}"#)
            #expect(bare.contains(#""tags":[]"#) && bare.contains(#""phones":[]"#) && bare.contains(#""company":null"#), "\(bare.text)")
            let jan = try await house.viewer(.jan)
            let kept = try await house.world.read(jan) { tx in try jan.contact(RecordID(id) ?? 0, tx).pesel }
            #expect(kept == "44051401359")

            let note = try await program.add("contacts/\(id)/notes", #"{"text":"Oddzwoni w piątek.","kind":"call"}"#)
            #expect(try await program.ask("GET", "contacts/\(id)/notes").contains("Oddzwoni"))
            #expect(try await !program.ask("GET", "contacts/\(id)").contains(#""lastContactAt":null"#))
            #expect(try await program.ask("DELETE", "contacts/\(id)/notes/\(note)").status == 204)
            let mailing = try await program.add("contact-bases", #"{"name":"Mailing","kind":"mailing"}"#)
            #expect(try await program.ask("PUT", "contacts/\(id)/base", #"{"base":"\#(mailing)"}"#).contains("\"base\":\"\(mailing)\""))
            #expect(try await program.ask("PUT", "contact-bases/\(base)", #"{"name":"Klienci 2027"}"#).contains("2027"))
            #expect(try await program.ask("DELETE", "contact-bases/\(base)").status == 204)
            #expect(try await program.ask("DELETE", "contact-fields/\(roof)").status == 204)
            #expect(try await !program.ask("GET", "contact-fields").contains("Rodzaj dachu"))
        }
    }

    @Test func `a building's stages, people and end`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let program = try await APIProgram(house)
            let stages = try await program.ask("GET", "binders/\(office.building)/stages")
            let stage = try #require(stages.first(#""id":"([0-9]+)""#))
            let changed = try await program.ask(
                "PUT", "binders/\(office.building)/stages/\(stage)", #"{"plannedOn":"2026-12-01","progress":40}"#)
            #expect(changed.status == 200 && changed.contains(#""progress":40"#) && changed.contains("2026-12-01"), "\(changed.text)")
            let person = try await program.add(
                "binders/\(office.building)/participants",
                #"{"name":"Anna Mucha","email":"anna.mucha@example.pl","role":"architect","lastDay":"2026-12-31"}"#)
            let people = try await program.ask("GET", "binders/\(office.building)/participants")
            #expect(people.contains("Anna Mucha") && people.contains("2026-12-31"))
            #expect(try await program.ask("DELETE", "binders/\(office.building)/participants/\(person)").status == 204)
            #expect(try await !program.ask("GET", "binders/\(office.building)/participants").contains("Anna Mucha"))
            let closed = try await program.ask("PUT", "binders/\(office.building)/state", #"{"state":"closed"}"#)
            #expect(closed.contains(#""state":"closed""#))
            #expect(try await program.ask("PUT", "binders/\(office.building)/stages/\(stage)", #"{"progress":50}"#).status == 423)
            #expect(try await program.ask("DELETE", "binders/\(office.building)").status == 204)
            #expect(try await program.ask("GET", "binders/\(office.building)").status == 404)
        }
    }

    @Test func `the firm, its people, its history and its search are read`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let program = try await APIProgram(house)
            #expect(try await program.ask("GET", "firm").contains("Zrąb sp. z o.o."))
            let people = try await program.ask("GET", "employees")
            #expect(people.contains("Beata Kos") && people.contains(#""role":"manager""#) && !people.contains("Olga"))
            let first = try await program.ask("GET", "history?limit=1")
            let next = try #require(first.first(#""next":"([0-9]+-[0-9]+)""#))
            #expect(try await program.ask("GET", "history?limit=200&after=\(next)").contains("Marta Sikora"))
            let one = try await program.ask("GET", "history?kind=contact&record=\(office.client)")
            #expect(one.contains(#""verb":"created""#) && one.contains("Marta Sikora") && !one.contains(#""kind":"binder""#))
            #expect(try await program.ask("GET", "history?record=7").status == 400)
            #expect(try await program.ask("GET", "history?kind=krowa").status == 400)
            let hits = try await program.ask("GET", "search?q=Sikorze&part=contacts")
            #expect(hits.contains("\"record\":\"\(office.client)\"") && hits.contains(#""next":null"#), "\(hits.text)")
            #expect(try await program.ask("GET", "search").status == 400)
            let narrow = try await APITests.key(house, [.readContacts])
            for path in ["search?q=x", "history", "firm", "employees"] {
                #expect(try await APITests.send("GET", path, narrow, nil, [:], house).status == 403, "\(path)")
            }
        }
    }
}
