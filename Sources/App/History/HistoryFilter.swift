import Store
import Values
import Web

/// Which part of the firm's history is asked for.
struct HistoryFilter: Sendable {
    var person: RecordID?
    var kind: RecordKind?
    /// One record of that kind.
    var record: RecordID?
    var day: DayDate?
    var after: (at: Int64, id: RecordID)?

    init(_ query: Query) {
        person = RecordID(query["osoba"])
        kind = RecordKind(rawValue: query["rodzaj"])
        day = DayDate(query["dzien"])
        let key = query["po"].split(separator: "-").compactMap { Int64($0) }
        if key.count == 2 { after = (key[0], key[1]) }
    }

    var isEmpty: Bool { person == nil && kind == nil && day == nil }

    func address(after last: HistoryEntry) -> String {
        let parts = [
            ("osoba", person.map(String.init) ?? ""), ("rodzaj", kind?.rawValue ?? ""), ("dzien", day?.text ?? ""),
            ("po", "\(last.at.milliseconds)-\(last.id)"),
        ]
        return Places.history() + "?" + parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Place.encode($0.1))" }.joined(separator: "&")
    }

    /// One page of it, newest first.
    func page(_ viewer: Viewer, limit: Int) -> SQL {
        var conditions: [SQL] = [HistoryEntry.visible(to: viewer)]
        if let person { conditions.append("history.account_id = \(person)") }
        if let kind { conditions.append("history.kind = \(kind.rawValue)") }
        if let record { conditions.append("history.record_id = \(record)") }
        if let day { conditions.append("history.at >= \(day.start) AND history.at < \(day.adding(days: 1).start)") }
        if let after { conditions.append("(history.at, history.id) < (\(after.at), \(after.id))") }
        return """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(SQL.joined(conditions, by: " AND "))
            ORDER BY history.at DESC, history.id DESC LIMIT \(limit)
            """
    }
}

/// Somebody of the firm, for the filter.
struct HistoryPerson: RowDecodable, Sendable {
    let id: RecordID
    let name: String

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
    }
}

extension Viewer {
    func history(_ filter: HistoryFilter, limit: Int, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.all(HistoryEntry.self, filter.page(self, limit: limit))
    }

    /// Who works or worked in the firm.
    func historyPeople(_ tx: Transaction) throws -> [HistoryPerson] {
        try tx.all(
            HistoryPerson.self,
            """
            SELECT account.id, account.name FROM employee JOIN account ON account.id = employee.account_id
            WHERE employee.firm_id = \(firmID) ORDER BY account.name, account.id LIMIT 200
            """)
    }
}
