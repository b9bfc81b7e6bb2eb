import Store
import Values

/// One printed state of an offer: the PDF that may be sent, and what it said.
struct OfferEdition: RowDecodable, Sendable {
    let id: RecordID
    let offerID: RecordID
    let number: Int
    let offerVersion: Int64
    let documentID: RecordID
    let blobHash: String
    let size: Int64
    let title: String
    let validUntil: DayDate?
    let net: Money
    let vat: Money
    let gross: Money
    let createdAt: Instant

    static let columns: SQL = """
        offer_edition.id, offer_edition.offer_id, offer_edition.number, offer_edition.offer_version, offer_edition.document_id,
        offer_edition.blob_hash, offer_edition.size, offer_edition.title, offer_edition.valid_until, offer_edition.net, offer_edition.vat,
        offer_edition.gross, offer_edition.created_at
        """

    init(row: Row) {
        id = row.int64(0)
        offerID = row.int64(1)
        number = row.int(2)
        offerVersion = row.int64(3)
        documentID = row.int64(4)
        blobHash = row.text(5)
        size = row.int64(6)
        title = row.text(7)
        validUntil = row.optionalDay(8)
        net = row.money(9)
        vat = row.money(10)
        gross = row.money(11)
        createdAt = row.instant(12)
    }
}

extension Viewer {
    /// The edition of an offer that this viewer may see: the newest in the office, the one that was sent to everybody else.
    func edition(of offer: Offer, _ tx: Transaction) throws -> OfferEdition? {
        let mine: SQL = "offer_edition.firm_id = \(firmID) AND offer_edition.offer_id = \(offer.id)"
        let sent: SQL =
            "SELECT \(OfferEdition.columns) FROM offer_sending JOIN offer_edition ON offer_edition.firm_id = offer_sending.firm_id AND offer_edition.id = offer_sending.edition_id"
        return switch seat {
        case .employee:
            try tx.one(
                OfferEdition.self,
                "SELECT \(OfferEdition.columns) FROM offer_edition WHERE \(mine) ORDER BY offer_edition.number DESC LIMIT 1")
        case .participant:
            try tx.one(
                OfferEdition.self,
                "\(sent) WHERE \(mine) AND offer_sending.offer_id = \(offer.id) AND offer_sending.firm_id = \(firmID) ORDER BY offer_sending.id DESC LIMIT 1"
            )
        case .guest(let link, _, _, _):
            try tx.one(
                OfferEdition.self,
                "\(sent) WHERE \(mine) AND offer_sending.firm_id = \(firmID) AND offer_sending.guest_link_id = \(link) ORDER BY offer_sending.id DESC LIMIT 1"
            )
        }
    }

    func edition(of offer: Offer, version: Int64, _ tx: Transaction) throws -> OfferEdition? {
        try tx.one(
            OfferEdition.self,
            """
            SELECT \(OfferEdition.columns) FROM offer_edition WHERE offer_edition.firm_id = \(firmID) AND offer_edition.offer_id = \(offer.id)
                AND offer_edition.offer_version = \(version)
            """)
    }
}
