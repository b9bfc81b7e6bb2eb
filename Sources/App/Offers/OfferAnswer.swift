import Store
import Values

/// The client's one answer: what, by whom, when, and the hash of the very PDF that was seen.
struct OfferAnswer: RowDecodable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case accepted, declined
    }

    let offerID: RecordID
    let editionID: RecordID
    let kind: Kind
    let word: String
    let blobHash: String
    let person: String
    let at: Instant

    static let columns: SQL = """
        offer_answer.offer_id, offer_answer.edition_id, offer_answer.answer, offer_answer.word, offer_answer.blob_hash, offer_answer.person,
        offer_answer.at
        """

    init(row: Row) {
        offerID = row.int64(0)
        editionID = row.int64(1)
        kind = Kind(rawValue: row.text(2)) ?? .declined
        word = row.text(3)
        blobHash = row.text(4)
        person = row.text(5)
        at = row.instant(6)
    }
}

extension Viewer {
    /// The answer to an offer that the viewer sees; nil while there is none.
    func answer(to offer: Offer, _ tx: Transaction) throws -> OfferAnswer? {
        try tx.one(
            OfferAnswer.self,
            "SELECT \(OfferAnswer.columns) FROM offer_answer WHERE offer_answer.firm_id = \(firmID) AND offer_answer.offer_id = \(offer.id)"
        )
    }
}
