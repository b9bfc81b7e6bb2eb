import Foundation
import Store
import Values

/// Tells whoever prepared an offer what the client said to it.
struct OfferAnswerLetter: Codable, Sendable {
    static let job = "offer-answer"

    let offer: RecordID

    /// Leaves after the answer is kept, once for each offer.
    func later(firm: RecordID, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, key: "answer \(offer)")
    }

    private struct Said: RowDecodable {
        let number: String
        let title: String
        let email: String
        let person: String
        let word: String
        let isAccepted: Bool

        init(row: Row) {
            number = row.text(0)
            title = row.text(1)
            email = row.text(2)
            person = row.text(3)
            word = row.text(4)
            isAccepted = row.text(5) == OfferAnswer.Kind.accepted.rawValue
        }
    }

    /// May run twice: a letter of the system more is the worst of it. Who wants none gets none.
    func now(firm: RecordID, in world: World) async throws {
        let address = world.settings.publicAddress + Places.offer(offer)
        try await world.database.write(.everything) { tx in
            let said = try tx.one(
                Said.self,
                """
                SELECT offer.number, offer.title, account.email, offer_answer.person, offer_answer.word, offer_answer.answer
                FROM offer JOIN account ON account.id = offer.account_id
                JOIN offer_answer ON offer_answer.firm_id = offer.firm_id AND offer_answer.offer_id = offer.id
                WHERE offer.firm_id = \(firm) AND offer.id = \(offer) AND \(Trash.absent(.offer, firm: firm, id: "offer.id"))
                    AND \(Notice.offerAnswer.wanted(by: "offer.account_id"))
                """)
            guard let said else { return }
            let verdict = said.isAccepted ? "przyjęta" : "odrzucona"
            let word = said.word.isEmpty ? "" : "\n\n„\(said.word)”"
            try SystemLetter(
                recipient: said.email, subject: "Oferta \(said.number) \(verdict)",
                text:
                    "Dzień dobry,\n\noferta \(said.number) „\(said.title)” jest \(verdict). Odpowiada: \(said.person).\(word)\n\n\(address)\n"
            ).later(tx)
        }
    }
}
