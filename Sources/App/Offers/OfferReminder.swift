import Foundation
import Store
import Values

/// Reminds whoever prepared an offer that nobody has answered it.
struct OfferReminder: Codable, Sendable {
    static let job = "offer-reminder"

    let offer: RecordID
    let sending: RecordID

    func later(in days: Int, firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm,
            at: now.adding(days: Int64(days)),
            key: "\(offer)")
    }

    private struct Waiting: RowDecodable {
        let number: String
        let title: String
        let email: String

        init(row: Row) {
            number = row.text(0)
            title = row.text(1)
            email = row.text(2)
        }
    }

    /// May run twice: a letter of the system more is the worst of it. An answered, binned or newer sent offer says nothing.
    func now(firm: RecordID, in world: World) async throws {
        let address = world.settings.publicAddress + Places.offer(offer)
        try await world.database.write(.everything) { tx in
            let waiting = try tx.one(
                Waiting.self,
                """
                SELECT offer.number, offer.title, account.email FROM offer JOIN account ON account.id = offer.account_id
                WHERE offer.firm_id = \(firm) AND offer.id = \(offer) AND offer.answer IS NULL AND \(Trash.absent(.offer, firm: firm, id: "offer.id"))
                    AND \(Notice.offerReminder.wanted(by: "offer.account_id"))
                    AND NOT EXISTS (SELECT 1 FROM offer_sending WHERE offer_sending.firm_id = offer.firm_id AND offer_sending.offer_id = offer.id
                        AND offer_sending.id > \(sending))
                """)
            guard let waiting else { return }
            try SystemLetter(
                recipient: waiting.email, subject: "Bez odpowiedzi: oferta \(waiting.number)",
                text: "Dzień dobry,\n\nna ofertę \(waiting.number) „\(waiting.title)” nie ma jeszcze odpowiedzi.\n\n\(address)\n"
            ).later(tx)
        }
    }
}
