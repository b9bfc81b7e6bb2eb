import Store
import Values

/// What a firm's chain says of itself.
public struct HistoryCheck: Sendable, Equatable {
    public var entries: Int64 = 0
    /// The first place whose entry was changed, taken out or put in afterwards; nil while the chain holds.
    public var breach: Int64?
}

extension History {
    /// Follows a firm's chain from its first entry to the head that stood when it began, a thousand entries a look.
    static func check(firm: RecordID, in database: Database) async throws -> HistoryCheck {
        let head = try await database.read(.firm(firm)) { tx in
            try tx.one(HistoryHead.self, "SELECT history_head.count, history_head.hash FROM history_head WHERE firm_id = \(firm)")
        }
        guard let head else { return HistoryCheck() }
        var (check, hash) = (HistoryCheck(), "")
        while check.entries < head.count {
            let after = check.entries
            let links = try await database.read(.firm(firm)) { tx in
                try tx.all(
                    HistoryLink.self,
                    """
                    SELECT \(HistoryLink.columns) FROM history
                    WHERE history.firm_id = \(firm) AND history.position > \(after) AND history.position <= \(head.count)
                    ORDER BY history.position LIMIT 1000
                    """)
            }
            for link in links where check.breach == nil {
                if link.position != check.entries + 1 || link.hash(after: hash) != link.kept {
                    check.breach = check.entries + 1
                } else {
                    (check.entries, hash) = (link.position, link.kept)
                }
            }
            if links.isEmpty { check.breach = check.entries + 1 }
            if check.breach != nil { return check }
        }
        if hash != head.hash { check.breach = head.count }
        return check
    }
}

/// The end of a firm's chain.
struct HistoryHead: RowDecodable {
    let count: Int64
    let hash: String

    init(row: Row) {
        count = row.int64(0)
        hash = row.text(1)
    }
}

extension HistoryCheck {
    /// Every firm whose chain does not hold, with what was found there.
    public static func breaches(in database: Database) async throws -> [(firm: RecordID, check: HistoryCheck)] {
        let firms = try await database.read(.everything) { tx in
            try tx.all(RecordID.self, "SELECT firm_id FROM history_head ORDER BY firm_id")
        }
        var found: [(RecordID, HistoryCheck)] = []
        for firm in firms {
            let check = try await History.check(firm: firm, in: database)
            if check.breach != nil { found.append((firm, check)) }
        }
        return found
    }
}
