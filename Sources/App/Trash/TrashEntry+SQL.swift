import Store
import Values
import Web

/// Where a page of the bin goes on.
struct TrashKey: Sendable {
    let at: Int64
    let record: RecordID

    init(at: Int64, record: RecordID) {
        (self.at, self.record) = (at, record)
    }

    init(_ entry: TrashEntry) {
        self.init(at: entry.at.milliseconds, record: entry.recordID)
    }

    init?(_ text: String) {
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 2, let at = Int64(parts[0]), let record = RecordID(parts[1]) else { return nil }
        self.init(at: at, record: record)
    }

    var text: String { "\(at)-\(record)" }
}

/// Which part of the bin is asked for.
struct TrashFilter: Sendable {
    var kind: RecordKind?
    var person: RecordID?
    var words = ""
    var before: TrashKey?

    init(_ query: Query) {
        kind = RecordKind(rawValue: query["rodzaj"])
        person = RecordID(query["osoba"])
        words = String(query["q"].trimmed.prefix(100))
        before = TrashKey(query["po"])
    }

    var isEmpty: Bool { kind == nil && person == nil && words.isEmpty }

    /// The address of the rest.
    func address(after last: TrashEntry) -> String {
        let parts = [
            ("rodzaj", kind?.rawValue ?? ""), ("osoba", person.map(String.init) ?? ""), ("q", words), ("po", TrashKey(last).text),
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
        if let before = filter.before { conditions.append("(trash.at, trash.record_id) < (\(before.at), \(before.record))") }
        if !filter.words.isEmpty { conditions.append("lower(trash.title) LIKE \("%\(filter.words.lowercased())%")") }
        return
            "SELECT \(columns) FROM trash WHERE \(SQL.joined(conditions, by: " AND ")) ORDER BY trash.at DESC, trash.record_id DESC LIMIT \(limit)"
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
