import Foundation
import Peers
import Testing
import Values

@testable import App

struct WebhookWallTests {
    @Test func `addresses of private networks are refused, typed or resolved`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let jan = try await house.browser(as: .jan)
            for url in [
                "https://10.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest", "https://[::ffff:192.168.0.1]/", "http://8.8.8.8/",
                "https://8.8.8.8:25/", "ftp://example.com/", "example.com", "https://jan:haslo@example.com/", "",
            ] {
                let answer = try await jan.post(Places.settingsWebhooks(), [("adres", url), ("zdarzenie", "*")])
                #expect(answer.status == 422, "\(url)")
            }
            // 10.1 is a short form that the system's resolver takes for 10.0.0.1; it looks like a name until then.
            let page = try await jan.post(Places.settingsWebhooks(), [("adres", "https://10.1/"), ("zdarzenie", "*")])
            let id = try #require(page.first("action=\"/ustawienia/webhooki/([0-9]+)/proba\"").flatMap { RecordID($0) })
            _ = try await jan.post(Places.webhookTest(id))
            try await house.settle()
            #expect(try await jan.get(Places.webhook(id)).contains("adres prowadzi do sieci wewnętrznej"))
        }
    }

    @Test func `only owners have webhooks, and another firm's is not there`() async throws {
        try await TestHouse.each { house in
            let office = try await WebhookOffice(house)
            defer { office.peer.stop() }
            _ = try await office.jan.post(Places.webhookTest(office.id))
            try await house.settle()
            let resend = try await office.resend()
            let delivery = try #require(try await office.page().first("href=\"(/ustawienia/webhooki/[0-9]+/wysylki/[0-9]+)\""))
            #expect(try await office.jan.get(delivery).contains("webhook-id"))
            for person in [Cast.olga, .beata, .ewa, .karol] {
                let other = try await house.browser(as: person)
                for place in [Places.webhook(office.id), delivery] {
                    #expect(try await other.get(place).status == 404, "\(person) \(place)")
                }
                for place in [
                    Places.webhookState(office.id), Places.webhookSecret(office.id), Places.webhookTest(office.id),
                    Places.webhookTrash(office.id), resend,
                ] { #expect(try await other.post(place).status == 404, "\(person) \(place)") }
                if person != .olga { #expect(try await other.get(Places.settingsWebhooks()).status == 404) }
            }
            let count = office.peer.requests.count
            _ = try await house.browser(as: .olga).addBase("Cudze")
            try await house.settle()
            #expect(office.peer.requests.count == count)
        }
    }

    @Test func `deleted it is silent, restored it goes on; gone is the other side's word`() async throws {
        try await TestHouse.each { house in
            let office = try await WebhookOffice(house)
            defer { office.peer.stop() }
            _ = try await office.jan.post(Places.webhookTrash(office.id))
            _ = try await office.jan.addPerson("Anna", "Mucha", to: office.base)
            try await house.settle()
            #expect(office.peer.requests.isEmpty)
            #expect(try await office.page().status == 404)
            _ = try await office.jan.post(Places.restore(RecordKind.webhook.rawValue, office.id))
            office.peer.set(.answer(410))
            try await house.settle()
            #expect(office.peer.requests.count == 1)
            #expect(try await office.page().contains("już nie ma (410)"))
        }
    }

    @Test func `programs keep webhooks too`() async throws {
        try await TestHouse.each { house in
            let peer = try HookPeer()
            defer { peer.stop() }
            let key = try await APITests.key(house)
            func ask(_ method: String, _ path: String, _ body: String? = nil, _ headers: [String: String] = ["If-Match": "*"]) async throws
                -> Answer
            { try await APITests.send(method, path, key, body, headers, house) }
            let body = #"{"url":"\#(peer.address)/api","events":["tag.created"]}"#
            let made = try await ask("POST", "webhooks", body, ["Idempotency-Key": "raz"])
            let (id, secret) = (try #require(made.first(#""id":"([0-9]+)""#)), made.first(#""secret":"(whsec_[^"]+)""#))
            #expect(made.status == 201 && secret != nil)
            #expect(try await ask("POST", "webhooks", body, ["Idempotency-Key": "raz"]).contains(#""secret":null"#))
            #expect(try await !ask("GET", "webhooks/\(id)").contains("whsec_"))
            #expect(try await ask("POST", "webhooks", #"{"url":"https://10.0.0.1/","events":["*"]}"#).contains(#""url""#))
            #expect(try await ask("POST", "webhooks", #"{"url":"\#(peer.address)","events":["krowa.doi"]}"#).contains(#""events""#))
            #expect(try await ask("POST", "tags", #"{"name":"dach","colour":1}"#).status == 201)
            try await house.settle()
            #expect(peer.requests.count == 1)
            let log = try await ask("GET", "webhooks/\(id)/deliveries")
            let delivery = try #require(log.first(#""id":"([0-9]+)""#))
            #expect(log.contains(#""state":"delivered""#) && log.contains(#""lastStatus":200"#))
            #expect(try await ask("POST", "webhooks/\(id)/deliveries/\(delivery)/replay").status == 204)
            #expect(try await ask("POST", "webhooks/\(id)/test").status == 201)
            try await house.settle()
            #expect(peer.requests.count == 3)
            #expect(try await ask("POST", "webhooks/\(id)/replay", #"{"since":0}"#).status == 204)
            try await house.settle()
            #expect(peer.requests.count == 4)
            #expect(try await ask("PUT", "webhooks/\(id)/state", #"{"state":"paused"}"#).contains(#""pause":"person""#))
            #expect(try await ask("DELETE", "webhooks/\(id)").status == 204)
            #expect(try await ask("GET", "webhooks/\(id)").status == 404)
        }
    }
}
