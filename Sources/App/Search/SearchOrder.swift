import Store
import Values

/// Which hits come first: titles that are the words or begin with them, then those that say them exactly as they were typed, then what the person worked on lately, then the newest.
struct SearchOrder {
    private let typed: String
    private let words: [String]
    private var uses: [String: Int] = [:]

    private struct Use: RowDecodable {
        let key: String

        init(row: Row) {
            key = "\(row.text(0)) \(row.int64(1))"
        }
    }

    init(_ words: String, _ viewer: Viewer, _ tx: Transaction) throws {
        typed = words
        self.words = words.lowercased().split(separator: " ").map(String.init)
        guard let account = viewer.accountID else { return }
        // The latest of the firm are looked through, not the whole past of the person.
        let latest = try tx.all(
            Use.self,
            """
            SELECT kind, record_id FROM (SELECT id, kind, record_id, account_id FROM history WHERE firm_id = \(viewer.firmID)
                ORDER BY id DESC LIMIT 2000) AS latest WHERE account_id = \(account) ORDER BY id DESC LIMIT 200
            """)
        uses = Dictionary(latest.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }

    func sorted(_ hits: [SearchHit]) -> [SearchHit] {
        hits.enumerated().sorted { left, right in key(left.element, left.offset) < key(right.element, right.offset) }.map(\.element)
    }

    private func key(_ hit: SearchHit, _ place: Int) -> (Int, Int, Int, Int) {
        let title = hit.title.text.lowercased()
        let isExact = words.allSatisfy { title.contains($0) }
        let isMarked = !hit.title.marks.isEmpty
        return (hit.title.text.nearness(to: typed), isExact ? 0 : isMarked ? 1 : 2, uses["\(hit.kind) \(hit.record)"] ?? .max, place)
    }
}
