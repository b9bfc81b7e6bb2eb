import Foundation
import Testing
import Values

@testable import App

struct APIFileTests {
    @Test func `files lie with tasks and contacts, each upload once`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let program = try await APIProgram(house)
            let task = try await program.add("tasks", #"{"title":"Zmierzyć dach"}"#)
            for owner in ["tasks/\(task)", "contacts/\(office.client)"] {
                let (bytes, key) = (Array("szkic dachu".utf8), String(RecordID.next()))
                let first = try await program.send("\(owner)/files?name=szkic.txt", bytes, ["Idempotency-Key": key])
                #expect(first.status == 201 && first.contains(#""name":"szkic.txt""#), "\(first.text)")
                #expect(try await program.send("\(owner)/files?name=szkic.txt", bytes, ["Idempotency-Key": key]).text == first.text)
                #expect(try await program.send("\(owner)/files?name=inny.txt", bytes, ["Idempotency-Key": key]).status == 422)
                let list = try await program.ask("GET", "\(owner)/files")
                let id = try #require(list.first(#""id":"([0-9]+)""#))
                #expect(list.text.components(separatedBy: "szkic.txt").count == 2)
                let content = try await program.ask("GET", "\(owner)/files/\(id)/content")
                #expect(content.bytes == bytes && content.headers["content-disposition"]?.contains("attachment") == true)
                #expect(try await program.send("\(owner)/files?name=pusty.txt", []).status == 422)
                #expect(try await program.send("\(owner)/files", bytes).status == 400)
                #expect(try await program.ask("DELETE", "\(owner)/files/\(id)").status == 204)
                #expect(try await program.ask("GET", "\(owner)/files/\(id)/content").status == 404)
            }
            let olga = try await house.viewer(.olga)
            let foreign = RecordID.next()
            _ = try await house.world.write(olga) { tx in
                try olga.addTask(foreign, TaskWish(title: "Cudze"), at: house.world.now(), tx)
            }
            #expect(try await program.send("tasks/\(foreign)/files?name=x.txt", Array("x".utf8)).status == 404)
            #expect(try await program.ask("GET", "contacts/\(foreign)/files").status == 404)
            #expect(try await house.browser(as: .jan).get(Places.history()).contains("szkic.txt"))
        }
    }

    @Test func `a document is put in, renamed, moved, given a version and taken back`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let program = try await APIProgram(house)
            let folder = try await program.add("binders/\(office.building)/folders", #"{"name":"Pomiary","audience":"internal"}"#)
            #expect(try await program.ask("GET", "binders/\(office.building)/folders").contains("Pomiary"))
            let filed = try await program.send("folders/\(folder)/documents?name=pomiar.txt", Array("pierwszy".utf8))
            #expect(filed.status == 201 && filed.contains("\"folder\":\"\(folder)\""), "\(filed.text)")
            let id = try #require(filed.first(#""id":"([0-9]+)""#))
            let other = try await program.add("binders/\(office.building)/folders", #"{"name":"Obliczenia","audience":"zone"}"#)
            let change = #"{"name":"Pomiar dachu","folder":"\#(other)","caption":"po deszczu"}"#
            let tag = try #require(filed.headers["etag"])
            let changed = try await APITests.send("PUT", "documents/\(id)", program.key, change, ["If-Match": tag], house)
            for words in ["Pomiar dachu.txt", "\"folder\":\"\(other)\"", "po deszczu"] {
                #expect(changed.contains(words), "\(changed.text)")
            }
            #expect(try await APITests.send("DELETE", "documents/\(id)", program.key, nil, ["If-Match": tag], house).status == 412)
            #expect(try await program.ask("GET", "folders/\(other)/documents").contains("Pomiar dachu.txt"))

            let second = try await program.send("documents/\(id)/versions?name=nowy.txt&note=popraw", Array("drugi".utf8))
            #expect(second.status == 201 && second.contains(#""version":2"#) && second.contains("Pomiar dachu.txt"), "\(second.text)")
            #expect(try await program.ask("GET", "documents/\(id)/versions").contains("popraw"))
            #expect(try await program.ask("GET", "documents/\(id)/versions/1/content").text == "pierwszy")
            #expect(try await program.ask("PUT", "documents/\(id)/version", #"{"number":1}"#).contains(#""version":3"#))
            #expect(try await program.ask("GET", "documents/\(id)/content").text == "pierwszy")
            #expect(try await program.ask("PUT", "documents/\(id)/version", #"{"number":9}"#).status == 422)
            _ = try await program.add("documents/\(id)/copies", #"{"folder":"\#(folder)"}"#)
            #expect(try await program.ask("POST", "documents/\(id)/copies", #"{"folder":"7"}"#).status == 422)
            let ruled = try await program.send("binders/\(office.building)/documents?name=oferta.txt", Array("Oferta".utf8))
            #expect(ruled.status == 201, "\(ruled.text)")
            #expect(try await program.ask("GET", "folders/\(folder)/content").bytes.starts(with: Array("PK".utf8)))
            #expect(try await program.ask("GET", "binders/\(office.building)/dossier").bytes.starts(with: Array("PK".utf8)))

            #expect(try await program.ask("DELETE", "documents/\(id)").status == 204)
            #expect(try await program.ask("GET", "bin?kind=document").contains("\"record\":\"\(id)\""))
            let back = try await program.ask("POST", "bin/restored", #"{"kind":"document","record":"\#(id)"}"#)
            #expect(back.status == 200 && back.contains("Pomiar dachu.txt"))
            #expect(try await program.ask("POST", "bin/restored", #"{"kind":"document","record":"\#(id)"}"#).status == 404)
            #expect(try await program.ask("GET", "documents/\(id)").status == 200)
            let narrow = try await APIProgram(house, [.readDocuments, .readBinders])
            #expect(try await narrow.send("folders/\(folder)/documents?name=x.txt", Array("x".utf8)).status == 403)
            #expect(try await narrow.ask("GET", "binders/\(office.building)/dossier").status == 403)
            #expect(try await narrow.ask("GET", "bin").status == 403)
        }
    }

    @Test func `pages of the bin leave nothing out that was deleted at one moment`() async throws {
        try await TestHouse.each { house in
            let program = try await APIProgram(house)
            let base = try await program.add("contact-bases", #"{"name":"Klienci","kind":"contacts"}"#)
            for name in ["Ada", "Bela", "Cela", "Dela", "Ela"] {
                _ = try await program.add("contacts", #"{"base":"\#(base)","kind":"company","name":"\#(name)"}"#)
            }
            let work = try await program.add("contact-bases/\(base)/work", #"{"act":"delete","filter":{}}"#)
            #expect(try await program.settled(work).contains(#""changed":5"#))
            var (seen, next): (Set<String>, String?) = ([], "")
            while let after = next {
                let page = try await program.ask("GET", "bin?limit=2" + (after.isEmpty ? "" : "&after=\(after)"))
                for name in ["Ada", "Bela", "Cela", "Dela", "Ela"] where page.contains(#""title":"\#(name)""#) { seen.insert(name) }
                next = page.first(#""next":"([0-9]+-[0-9]+)""#)
            }
            #expect(seen.count == 5)
        }
    }

    @Test func `a letter goes out once, is answered, and comes as a file`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let program = try await APIProgram(house)
            let folder = try #require(
                try await program.ask("GET", "binders/\(office.building)/folders").first(#""id":"([0-9]+)""#))
            let plan = try #require(
                try await program.send("folders/\(folder)/documents?name=plan.txt", Array("plan".utf8)).first(#""id":"([0-9]+)""#))
            let body = """
                {"to":["Anna Mucha <anna@example.pl>"],"subject":"Termin wylewki","text":"We wtorek o 9.","binder":"\(office.building)",
                 "documents":["\(plan)"]}
                """
            let sent = try await APITests.send("POST", "letters", program.key, body, ["Idempotency-Key": "wtorek"], house)
            #expect(sent.status == 201 && sent.contains("Termin wylewki"), "\(sent.text)")
            #expect(try await APITests.send("POST", "letters", program.key, body, ["Idempotency-Key": "wtorek"], house).text == sent.text)
            let id = try #require(sent.first(#""id":"([0-9]+)""#))
            house.clock.advance(minutes: 1)
            try await house.settle()
            #expect(try await program.ask("GET", "letters/\(id)/copies").contains(#""state":"sent""#))
            let source = try await program.ask("GET", "letters/\(id)/source")
            #expect(source.contains("Message-ID") || source.contains("Message-Id"), "\(source.text.prefix(400))")
            #expect(try await program.ask("GET", "letters/\(id)/attachments").contains("plan.txt"))
            #expect(try await program.ask("GET", "letters/\(id)/attachments/1/content").text == "plan")
            #expect(try await program.ask("GET", "letters/\(id)/attachments/7/content").status == 404)
            let thread = try #require(sent.first(#""thread":"([0-9]+)""#))
            let answer = try await program.ask(
                "POST", "letters", #"{"to":["anna@example.pl"],"text":"Jednak w środę.","thread":"\#(thread)"}"#)
            #expect(answer.status == 201 && answer.contains("\"thread\":\"\(thread)\""), "\(answer.text)")
            for (more, field) in [
                (#""to":[],"subject":"x","text":"y""#, "to"), (#""to":["nikt"],"subject":"x","text":"y""#, "to"),
                (#""to":["anna@example.pl"],"text":"y""#, "subject"), (#""to":["anna@example.pl"],"subject":"x""#, "text"),
                (#""to":["anna@example.pl"],"subject":"x","text":"y","binder":"7""#, "binder"),
                (#""to":["anna@example.pl"],"subject":"x","text":"y","thread":"7""#, "thread"),
            ] {
                let refused = try await program.ask("POST", "letters", "{\(more)}")
                #expect(refused.status == 422 && refused.contains("\"\(field)"), "\(more): \(refused.text)")
            }
            let reading = try await APIProgram(house, [.readLetters])
            #expect(try await reading.ask("POST", "letters", body).status == 403)
            #expect(try await reading.ask("GET", "letters/\(id)/source").status == 200)
        }
    }
}
