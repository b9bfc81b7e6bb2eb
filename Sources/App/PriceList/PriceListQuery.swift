import Store
import Values
import Web

/// What a page of the price list was asked for: words, a chapter, the key after which it goes on.
struct PriceListQuery: Sendable {
    var words = ""
    var chapter: String?
    var after: (key: String, id: RecordID)?

    static let pageSize = 50

    init(_ query: Query) {
        words = String(query["q"].trimmed.prefix(200))
        chapter = query.has("rozdzial") ? String(query["rozdzial"].prefix(120)) : nil
        let parts = query["po"].split(separator: "~", maxSplits: 1).map(String.init)
        after = parts.count == 2 ? RecordID(parts[0]).map { (parts[1], $0) } : nil
    }

    static func key(after item: PriceListItem) -> String { "\(item.id)~\(item.sortKey)" }

    /// The query of a page, for the test of its plan too.
    func page(_ viewer: Viewer, limit: Int) -> SQL {
        let inChapter: SQL = if let chapter { "AND price_list_item.chapter = \(chapter)" } else { "" }
        let from: SQL = if let after { "AND (price_list_item.sort_key, price_list_item.id) > (\(after.key), \(after.id))" } else { "" }
        return """
            SELECT \(PriceListItem.columns) FROM price_list_item WHERE \(PriceListItem.visible(to: viewer)) \(inChapter) \(from)
            ORDER BY price_list_item.sort_key, price_list_item.id LIMIT \(limit)
            """
    }
}

extension Viewer {
    /// One page of the price list in Polish order, or the matches of a search; `next` is the key the next page begins after.
    func priceList(_ query: PriceListQuery, _ tx: Transaction) throws -> (items: [PriceListItem], next: String?) {
        let size = PriceListQuery.pageSize
        guard query.words.isEmpty else { return (try findPriceListItems(query.words, limit: size, tx), nil) }
        let found = try tx.all(PriceListItem.self, query.page(self, limit: size + 1))
        guard found.count > size else { return (found, nil) }
        return (Array(found.prefix(size)), PriceListQuery.key(after: found[size - 1]))
    }

    /// Items that have all the words in any form of theirs; the beginning of the list where nothing was asked.
    func findPriceListItems(_ words: String, limit: Int, _ tx: Transaction) throws -> [PriceListItem] {
        guard !words.isEmpty else { return try tx.all(PriceListItem.self, PriceListQuery(Query("")).page(self, limit: limit)) }
        let kind = RecordKind.priceListItem.rawValue
        let hits = try tx.search(
            words: words,
            where: """
                search_entry.kind = \(kind) AND NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = \(firmID) AND trash.kind = \(kind)
                    AND trash.record_id = search_entry.record)
                """, limit: max(limit, 200))
        guard !hits.isEmpty else { return [] }
        let found = try tx.all(
            PriceListItem.self,
            """
            SELECT \(PriceListItem.columns) FROM price_list_item
            WHERE \(PriceListItem.visible(to: self)) AND price_list_item.id IN \(list: hits.map(\.record))
            ORDER BY price_list_item.sort_key, price_list_item.id
            """)
        let ranked = found.enumerated().map { (rank: ($1.name.nearness(to: words), $0), item: $1) }
        return ranked.sorted { $0.rank < $1.rank }.prefix(limit).map(\.item)
    }

    /// Short names of the firm's own list, for the hint of a search field.
    func priceListExamples(_ tx: Transaction) throws -> [String] {
        let first = try tx.all(PriceListItem.self, PriceListQuery(Query("")).page(self, limit: 20)).map(\.name)
        return Array(first.filter { $0.count <= 24 }.prefix(2))
    }

    func priceListChapters(_ tx: Transaction) throws -> [String] {
        try tx.all(
            String.self,
            "SELECT DISTINCT chapter FROM price_list_item WHERE firm_id = \(firmID) AND chapter <> '' ORDER BY chapter LIMIT 100"
        ).sorted { $0.collationKey < $1.collationKey }
    }
}
