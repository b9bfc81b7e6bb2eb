import Foundation
import Peers
import Testing
import Values

@testable import App

struct WebhookTests {
    @Test func `a new contact reaches a program, signed`() async throws {
        try await TestHouse.each { house in
            let office = try await WebhookOffice(house)
            defer { office.peer.stop() }
            _ = try await office.jan.addPerson("Anna", "Mucha", to: office.base)
            try await house.settle()
            let request = try #require(office.peer.requests.first)
            #expect(office.peer.requests.count == 1 && request.target == "/wiecha")
            #expect(office.isSigned(request) && !office.isSigned(request, with: "whsec_" + Data("inny".utf8).base64EncodedString()))
            let body = try request.json()
            let data = try #require(body["data"] as? [String: Any])
            #expect(body["type"] as? String == "contact.created" && body["timestamp"] as? String == house.world.now().iso)
            #expect(data["title"] as? String == "Anna Mucha" && data["actor"] as? String == "Jan Czapla")
            #expect(request.headers["content-type"] == "application/json")
            #expect(try await office.page().contains("HTTP 200"))
        }
    }

    @Test func `the secret is shown once and sealed in the table`() async throws {
        try await TestHouse.each { house in
            let office = try await WebhookOffice(house)
            defer { office.peer.stop() }
            let bare = String(office.secret.dropFirst(6))
            for place in [Places.settingsWebhooks(), Places.webhook(office.id), Places.history()] {
                #expect(try await !office.jan.get(place).contains(bare), "\(place)")
            }
            // Readers of the history see the host, for an address may carry a secret too.
            let history = try await house.browser(as: .karol).get(Places.history())
            #expect(history.contains("127.0.0.1") && !history.contains(office.peer.address))
            let jan = try await house.viewer(.jan)
            let kept = try await house.world.read(jan) { tx in try jan.webhook(office.id, tx).sealedSecret }
            #expect(!kept.contains(bare))
            let fresh = try await office.jan.post(Places.webhookSecret(office.id))
            let secret = try #require(fresh.first("(whsec_[A-Za-z0-9+/=]+)"))
            #expect(secret != office.secret)
            _ = try await office.jan.post(Places.webhookTest(office.id))
            try await house.settle()
            let request = try #require(office.peer.requests.last)
            #expect(office.isSigned(request, with: secret) && !office.isSigned(request))
            #expect(try request.json()["type"] as? String == "test")
        }
    }

    @Test func `what fails is repeated, what is sent again keeps its number`() async throws {
        try await TestHouse.each { house in
            let office = try await WebhookOffice(house)
            defer { office.peer.stop() }
            office.peer.set(.answer(500))
            _ = try await office.jan.addPerson("Anna", "Mucha", to: office.base)
            try await house.settle()
            #expect(office.peer.requests.count == 1)
            #expect(try await office.page().contains("HTTP 500"))
            try await house.settle()
            #expect(office.peer.requests.count == 1)
            office.peer.set(.answer(204))
            house.clock.advance(minutes: 1)
            try await house.settle()
            #expect(office.peer.requests.count == 2)
            #expect(try await office.page().contains("dostarczone"))
            _ = try await office.jan.post(try await office.resend())
            try await house.settle()
            #expect(office.peer.requests.count == 3 && Set(office.peer.requests.map(\.id)).count == 1)
            #expect(Set(office.peer.requests.map(\.body)).count == 1 && office.peer.requests.allSatisfy { office.isSigned($0) })
        }
    }

