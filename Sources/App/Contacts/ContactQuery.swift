import Values
import Web

/// What a list of contacts was asked for: words, filters, order, and the key at which it goes on. Its text is what a saved view and a
/// bulk action keep.
struct ContactQuery: Sendable {
    /// A saved place in the order: the value of its column and the contact.
    struct Key: Sendable {
        var value: String
        var id: RecordID

        init(_ value: String, _ id: RecordID) {
            self.value = value
            self.id = id
        }

        init?(_ text: String) {
            let parts = text.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let id = RecordID(parts[0]) else { return nil }
            self.init(parts[1], id)
        }

        var text: String { "\(id)~\(value)" }
    }

    /// One of the firm's fields: a value, or from and to.
    struct FieldFilter: Sendable {
        var field: RecordID
        var value = ""
        var from = ""
        var to = ""
    }

    var words = ""
    var letter: String?
    var sort = ContactSort.name
    /// A field of the firm that gives the order instead.
    var ownSort: RecordID?
    /// The saved view that the list was opened by.
    var view: RecordID?
    var isDescending = false
    var after: Key?
    var before: Key?
    var tags: [RecordID] = []
    /// An account, or `nobody`.
    var keeper = ""
    var city = ""
    /// Days of the last contact, `YYYY-MM-DD`; and whether there was none at all.
    var contactFrom = ""
    var contactTo = ""
    var isUntouched = false
    var fields: [FieldFilter] = []
    var size = 50

    static let nobody = "brak"
    static let sizes = [20, 50, 100]

    init() {}

    init(_ query: Query) {
        self.init(pairs: query.pairs)
    }

    init(pairs: [(name: String, value: String)]) {
        func first(_ name: String) -> String { String((pairs.first { $0.name == name }?.value ?? "").trimmed.prefix(200)) }
        words = first("q")
        letter = first("od").first.map { String($0).uppercased() }
        let order = first("s")
        isDescending = order.hasPrefix("-")
        let column = isDescending ? String(order.dropFirst()) : order
        sort = ContactSort(rawValue: column) ?? .name
        if column.hasPrefix("f-") { ownSort = RecordID(column.dropFirst(2)) }
        if letter != nil { (sort, ownSort, isDescending) = (.name, nil, false) }
        view = RecordID(first("widok"))
        after = Key(pairs.first { $0.name == "po" }?.value ?? "")
        before = Key(pairs.first { $0.name == "przed" }?.value ?? "")
        tags = pairs.filter { $0.name == "tag" }.compactMap { RecordID($0.value) }.prefix(50).map { $0 }
        keeper = first("opiekun") == Self.nobody || RecordID(first("opiekun")) != nil ? first("opiekun") : ""
        city = first("miejscowosc")
        contactFrom = DayDate(text: first("kontakt-od"))?.text ?? ""
        contactTo = DayDate(text: first("kontakt-do"))?.text ?? ""
        isUntouched = !first("bez-kontaktu").isEmpty
        if let asked = Int(first("ile")), Self.sizes.contains(asked) { size = asked }
        for (name, value) in pairs where name.hasPrefix("f-") && !value.trimmed.isEmpty {
            let parts = name.split(separator: "-")
            guard parts.count >= 2, let id = RecordID(parts[1]) else { continue }
            var filter = fields.first { $0.field == id } ?? FieldFilter(field: id)
            switch parts.count > 2 ? parts[2] : "" {
            case "od": filter.from = value.trimmed
            case "do": filter.to = value.trimmed
            default: filter.value = value.trimmed
            }
            fields.removeAll { $0.field == id }
            fields.append(filter)
        }
    }

    /// What the list is narrowed by, without order and place.
    var filterPairs: [(name: String, value: String)] {
        var pairs: [(String, String)] = []
        func add(_ name: String, _ value: String) { if !value.isEmpty { pairs.append((name, value)) } }
        add("q", words)
        for tag in tags { add("tag", String(tag)) }
        add("opiekun", keeper)
        add("miejscowosc", city)
        add("kontakt-od", contactFrom)
        add("kontakt-do", contactTo)
        add("bez-kontaktu", isUntouched ? "tak" : "")
        for filter in fields {
            add("f-\(filter.field)", filter.value)
            add("f-\(filter.field)-od", filter.from)
            add("f-\(filter.field)-do", filter.to)
        }
        return pairs.map { (name: $0.0, value: $0.1) }
    }

    var orderPairs: [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        let column = ownSort.map { "f-\($0)" } ?? sort.rawValue
        if sort != .name || ownSort != nil || isDescending { pairs.append(("s", (isDescending ? "-" : "") + column)) }
        if let view { pairs.append(("widok", String(view))) }
        if size != 50 { pairs.append(("ile", String(size))) }
        return pairs
    }

    var isFiltered: Bool { !filterPairs.isEmpty }

    /// `q=g%C3%B3r&tag=7`.
    static func text(_ pairs: [(name: String, value: String)]) -> String {
        pairs.map { "\($0.name)=\(Place.encode($0.value))" }.joined(separator: "&")
    }

    func address(_ place: String, _ more: [(name: String, value: String)]) -> String {
        more.isEmpty ? place : place + "?" + Self.text(more)
    }
}

/// The columns a list can be sorted by.
enum ContactSort: String, Sendable, CaseIterable {
    case name = "nazwa"
    case phone = "telefon"
    case email
    case city = "miejscowosc"
    case last = "kontakt"
    case keeper = "opiekun"
    case nip
    case added = "dodano"
}
