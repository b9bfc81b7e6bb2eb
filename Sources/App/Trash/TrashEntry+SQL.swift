import Store
import Values
import Web

/// Which part of the bin is asked for.
struct TrashFilter: Sendable {
    var kind: RecordKind?
    var person: RecordID?
    var words = ""
    var before: Instant?

    init(_ query: Query) {
        kind = RecordKind(rawValue: query["rodzaj"])
        person = RecordID(query["osoba"])
        words = String(query["q"].trimmed.prefix(100))
        before = Int64(query["po"]).map { Instant(milliseconds: $0) }
    }

    var isEmpty: Bool { kind == nil && person == nil && words.isEmpty }

    /// The address of the rest.
    func address(after last: TrashEntry) -> String {
        let parts = [
            ("rodzaj", kind?.rawValue ?? ""), ("osoba", person.map(String.init) ?? ""), ("q", words), ("po", String(last.at.milliseconds)),
        ]
        return Places.trash() + "?" + parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Place.encode($0.1))" }.joined(separator: "&")
    }
}

extension TrashEntry {
    /// Employees see what they deleted; who has the right to the bin, everything.
    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return viewer.has(.bin)
            ? "trash.firm_id = \(viewer.firmID)" : "trash.firm_id = \(viewer.firmID) AND trash.account_id = \(viewer.accountID)"
    }

    static func page(_ viewer: Viewer, _ filter: TrashFilter, limit: Int) -> SQL {
        var conditions: [SQL] = [visible(to: viewer)]
        if let kind = filter.kind { conditions.append("trash.kind = \(kind.rawValue)") }
        if let person = filter.person { conditions.append("trash.account_id = \(person)") }
        if let before = filter.before { conditions.append("trash.at < \(before)") }
        if !filter.words.isEmpty { conditions.append("lower(trash.title) LIKE \("%\(filter.words.lowercased())%")") }
        return "SELECT \(columns) FROM trash WHERE \(SQL.joined(conditions, by: " AND ")) ORDER BY trash.at DESC LIMIT \(limit)"
    }

    static func all(_ viewer: Viewer, _ filter: TrashFilter, limit: Int, _ tx: Transaction) throws -> [TrashEntry] {
        try tx.all(TrashEntry.self, page(viewer, filter, limit: limit))
    }

    /// Who has something in the bin.
    static func people(_ viewer: Viewer, _ tx: Transaction) throws -> [TrashPerson] {
        try tx.all(
            TrashPerson.self,
            "SELECT DISTINCT trash.account_id, trash.actor FROM trash WHERE \(visible(to: viewer)) AND trash.account_id IS NOT NULL ORDER BY trash.actor LIMIT 100"
        )
    }
}

struct TrashPerson: RowDecodable, Sendable {
    let id: RecordID
    let name: String

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
    }
}
