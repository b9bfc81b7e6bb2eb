import Store
import Values
import Web

/// What a list of offers was asked for: a state, words, the id after which it goes on.
struct OfferQuery: Sendable {
    var state: OfferFilter?
    var words = ""
    var month: OfferMonth?
    var after: RecordID?
    static let pageSize = 25

    init(_ query: Query) {
        state = OfferFilter(rawValue: query["stan"])
        words = String(query["q"].trimmed.prefix(200))
        month = OfferMonth(query["miesiac"])
        after = RecordID(query["po"])
    }

    /// What the form of the list carries besides its words.
    var pairs: [(String, String)] {
        [("stan", state?.rawValue ?? ""), ("miesiac", month?.text ?? "")].filter { !$0.1.isEmpty }
    }

    /// The address of this list with something else in it.
    func address(state: OfferFilter?? = nil, month: OfferMonth?? = nil, after: RecordID? = nil) -> String {
        var other = self
        if let state { other.state = state }
        if let month { other.month = month }
        let pairs = other.pairs + [("q", words), ("po", after.map(String.init) ?? "")].filter { !$0.1.isEmpty }
        return pairs.isEmpty
            ? Places.offers() : Places.offers() + "?" + pairs.map { "\($0.0)=\(Place.encode($0.1))" }.joined(separator: "&")
    }

    /// The query of a page, for the test of its plan too.
    func page(_ viewer: Viewer, on today: DayDate, limit: Int) -> SQL {
        let filter: SQL = if let state { "AND \(state.condition(on: today))" } else { "" }
        let made: SQL = if let month { "AND \(month.condition)" } else { "" }
        let from: SQL = if let after { "AND offer.id < \(after)" } else { "" }
        return "\(OfferRow.select) WHERE \(Offer.visible(to: viewer)) \(filter) \(made) \(from) ORDER BY offer.id DESC LIMIT \(limit)"
    }
}

/// One line of a list of offers.
struct OfferRow: RowDecodable, Sendable {
    let id: RecordID
    let number: String
    let title: String
    let client: String
    let keeper: String
    let keeperID: RecordID
    let gross: Money
    let createdAt: Instant
    let moments: OfferMoments

    static let select: SQL = "SELECT \(columns) FROM \(source)"
    static let columns: SQL = """
        offer.id, offer.number, offer.title, contact.name, account.name, offer.account_id, offer.gross, offer.created_at, offer.valid_until,
        offer.sent_at, offer.opened_at, offer.answer, offer.answered_at
        """
    /// How many columns `columns` has.
    static let width = 13
    static let source: SQL = """
        offer JOIN contact ON contact.firm_id = offer.firm_id AND contact.id = offer.contact_id
        JOIN account ON account.id = offer.account_id
        """

    init(row: Row) {
        id = row.int64(0)
        number = row.text(1)
        title = row.text(2)
        client = row.text(3)
        keeper = row.text(4)
        keeperID = row.int64(5)
        gross = row.money(6)
        createdAt = row.instant(7)
        moments = OfferMoments(
            validUntil: row.optionalDay(8), sentAt: row.optionalInstant(9), openedAt: row.optionalInstant(10),
            answer: row.optionalText(11).flatMap(OfferAnswer.Kind.init(rawValue:)), answeredAt: row.optionalInstant(12))
    }
}

extension Viewer {
    func offers(_ query: OfferQuery, on today: DayDate, _ tx: Transaction) throws -> (rows: [OfferRow], next: RecordID?) {
        let size = OfferQuery.pageSize
        guard query.words.isEmpty else {
            return (try findOffers(query.words, limit: 50, tx).filter { query.month?.holds($0.createdAt) ?? true }, nil)
        }
        let found = try tx.all(OfferRow.self, query.page(self, on: today, limit: size + 1))
        return (Array(found.prefix(size)), found.count > size ? found[size - 1].id : nil)
    }

    func findOffers(_ words: String, limit: Int, _ tx: Transaction) throws -> [OfferRow] {
        let hits = try tx.search(words: words, where: "search_entry.kind = \(RecordKind.offer.rawValue)", limit: limit)
        guard !hits.isEmpty else { return [] }
        return try tx.all(
            OfferRow.self,
            "\(OfferRow.select) WHERE \(Offer.visible(to: self)) AND offer.id IN \(list: hits.map(\.record)) ORDER BY offer.id DESC")
    }

    /// Offers of one binder, newest first.
    func offers(in binder: Binder, _ tx: Transaction) throws -> [OfferRow] {
        try tx.all(
            OfferRow.self,
            "\(OfferRow.select) WHERE \(Offer.visible(to: self)) AND offer.binder_id = \(binder.id) ORDER BY offer.id DESC LIMIT 200")
    }
}
