import Store
import Values
import Web

/// A draft that its author left without sending, lately.
struct UnfinishedOffer: RowDecodable, Sendable {
    let id: RecordID
    let number: String
    let title: String
    let changedAt: Instant
    static let days: Int64 = 14

    init(row: Row) {
        id = row.int64(0)
        number = row.text(1)
        title = row.text(2)
        changedAt = row.instant(3)
    }

    func note(_ now: Instant) -> HTML {
        let words = App.note(
            html: "<p>\(t("Masz niedokończoną ofertę % „%”, zapisaną %.", number, title, changedAt.text(now: now)))</p>", .info,
            action: """
                <span class="row g2 ml">\(linkButton(t("Wróć do niej"), to: Places.offer(id), .main, size: .small))\
                \(linkButton(t("Zacznij nową"), to: Places.newOffer() + "?od-nowa=1", size: .small))</span>
                """)
        return "<div class=\"mb\">\(words)</div>"
    }
}

extension Viewer {
    /// The person's newest draft of these days; one for the client, where a client is given.
    func unfinishedOffer(for client: RecordID?, at now: Instant, _ tx: Transaction) throws -> UnfinishedOffer? {
        let ofClient: SQL = if let client { "AND offer.contact_id = \(client)" } else { "" }
        return try tx.one(
            UnfinishedOffer.self,
            """
            SELECT offer.id, offer.number, offer.title, offer.changed_at FROM offer
            WHERE \(Offer.visible(to: self)) AND offer.account_id = \(accountID ?? 0) AND offer.answer IS NULL AND offer.sent_at IS NULL
                AND offer.changed_at > \(now.adding(days: -UnfinishedOffer.days)) \(ofClient)
            ORDER BY offer.id DESC LIMIT 1
            """)
    }
}