    @Test func `messages about one record come in order`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await WebhookOffice(house)
            defer { office.peer.stop() }
            office.peer.set(.answer(503))
            let first = try await office.jan.addPerson("Anna", "Mucha", to: office.base)
            try await house.settle()
            _ = try await office.jan.post(Places.contactTrash(first.id))
            _ = try await office.jan.addPerson("Marta", "Sikora", to: office.base)
            try await house.settle()
            func types() throws -> [String] {
                try office.peer.requests.map {
                    let body = try $0.json()
                    return "\(body["type"] ?? "") \((body["data"] as? [String: Any])?["title"] ?? "")"
                }
            }
            #expect(try types() == ["contact.created Anna Mucha", "contact.created Marta Sikora"])
            office.peer.set(.answer(200))
            house.clock.advance(minutes: 5)
            try await house.settle()
            let all = try types()
            #expect(all.suffix(3).sorted() == ["contact.created Anna Mucha", "contact.created Marta Sikora", "contact.deleted Anna Mucha"])
            #expect(all.last == "contact.deleted Anna Mucha" || all.dropLast().last == "contact.deleted Anna Mucha")
            let (made, gone) = (all.lastIndex(of: "contact.created Anna Mucha") ?? 9, all.lastIndex(of: "contact.deleted Anna Mucha") ?? 0)
            #expect(made < gone)
        }
    }

    @Test func `paused it keeps what happens, and everything since a moment comes again`() async throws {
        try await TestHouse.each { house in
            let office = try await WebhookOffice(house)
            defer { office.peer.stop() }
            _ = try await office.jan.post(Places.webhookState(office.id), ["stan": "wstrzymaj"])
            _ = try await office.jan.addPerson("Anna", "Mucha", to: office.base)
            try await house.settle()
            #expect(office.peer.requests.isEmpty)
            _ = try await office.jan.post(Places.webhookState(office.id), ["stan": "wznow"])
            try await house.settle()
            #expect(office.peer.requests.count == 1)
            house.clock.advance(minutes: 90)
            _ = try await office.jan.addPerson("Marta", "Sikora", to: office.base)
            try await house.settle()
            #expect(office.peer.requests.count == 2)
            // 20 November 2026, 10:00 in Warsaw: between the two.
            _ = try await office.jan.post(Places.webhookReplay(office.id), ["od": "2026-11-20T10:00"])
            try await house.settle()
            #expect(office.peer.requests.count == 3 && office.peer.requests[1].id == office.peer.requests[2].id)
            _ = try await office.jan.post(Places.webhookReplay(office.id), ["od": "2026-11-19T10:00"])
            try await house.settle()
            #expect(office.peer.requests.count == 5 && Set(office.peer.requests.map(\.id)).count == 2)
            #expect(try await office.jan.post(Places.webhookReplay(office.id), ["od": "wczoraj"]).status == 422)
        }
    }

    @Test func `after three days without an answer it rests, and says so`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await WebhookOffice(house)
            defer { office.peer.stop() }
            office.peer.set(.answer(500))
            for day in 0..<4 {
                _ = try await office.jan.addPerson("Anna", "Mucha \(day)", to: office.base)
                try await house.settle()
                house.clock.advance(days: 1)
            }
            try await house.settle()
            let page = try await office.jan.get(Places.settingsWebhooks())
            #expect(page.contains("wstrzymany, nie odbiera") && page.contains("więc przestaliśmy wysyłać"))
            let count = office.peer.requests.count
            _ = try await office.jan.addPerson("Marta", "Sikora", to: office.base)
            house.clock.advance(days: 1)
            try await house.settle()
            #expect(office.peer.requests.count == count)
            office.peer.set(.answer(200))
            _ = try await office.jan.post(Places.webhookState(office.id), ["stan": "wznow"])
            try await house.settle()
            let titles = try office.peer.requests.dropFirst(count).map {
                try ($0.json()["data"] as? [String: Any])?["title"] as? String ?? ""
            }
            #expect(titles.contains("Marta Sikora") && titles.contains("Anna Mucha 0"), "\(titles)")
        }
    }

    @Test func `twelve failures within the three days are a dead letter, and it can be tried again`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await WebhookOffice(house)
            defer { office.peer.stop() }
            office.peer.set(.answer(500))
            _ = try await office.jan.addPerson("Anna", "Mucha", to: office.base)
            // The longest pauses of the queue: 30 s doubled up to 6 h, and a fifth more.
            for minutes: Int64 in [1, 2, 3, 5, 10, 20, 39, 77, 154, 308, 432, 432] {
                try await house.settle()
                house.clock.advance(minutes: minutes)
            }
            try await house.settle()
            #expect(office.peer.requests.count == Webhook.attempts)
            #expect(try await office.page().contains("nie doszło"))
            let work = try await office.jan.get(Places.settingsJobs())
            #expect(work.contains("webhook-delivery") && work.contains("HTTP 500"))
            office.peer.set(.answer(200))
            _ = try await office.jan.post(try #require(work.first("action=\"(/ustawienia/praca-w-tle/[0-9]+[^\"]*)\"")))
            try await house.settle()
            #expect(try await office.page().contains("dostarczone"))
        }
    }
}
