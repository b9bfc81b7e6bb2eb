import Testing
import Values
import Web

@testable import App

@Suite struct AnswerTests {
    @Test func `Marta opens the offer in her zone, says yes, and an order stands`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let id = try await office.sent(OfferFields(office))
            let marta = try await office.marta()
            let page = try await marta.get(Places.zoneOffer(office.building, id))
            #expect(page.status == 200 && page.contains("Dach z wymianą więźby") && page.contains("Przyjmuję ofertę"))
            let pdf = try await marta.get(Places.zoneOfferContent(office.building, id))
            #expect(try words(of: pdf.bytes).contains("OF/2026/001"))
            house.clock.advance(minutes: 3)
            let answer = try await marta.post(
                Places.zoneOfferAnswer(office.building, id), ["odpowiedz": "przyjmuje", "slowo": "Proszę zacząć w marcu."])
            #expect(answer.contains("Dziękujemy, oferta jest przyjęta.") && !answer.contains("Przyjmuję ofertę"))
            let again = try await marta.post(Places.zoneOfferAnswer(office.building, id), ["odpowiedz": "odrzucam"])
            #expect(again.contains("Ta oferta jest już przyjęta."))
            let card = try await office.ewa.get(Places.offer(id))
            #expect(
                card.contains("Proszę zacząć w marcu.") && card.contains("otwarto") && card.contains("przyjęto")
                    && card.contains("ZL/2026/001"))
            #expect(try await office.ewa.get(Places.orders()).contains("ZL/2026/001"))
            #expect(try await office.ewa.get(Places.binderOrders(office.building)).contains("ZL/2026/001"))
            let order = try #require(card.first(#"href="/zlecenia/([0-9]+)""#).flatMap(RecordID.init))
            let sheet = try await office.ewa.get(Places.order(order))
            #expect(sheet.contains("146\u{A0}505,18") && sheet.contains("OF/2026/001") && sheet.contains("Marta Sikora"))
            var late = OfferFields(office).over(try await office.offer(id))
            late.head["tytul"] = "Po odpowiedzi"
            #expect(try await office.save(late).status == 423)
            #expect(try await office.ewa.get(Places.offerSending(id)).status == 423)
        }
    }

    @Test func `of two answers at one moment the first stands`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let id = try await office.sent(OfferFields(office))
            let (guest, now, world) = (try await office.guest(of: id), house.world.now(), house.world)
            async let yes = world.write(guest) { tx in
                try guest.answerOffer(try guest.offer(id, tx), .accepted, seen: nil, word: "", at: now, tx)
            }
            async let no = world.write(guest) { tx in
                try guest.answerOffer(try guest.offer(id, tx), .declined, seen: nil, word: "", at: now, tx)
            }
            let (one, two) = try await (yes, no)
            #expect(one.isNew != two.isNew && one.answer.kind == two.answer.kind)
            #expect(try await office.count("SELECT count(*) FROM offer_answer") == 1)
            #expect(try await office.count("SELECT count(*) FROM works_order") == (one.answer.kind == .accepted ? 1 : 0))
        }
    }

    @Test func `a yes past its day is refused, a no is not`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let id = try await office.sent(OfferFields(office))
            let marta = try await office.marta()
            house.clock.advance(days: 21)
            let page = try await marta.get(Places.zoneOffer(office.building, id))
            #expect(page.contains("Oferta była ważna do 10 grudnia 2026"))
            let late = try await marta.post(Places.zoneOfferAnswer(office.building, id), ["odpowiedz": "przyjmuje"])
            #expect(late.status == 422 && late.contains("Poproś firmę o nową."))
            #expect(
                try await marta.post(Places.zoneOfferAnswer(office.building, id), ["odpowiedz": "odrzucam"]).contains("Zapisano odpowiedź.")
            )
            #expect(try await office.count("SELECT count(*) FROM works_order") == 0)
        }
    }

    @Test func `what is accepted is the very PDF that was sent, not a later draft`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let fields = OfferFields(office)
            let id = try await office.sent(fields)
            let guest = try await office.guest(of: id)
            let sent = try await house.world.read(guest) { tx in try guest.edition(of: try guest.offer(id, tx), tx) }
            var later = fields.over(try await office.offer(id))
            later.lines = [("Drożej", "1", "kpl.", "999 999", "23", "")]
            #expect(try await office.save(later).status == 200)
            let marta = try await office.marta()
            #expect(try await marta.get(Places.zoneOffer(office.building, id)).contains("146\u{A0}505,18"))
            let now = house.world.now()
            let standing = try await house.world.write(guest) { tx in
                try guest.answerOffer(try guest.offer(id, tx), .accepted, seen: nil, word: "", at: now, tx)
            }
            #expect(standing.answer.blobHash == sent?.blobHash && standing.answer.editionID == sent?.id)
            #expect(try await office.count("SELECT gross FROM works_order") == 14_650_518)
        }
    }

    @Test func `nobody outside the office sees a draft`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let id = try await office.save(OfferFields(office)).id
            let marta = try await office.marta()
            #expect(try await marta.send("GET", Places.zoneOffer(office.building, id)).status == 404)
            #expect(try await marta.post(Places.zoneOfferAnswer(office.building, id), ["odpowiedz": "przyjmuje"]).status == 404)
            #expect(try await office.ewa.post(Places.zoneOfferAnswer(office.building, id), ["odpowiedz": "przyjmuje"]).status == 404)
        }
    }
}
