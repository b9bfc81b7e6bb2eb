import Foundation
import Testing
import Values

@testable import App

/// Imports, bulk changes, merges and lists of databases through the API.
struct APIWorkTests {
    private let file = """
        imię;nazwisko;telefon;e-mail;miejscowość
        Łucja;Żbik;600 000 022;lucja.zbik@example.pl;Biały Dunajec
        Jan;Zły;12;;
        Ewa;Lis;;ewa.lis@example.pl;Ząb

        """

    @Test func `a file is sent, planned, read in, explained and taken back`() async throws {
        try await TestHouse.each { house in
            let program = try await APIProgram(house)
            let base = try await program.add("contact-bases", #"{"name":"Targi","kind":"mailing"}"#)
            let sent = try await program.send("contact-bases/\(base)/imports?name=targi.csv", Array(file.utf8))
            #expect(sent.status == 201 && sent.contains(#""state":"draft""#), "\(sent.text)")
            let id = try #require(sent.first(#""id":"([0-9]+)""#))
            let plan = try await program.ask("GET", "contact-work/\(id)/plan")
            for words in [#""separator":";""#, #""columns":["given_name","family_name","phone","email","city"]"#, "miejscowość"] {
                #expect(plan.contains(words), "\(plan.text)")
            }
            let rows = try await program.ask("GET", "contact-work/\(id)/rows")
            #expect(rows.contains("Łucja Żbik") && rows.contains("z 9 cyframi"), "\(rows.text)")
            for (body, field) in [
                (#"{"columns":["given_name"]}"#, "columns"), (#"{"columns":["a","b","c","d","e"]}"#, "columns/0"),
                (#"{"tag":"7"}"#, "tag"), (#"{"duplicates":"zawsze"}"#, "duplicates"),
            ] {
                let refused = try await program.ask("PUT", "contact-work/\(id)/plan", body)
                #expect(refused.status == 422 && refused.contains("\"\(field)\""), "\(body): \(refused.text)")
            }
            let tag = try await program.add("tags", #"{"name":"targi","colour":2}"#)
            let nameless = #"{"columns":["","","phone","email",""]}"#
            #expect(try await program.ask("PUT", "contact-work/\(id)/plan", nameless).status == 200)
            #expect(try await program.ask("PUT", "contact-work/\(id)/state", #"{"state":"running"}"#).status == 422)
            let named = #"{"columns":["given_name","family_name","phone","email","city"],"duplicates":"skip","tag":"\#(tag)"}"#
            #expect(try await program.ask("PUT", "contact-work/\(id)/plan", named).contains(#""duplicates":"skip""#))
            #expect(try await program.ask("PUT", "contact-work/\(id)/state", #"{"state":"reverted"}"#).status == 422)
            #expect(try await program.ask("PUT", "contact-work/\(id)/state", #"{"state":"running"}"#).contains(#""state":"waiting""#))
            #expect(try await program.ask("PUT", "contact-work/\(id)/state", #"{"state":"running"}"#).status == 422)
            #expect(try await program.ask("GET", "contact-work/\(id)/plan").status == 404)
            let done = try await program.settled(id)
            for words in [#""state":"done""#, #""added":2"#, #""failed":1"#, #""total":3"#, #""hasFile":true"#, #""undoable":true"#] {
                #expect(done.contains(words), "\(words): \(done.text)")
            }
            #expect(try await program.ask("GET", "contact-work/\(id)/failed-rows").contains(#""line":3"#))
            #expect(try await program.ask("GET", "contact-work/\(id)/content").contains("Zły"))
            #expect(try await program.ask("GET", "contact-bases/\(base)/work").contains(id))
            let found = try await program.ask("GET", "contact-bases/\(base)/contacts?sort=-city&tag=\(tag)")
            #expect(found.contains("Żbik") && found.contains("Lis"), "\(found.text)")

            #expect(try await program.ask("PUT", "contact-work/\(id)/state", #"{"state":"reverted"}"#).contains(#""state":"reverting""#))
            #expect(try await program.settled(id).contains(#""state":"reverted""#))
            #expect(try await program.ask("GET", "contact-bases/\(base)/contacts").contains(#""items":[]"#))
            for (name, bytes) in [("stary.xls", [0xD0, 0xCF, 0x11, 0xE0] as [UInt8]), ("pusty.csv", [])] {
                #expect(try await program.send("contact-bases/\(base)/imports?name=\(name)", bytes).status == 422, "\(name)")
            }
            #expect(try await program.send("contact-bases/7/imports?name=x.csv", Array(file.utf8)).status == 404)
        }
    }

    @Test func `many contacts are tagged, kept, moved and deleted by a filter, and all of it is taken back`() async throws {
        try await TestHouse.each { house in
            let program = try await APIProgram(house)
            let base = try await program.add("contact-bases", #"{"name":"Klienci","kind":"contacts"}"#)
            let mailing = try await program.add("contact-bases", #"{"name":"Mailing","kind":"mailing"}"#)
            let tag = try await program.add("tags", #"{"name":"dach","colour":2}"#)
            let keeper = try #require(try await house.viewer(.ewa).accountID)
            var ids: [String] = []
            for (name, city) in [("Ada", "Ząb"), ("Bela", "Ząb"), ("Cela", "Łopuszna")] {
                ids.append(try await program.add("contacts", #"{"base":"\#(base)","kind":"company","name":"\#(name)","city":"\#(city)"}"#))
            }
            func work(_ body: String, changed: Int) async throws -> String {
                let id = try await program.add("contact-bases/\(base)/work", body)
                let done = try await program.settled(id)
                #expect(done.contains(#""state":"done""#) && done.contains("\"changed\":\(changed)"), "\(body): \(done.text)")
                return id
            }
            let tagged = try await work(#"{"act":"tag","tag":"\#(tag)","filter":{"city":"Ząb"}}"#, changed: 2)
            let list = try await program.ask("GET", "contact-bases/\(base)/contacts?tag=\(tag)&sort=-name")
            #expect(list.contains("Ada") && list.contains("Bela") && !list.contains("Cela"))
            _ = try await work(#"{"act":"keeper","keeper":"\#(keeper)","contacts":["\#(ids[2])"]}"#, changed: 1)
            #expect(try await program.ask("GET", "contacts/\(ids[2])").contains("\"keeper\":\"\(keeper)\""))
            let moved = try await work(#"{"act":"move","base":"\#(mailing)","filter":{"keeperless":true,"tags":["\#(tag)"]}}"#, changed: 2)
            let client = try await program.ask("POST", "binders", #"{"kind":"plain","contact":"\#(ids[0])","name":"Dach"}"#)
            #expect(client.status == 422, "a mailing contact became a client: \(client.text)")
            _ = try await program.ask("PUT", "contact-work/\(moved)/state", #"{"state":"reverted"}"#)
            #expect(try await program.settled(moved).contains(#""state":"reverted""#))
            #expect(try await program.ask("GET", "contacts/\(ids[0])").contains("\"base\":\"\(base)\""))
            _ = try await program.ask("PUT", "contact-work/\(tagged)/state", #"{"state":"reverted"}"#)
            #expect(try await program.settled(tagged).contains(#""state":"reverted""#))
            #expect(try await program.ask("GET", "contact-bases/\(base)/contacts?tag=\(tag)").contains(#""items":[]"#))

            let export = try await program.add("contact-bases/\(base)/work", #"{"act":"export","format":"csv","filter":{"words":"Ada"}}"#)
            _ = try await program.settled(export)
            let csv = try await program.ask("GET", "contact-work/\(export)/content")
            #expect(csv.contains("Ada") && !csv.contains("Bela"))
            for (body, field) in [
                (#"{"act":"tag","filter":{}}"#, "tag"), (#"{"act":"tag","tag":"7","filter":{}}"#, "tag"),
                (#"{"act":"delete"}"#, "contacts"),
                (#"{"act":"delete","contacts":[],"filter":{}}"#, "contacts"), (#"{"act":"import","filter":{}}"#, "act"),
                (#"{"act":"delete","filter":{"miasto":"x"}}"#, "filter/miasto"), (#"{"act":"delete","filter":"wszystko"}"#, "filter"),
                (#"{"act":"export","format":"pdf","filter":{}}"#, "format"),
            ] {
                let refused = try await program.ask("POST", "contact-bases/\(base)/work", body)
                #expect(refused.status == 422 && refused.contains("\"\(field)\""), "\(body): \(refused.text)")
            }
        }
    }

    @Test func `two contacts become one with what belongs to both, and two again`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let program = try await APIProgram(house)
            let marta = String(office.client)
            let home = try #require(try await program.ask("GET", "contacts/\(marta)").first(#""base":"([0-9]+)""#))
            let other = try await program.add(
                "contacts", #"{"base":"\#(home)","kind":"person","givenName":"Marta","familyName":"Sikora","city":"Ząb"}"#)
            _ = try await program.send("contacts/\(other)/files?name=szkic.txt", Array("szkic".utf8))
            let task = try await program.add("tasks", #"{"title":"Zadzwonić","contact":"\#(other)"}"#)
            #expect(try await program.ask("GET", "contacts/\(marta)/twins").contains(other))
            let merged = try await program.ask("POST", "contacts/\(marta)/merges", #"{"other":"\#(other)","take":["city"]}"#)
            #expect(merged.status == 201 && merged.contains(#""kind":"merge""#), "\(merged.text)")
            #expect(try await program.ask("GET", "contacts/\(other)").status == 404)
            #expect(try await program.ask("GET", "contacts/\(marta)").contains(#""city":"Ząb""#))
            #expect(try await program.ask("GET", "contacts/\(marta)/files").contains("szkic.txt"))
            #expect(try await program.ask("GET", "tasks/\(task)").contains("\"contact\":\"\(marta)\""))
            let work = try #require(merged.first(#""id":"([0-9]+)""#))
            #expect(try await program.ask("PUT", "contact-work/\(work)/state", #"{"state":"reverted"}"#).status == 200)
            #expect(try await program.settled(work).contains(#""state":"reverted""#))
            #expect(try await program.ask("GET", "contacts/\(other)/files").contains("szkic.txt"))
            #expect(try await program.ask("GET", "tasks/\(task)").contains("\"contact\":\"\(other)\""))

            let mailing = try await program.add("contact-bases", #"{"name":"Mailing","kind":"mailing"}"#)
            let person = try await program.add(
                "contacts", #"{"base":"\#(mailing)","kind":"person","givenName":"Piotr","familyName":"Bocian"}"#)
            #expect(try await program.ask("POST", "contacts/\(person)/merges", #"{"other":"\#(marta)"}"#).status == 422)
            #expect(try await program.ask("POST", "contacts/\(marta)/merges", #"{"other":"\#(marta)"}"#).status == 422)
            #expect(try await program.ask("POST", "contacts/\(marta)/merges", #"{"other":"7"}"#).status == 422)
            #expect(try await program.ask("PUT", "contacts/\(other)/base", #"{"base":"\#(mailing)"}"#).status == 422)
            for (path, body) in [
                ("tasks", #"{"title":"x","contact":"\#(person)"}"#),
                ("binders", #"{"kind":"plain","contact":"\#(person)","name":"Dach"}"#),
                ("contacts", #"{"base":"\#(home)","kind":"person","familyName":"Nowy","company":"\#(person)"}"#),
            ] { #expect(try await program.ask("POST", path, body).status == 422, "\(path)") }
        }
    }

    @Test func `a database is paged in its orders, and filters are kept`() async throws {
        try await TestHouse.each { house in
            let program = try await APIProgram(house)
            let base = try await program.add("contact-bases", #"{"name":"Klienci","kind":"contacts"}"#)
            for (name, city) in [("Łoś", "Bańska"), ("Lis", "Ciche"), ("Ćma", "Ciche"), ("Ażur", "Dębno")] {
                _ = try await program.add("contacts", #"{"base":"\#(base)","kind":"company","name":"\#(name)","city":"\#(city)"}"#)
            }
            func names(_ query: String) async throws -> [String] {
                var (names, after) = ([String](), String?.some(""))
                while let key = after {
                    let more = key.isEmpty ? "" : "&after=" + (key.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
                    let page = try await program.ask("GET", "contact-bases/\(base)/contacts?limit=1&\(query)\(more)")
                    #expect(page.status == 200, "\(query): \(page.text)")
                    names += page.first(#""name":"([^"]+)""#).map { [$0] } ?? []
                    guard case .object(let object) = try JSONDecoder().decode(JSON.self, from: Data(page.bytes)),
                        case .text(let next) = object["next"]
                    else { break }
                    after = next
                }
                return names
            }
            #expect(try await names("sort=name") == ["Ażur", "Ćma", "Lis", "Łoś"])
            #expect(try await names("sort=-name") == ["Łoś", "Lis", "Ćma", "Ażur"])
            for sort in ["phone", "email", "city", "lastContact", "keeper", "nip", "added"] {
                #expect(try await Set(names("sort=\(sort)")).count == 4, "\(sort)")
            }
            #expect(try await names("city=Ciche") == ["Ćma", "Lis"])
            #expect(try await names("untouched=true&words=Lisowi") == ["Lis"])
            let view = try await program.add("contact-bases/\(base)/views", #"{"name":"Ciche","filter":{"city":"Ciche"}}"#)
            #expect(try await program.ask("GET", "contact-bases/\(base)/views").contains("miejscowosc=Ciche"))
            #expect(try await names("view=\(view)&sort=-name") == ["Lis", "Ćma"])
            #expect(try await program.ask("DELETE", "contact-bases/\(base)/views/\(view)").status == 204)
            for query in ["view=\(view)", "sort=krowa", "after=x", "after=-1~x", "untouched=tak", "words=", "lastContactFrom=jutro"] {
                #expect(try await program.ask("GET", "contact-bases/\(base)/contacts?\(query)").status == 400, "\(query)")
            }
        }
    }

    @Test func `the firm's data and templates are changed by who may`() async throws {
        try await TestHouse.each { house in
            let program = try await APIProgram(house)
            let firm = try await program.ask("PUT", "firm", #"{"name":"Zrąb sp. z o.o.","city":"Nowy Targ","postalCode":"34-400"}"#)
            #expect(firm.status == 200 && firm.contains("Nowy Targ"), "\(firm.text)")
            #expect(try await program.ask("PUT", "firm", #"{"name":"Zrąb","nip":"123"}"#).status == 422)
            #expect(try await program.ask("PUT", "stage-template", #"{"stages":["Fundamenty","Dach"]}"#).contains("Dach"))
            #expect(try await program.ask("PUT", "stage-template", #"{"stages":[]}"#).status == 422)
            let folders = #"{"folders":[{"name":"Wszystko","purpose":"other","audience":"zone"}]}"#
            #expect(try await program.ask("PUT", "folder-template", folders).contains("Wszystko"))
            #expect(try await program.ask("PUT", "folder-template", folders.replacing("other", with: "photos")).status == 422)
            #expect(try await APIProgram(house, [.readFirm]).ask("PUT", "stage-template", #"{"stages":["x"]}"#).status == 403)
        }
    }
}
