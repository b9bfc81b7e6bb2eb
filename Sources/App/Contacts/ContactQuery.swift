import Values
import Web

/// What a list of contacts was asked for: words, a letter, the key after which it goes on.
struct ContactQuery: Sendable {
    var words: String
    var letter: String?
    var after: (key: String, id: RecordID)?

    static let pageSize = 50

    init(_ query: Query) {
        words = String(query["q"].trimmed.prefix(200))
        letter = query["od"].isEmpty ? nil : String(query["od"].prefix(1))
        let parts = query["po"].split(separator: "~", maxSplits: 1).map(String.init)
        after = parts.count == 2 ? RecordID(parts[0]).map { (parts[1], $0) } : nil
    }

    /// The key of the next page, as it stands in its address.
    static func key(after contact: ContactLine) -> String { "\(contact.id)~\(contact.sortKey)" }
}
