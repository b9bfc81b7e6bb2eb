import Store
import Values
import Web

/// One letter with the offer: which edition went, to whom it leads.
struct OfferSending: RowDecodable, Sendable {
    let id: RecordID
    let offerID: RecordID
    let editionID: RecordID
    let letterID: RecordID
    let guestLinkID: RecordID
    let at: Instant

    static let columns: SQL = """
        offer_sending.id, offer_sending.offer_id, offer_sending.edition_id, offer_sending.letter_id, offer_sending.guest_link_id, offer_sending.at
        """

    init(row: Row) {
        id = row.int64(0)
        offerID = row.int64(1)
        editionID = row.int64(2)
        letterID = row.int64(3)
        guestLinkID = row.int64(4)
        at = row.instant(5)
    }
}

extension Viewer {
    /// Sends an edition: link, letter, sending, reminder and history in this transaction. The same id twice is one sending.
    func sendOffer(
        _ offer: Offer, _ edition: OfferEdition, _ values: SendingValues, through post: OfferPost, at now: Instant, _ world: World,
        _ tx: Transaction
    ) throws {
        guard try !tx.exists("SELECT 1 FROM offer_sending WHERE firm_id = \(firmID) AND id = \(values.id)") else { return }
        try offer.checkOpen()
        let lines = try OfferLine.all(of: offer.id, firm: firmID, tx)
        guard lines.contains(where: { $0.kind == .item }) else {
            throw Refusal.unprocessable(t("Oferta nie ma jeszcze pozycji. Dodaj je przed wysyłką."))
        }
        let recipient = OfferPost.Recipient(name: values.name, email: values.email)
        let link = try post.issueLink(self, offer, recipient, Self.linkEnd(offer, now), now, world, tx)
        let letter = try post.send(
            self,
            OfferPost.Parcel(
                letter: values.id, binder: try binder(offer.binderID, tx), recipient: recipient, subject: values.subject,
                text: values.text(link: link.address), document: try document(edition.documentID, tx)), now, world, tx)
        try tx.run(
            """
            INSERT INTO offer_sending (firm_id, id, offer_id, edition_id, letter_id, guest_link_id, account_id, at)
            VALUES (\(firmID), \(values.id), \(offer.id), \(edition.id), \(letter), \(link.id), \(accountID ?? 0), \(now))
            """)
        try tx.run("UPDATE offer SET sent_at = \(now), opened_at = NULL WHERE offer.firm_id = \(firmID) AND offer.id = \(offer.id)")
        try indexOffer(offer, lines: lines, isSent: true, tx)
        if let days = offer.reminderDays {
            try OfferReminder(offer: offer.id, sending: values.id).later(in: days, firm: firmID, at: now, tx)
        }
        try record(
            Act(
                .sent, offer.reference, title: offer.number, binder: offer.binderID, audience: .owner,
                detail: "\(offer.title), \(values.email)"), at: now, tx)
    }

    /// A link lives as long as the offer holds and a week more; 60 days for an offer without a term.
    private static func linkEnd(_ offer: Offer, _ now: Instant) -> Instant {
        guard let day = offer.validUntil, day >= now.day else { return now.adding(days: 60) }
        return day.adding(days: 8).start
    }

    /// Sendings of an offer, newest first.
    func sendings(of offer: Offer, _ tx: Transaction) throws -> [OfferSending] {
        try tx.all(
            OfferSending.self,
            """
            SELECT \(OfferSending.columns) FROM offer_sending
            WHERE offer_sending.firm_id = \(firmID) AND offer_sending.offer_id = \(offer.id) ORDER BY offer_sending.id DESC LIMIT 50
            """)
    }

    /// Notes the first look of the client at what was sent; later looks change nothing.
    func openOffer(_ offer: Offer, at now: Instant, _ tx: Transaction) throws {
        guard !isEmployee else { return }
        let first = try tx.run(
            """
            UPDATE offer SET opened_at = \(now) WHERE offer.firm_id = \(firmID) AND offer.id = \(offer.id) AND offer.opened_at IS NULL
                AND offer.sent_at IS NOT NULL
            """)
        if first == 1 {
            try record(Act(.opened, offer.reference, title: offer.number, binder: offer.binderID, detail: offer.title), at: now, tx)
        }
    }
}
