import Testing
import Values

@testable import App

@Suite struct GuestAnswerTests {
    @Test func `words and a photograph go together, are seen by the guest, and the office is told of the answer`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let offer = try await office.sent(OfferFields(office))
            try await house.settle()
            let guest = house.browser()
            let page = try await guest.openGuestLink(try house.lastLetter(to: Cast.marta.email, matching: "/d/[A-Za-z0-9_-]{20,}"))
            let own = page.path.split(separator: "?")[0]
            #expect(!page.contains("Wysłano stąd"))
            #expect(try await guest.upload(own + "/wiadomosc", [("tresc", "")], files: []).contains("albo dodaj plik"))
            let number = String(RecordID.next())
            for _ in 1...2 {
                let sent = try await guest.upload(
                    own + "/wiadomosc", [("tresc", "Wysyłam zdjęcie rynny."), ("numer", number)],
                    files: [("plik", "rynna.jpg", "image/jpeg", Sample.photo())])
                #expect(sent.contains("Wysłano stąd") && sent.contains("Wysyłam zdjęcie rynny."))
            }
            let thread = try await office.ewa.get(Places.binderMail(office.building))
            #expect(thread.contains("rynny"))
            let stored = try await house.world.database.read(.everything) { tx in
                try tx.one(
                    Int.self,
                    "SELECT count(*) FROM letter_attachment JOIN document ON document.id = letter_attachment.document_id WHERE document.name = 'rynna.jpg'"
                )
            }
            #expect(stored == 1, "a double click sends once")
            _ = try await guest.post(own + "/odpowiedz", ["odpowiedz": "przyjmuje", "slowo": "Zgoda."])
            try await house.settle()
            let told = try house.lastLetter(to: Cast.ewa.email, matching: "/oferty/[0-9]+")
            #expect(told == Places.offer(offer))
        }
    }
}
