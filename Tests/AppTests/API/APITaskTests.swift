import Foundation
import Testing
import Values

@testable import App

struct APITaskTests {
    @Test func `a program keeps a task from its first word to the bin`() async throws {
        try await TestHouse.each { house in
            let key = try await APITests.key(house)
            func ask(_ method: String, _ path: String, _ body: String? = nil, match: String? = nil) async throws -> Answer {
                try await APITests.send(method, path, key, body, match.map { ["If-Match": $0] } ?? [:], house)
            }
            let account = try #require(try await house.viewer(.ewa).accountID)
            let category = try #require(try await ask("GET", "task-categories").first(#""id":"([0-9]+)","name":"Telefon""#))
            let body = """
                {"title":"Zadzwonić do pani Muchy","category":"\(category)","due":"2026-11-23","time":"09:30","remindBefore":15,
                 "important":true,"people":["\(account)"]}
                """
            let made = try await ask("POST", "tasks", body)
            #expect(made.status == 201 && made.headers["etag"] == "\"1\"", "\(made.text)")
            let id = try #require(made.first(#""id":"([0-9]+)""#))
            #expect(made.contains(#""due":"2026-11-23""#) && made.contains(#""time":"09:30""#) && made.contains(#""important":true"#))
            #expect(made.contains(#""people":["\#(account)"]"#) && made.headers["location"] == "/api/v1/tasks/\(id)")
            #expect(try await ask("PUT", "tasks/\(id)", body).status == 428)
            #expect(try await ask("PUT", "tasks/\(id)", body, match: "\"4\"").status == 412)
            let changed = try await ask("PUT", "tasks/\(id)", #"{"title":"Zadzwonić do Muchów","due":"2026-11-24"}"#, match: "\"1\"")
            #expect(changed.status == 200 && changed.contains(#""people":[]"#) && changed.contains(#""category":null"#), "\(changed.text)")
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.get(Places.task(RecordID(id) ?? 0)).contains("Zadzwonić do Muchów"))

            let step = try await ask("POST", "tasks/\(id)/steps", #"{"name":"znaleźć numer"}"#)
            let stepID = try #require(step.first(#""id":"([0-9]+)""#))
            let tag = try #require(step.headers["etag"])
            let ticked = try await ask("PUT", "tasks/\(id)/steps/\(stepID)", #"{"done":true}"#, match: tag)
            #expect(ticked.status == 200 && !ticked.contains(#""doneAt":null"#))
            #expect(try await ask("DELETE", "tasks/\(id)/steps/\(stepID)", match: tag).status == 412)
            #expect(try await ask("DELETE", "tasks/\(id)/steps/\(stepID)", match: "*").status == 204)
            #expect(try await ask("POST", "tasks/\(id)/comments", #"{"text":"Nie odbiera."}"#).status == 201)
            #expect(try await ask("GET", "tasks/\(id)/comments").contains("Nie odbiera."))

            let done = try await ask("PUT", "tasks/\(id)/state", #"{"state":"done"}"#, match: "*")
            #expect(done.status == 200 && !done.contains(#""doneAt":null"#))
            #expect(try await ask("GET", "tasks?state=done").contains("Muchów"))
            #expect(try await !ask("GET", "tasks").contains("Muchów"))
            #expect(try await ask("PUT", "tasks/\(id)/state", #"{"state":"open"}"#, match: "*").contains(#""doneAt":null"#))
            #expect(try await ask("DELETE", "tasks/\(id)", match: "*").status == 204)
            #expect(try await ask("GET", "tasks/\(id)").status == 404)
            #expect(try await house.browser(as: .jan).get(Places.trash()).contains("Zadzwonić do Muchów"))
        }
    }

    @Test func `lists of tasks go by their filters and their cursor`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let key = try await APITests.key(house)
            func list(_ query: String) async throws -> Answer { try await APITests.send("GET", "tasks?" + query, key, nil, [:], house) }
            for (title, due, more) in [
                ("Pierwsze", "2026-11-21", #","binder":"\#(office.building)""#), ("Drugie", "2026-11-22", ""),
                ("Trzecie", "2026-11-19", #","binder":"\#(office.building)""#),
            ] {
                let body = #"{"title":"\#(title)","due":"\#(due)"\#(more)}"#
                #expect(try await APITests.send("POST", "tasks", key, body, [:], house).status == 201)
            }
            let first = try await list("limit=2")
            #expect(first.contains("Trzecie") && first.contains("Pierwsze") && !first.contains("Drugie"), "\(first.text)")
            let next = try #require(first.first(#""next":"([0-9]+-[0-9]+)""#))
            let second = try await list("limit=2&after=\(next)")
            #expect(second.contains("Drugie") && !second.contains("Pierwsze") && second.contains(#""next":null"#))
            let bound = try await list("binder=\(office.building)")
            #expect(bound.contains("Pierwsze") && bound.contains("Trzecie") && !bound.contains("Drugie"))
            let late = try await list("state=late")
            #expect(late.contains("Trzecie") && !late.contains("Pierwsze"))
            for query in ["state=jutro", "after=5", "after=-1-2", "person=Ewa", "limit=0"] {
                #expect(try await list(query).status == 400, "\(query)")
            }
        }
    }

    @Test func `a rule comes back as it was sent, and what is wrong is named`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let key = try await APITests.key(house)
            func add(_ body: String) async throws -> Answer { try await APITests.send("POST", "tasks", key, body, [:], house) }
            let weekly = try await add(#"{"title":"Narada","due":"2026-11-20","rule":"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"}"#)
            #expect(weekly.status == 201 && weekly.contains("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU") && weekly.contains("2026-11-24"))
            for (body, field) in [
                (#"{"note":"bez tytułu"}"#, "title"), (#"{"title":"x","due":"5.12.2026"}"#, "due"),
                (#"{"title":"x","due":"2026-02-30"}"#, "due"), (#"{"title":"x","time":"25:00"}"#, "time"),
                (#"{"title":"x","time":"09:00"}"#, "due"), (#"{"title":"x","rule":"co piątek"}"#, "rule"),
                (#"{"title":"x","category":"999"}"#, "category"), (#"{"title":"x","contact":"999"}"#, "contact"),
                (#"{"title":"x","people":["999"]}"#, "people"), (#"{"title":"x","people":"Ewa"}"#, "people"),
                (#"{"title":"x","important":"tak"}"#, "important"), (#"{"title":"x","remindBefore":-1}"#, "remindBefore"),
                (#"{"title":"x","author":"ja"}"#, "author"),
            ] {
                let answer = try await add(body)
                #expect(answer.status == 422 && answer.contains("\"\(field)"), "\(body): \(answer.status) \(answer.text)")
            }
        }
    }

    @Test func `tags and categories are merged, and another firm's task is not there`() async throws {
        try await TestHouse.each { house in
            let key = try await APITests.key(house)
            func ask(_ method: String, _ path: String, _ body: String? = nil) async throws -> Answer {
                try await APITests.send(method, path, key, body, ["If-Match": "*"], house)
            }
            for list in ["tags", "task-categories"] {
                let (roof, roofs) = (
                    try #require(try await ask("POST", list, #"{"name":"dachówka","colour":3}"#).first(#""id":"([0-9]+)""#)),
                    try #require(try await ask("POST", list, #"{"name":"dachówki","colour":4}"#).first(#""id":"([0-9]+)""#))
                )
                #expect(try await ask("POST", list, #"{"name":"Dachówka","colour":1}"#).status == 422)
                #expect(try await ask("PUT", "\(list)/\(roof)", #"{"name":"pokrycie","colour":5}"#).contains("pokrycie"))
                #expect(try await ask("DELETE", "\(list)/\(roofs)?into=\(roof)").status == 204)
                #expect(try await ask("GET", "\(list)/\(roofs)").status == 404)
                #expect(try await ask("DELETE", "\(list)/\(roof)?into=\(roofs)").status == 404)
            }
            let olga = try await house.viewer(.olga)
            let task = RecordID.next()
            _ = try await house.world.write(olga) { tx in
                try olga.addTask(task, TaskWish(title: "Cudze"), at: house.world.now(), tx)
            }
            #expect(try await ask("GET", "tasks/\(task)").status == 404)
            #expect(try await ask("PUT", "tasks/\(task)", #"{"title":"Moje"}"#).status == 404)
            #expect(try await ask("POST", "tasks/\(task)/comments", #"{"text":"hej"}"#).status == 404)
            #expect(try await ask("DELETE", "tasks/\(task)").status == 404)
            let reading = try await APITests.key(house, [.readTasks])
            #expect(try await APITests.send("GET", "tasks", reading, nil, [:], house).status == 200)
            #expect(try await APITests.send("POST", "tasks", reading, #"{"title":"x"}"#, [:], house).status == 403)
        }
    }
}
