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
    var binder: RecordID?
    var after: (at: Int64, id: RecordID)?

    init(_ query: Query) {
        person = RecordID(query["osoba"])
        kind = RecordKind(rawValue: query["rodzaj"])
        day = DayDate(query["dzien"])
        binder = RecordID(query["segregator"])
        let key = query["po"].split(separator: "-").compactMap { Int64($0) }
        if key.count == 2 { after = (key[0], key[1]) }
    }

    var isEmpty: Bool { person == nil && kind == nil && day == nil && binder == nil }

    func address(after last: HistoryEntry) -> String {
        let parts = [
            ("osoba", person.map(String.init) ?? ""), ("rodzaj", kind?.rawValue ?? ""), ("dzien", day?.text ?? ""),
            ("segregator", binder.map(String.init) ?? ""),
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
        if let binder { conditions.append("history.binder_id = \(binder)") }
        // A binder's entries come by their ids, as its index has them.
        if let after, binder != nil { conditions.append("history.id < \(after.id)") }
        if let after, binder == nil { conditions.append("(history.at, history.id) < (\(after.at), \(after.id))") }
        return """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(SQL.joined(conditions, by: " AND "))
            ORDER BY \(binder == nil ? "history.at DESC, history.id DESC" : "history.id DESC" as SQL) LIMIT \(limit)
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

    /// The name of a binder that is not in the bin.
    func binderName(_ id: RecordID, _ tx: Transaction) throws -> String? {
        try tx.one(
            String.self,
            """
            SELECT binder.name FROM binder WHERE binder.firm_id = \(firmID) AND binder.id = \(id) AND NOT EXISTS (
                SELECT 1 FROM trash WHERE trash.firm_id = binder.firm_id AND trash.kind = 'binder' AND trash.record_id = binder.id)
            """)
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
