import Store
import Values
import Web

/// What the list of binders was asked for: a state, words, a stage, an order, the id after which it goes on.
struct BinderQuery: Sendable {
    enum Sort: String, Sendable, CaseIterable {
        case name = "nazwa"
        case stage = "etap"
        case due = "termin"
        case mail = "poczta"
    }

    var state = Binder.State.open
    var words = ""
    var stage = ""
    var sort: Sort?
    var isDescending = false
    var after: RecordID?
    static let pageSize = 25
    /// A list in another order than by age is sorted whole, up to so many binders.
    static let sorted = 2_000

    init(_ query: Query) {
        state = !query["archiwum"].isEmpty ? .archived : !query["zamkniete"].isEmpty ? .closed : .open
        words = String(query["q"].trimmed.prefix(200))
        stage = String(query["etap"].trimmed.prefix(200))
        let order = query["s"]
        isDescending = order.hasPrefix("-")
        sort = Sort(rawValue: isDescending ? String(order.dropFirst()) : order)
        after = RecordID(query["po"])
    }

    init(_ state: Binder.State) { self.state = state }

    /// What a link to this list with something else in it carries.
    func address(stage: String? = nil, sort: Sort?? = nil, descending: Bool? = nil, after: RecordID? = nil) -> String {
        let order = sort ?? self.sort
        let mark = (descending ?? isDescending) ? "-" : ""
        let pairs =
            statePairs
            + [
                ("q", words), ("etap", stage ?? self.stage), ("s", order.map { mark + $0.rawValue } ?? ""),
                ("po", after.map(String.init) ?? ""),
            ].filter { !$0.1.isEmpty }
        return pairs.isEmpty
            ? Places.binders() : Places.binders() + "?" + pairs.map { "\($0.0)=\(Place.encode($0.1))" }.joined(separator: "&")
    }

    var statePairs: [(String, String)] {
        switch state {
        case .open: []
        case .closed: [("zamkniete", "1")]
        case .archived: [("archiwum", "1")]
        }
    }

    /// A column's title as a link that sorts by it, and the other way the second time.
    func column(_ title: String, _ by: Sort, numeric: Bool = false) -> Column {
        let isCurrent = sort == by
        let order: Column.Order? = isCurrent ? (isDescending ? .descending : .ascending) : nil
        return Column(title, numeric: numeric, sort: address(sort: by, descending: isCurrent && !isDescending), order: order)
    }
}

extension Viewer {
    /// One page of the list, and the id after which the next goes on.
    func binders(_ query: BinderQuery, _ tx: Transaction) throws -> (rows: [BinderRow], next: RecordID?) {
        let among = try bindersSaying(query.words, tx)
        if among == [] { return ([], nil) }
        let size = BinderQuery.pageSize
        func rows(before: RecordID?, limit: Int) throws -> [BinderRow] {
            try tx.all(BinderRow.self, BinderRow.page(self, query.state, before: before, among: among, stage: query.stage, limit: limit))
        }
        guard let sort = query.sort else {
            let found = try rows(before: query.after, limit: size + 1)
            return (Array(found.prefix(size)), found.count > size ? found[size - 1].id : nil)
        }
        let all = try rows(before: nil, limit: BinderQuery.sorted).sorted { left, right in
            let (first, second) = query.isDescending ? (right, left) : (left, right)
            return first.comes(before: second, by: sort)
        }
        let start = query.after.flatMap { after in all.firstIndex { $0.id == after }.map { $0 + 1 } } ?? 0
        let page = Array(all[start...].prefix(size))
        return (page, start + size < all.count ? page.last?.id : nil)
    }
}

extension BinderRow {
    fileprivate func comes(before other: BinderRow, by sort: BinderQuery.Sort) -> Bool {
        let (mine, theirs) = (name.collationKey, other.name.collationKey)
        return switch sort {
        case .name: (mine, id) < (theirs, other.id)
        case .stage: (percent, mine, id) < (other.percent, theirs, other.id)
        case .due: (due?.text ?? "9999", mine, id) < (other.due?.text ?? "9999", theirs, other.id)
        case .mail: (unread, mine, id) < (other.unread, theirs, other.id)
        }
    }
}
