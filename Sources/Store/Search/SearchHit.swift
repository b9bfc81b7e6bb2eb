import Values

/// A record that was found.
public struct SearchHit: Sendable, Identifiable {
    /// Its place in the order of hits: the next page goes on after it.
    public let id: Int64
    /// What it is.
    public let kind: String
    /// Its identity.
    public let record: RecordID
    /// The binder it stands in.
    public let binder: RecordID?
    /// Who may find it.
    public let audience: Int64
    /// The moment of the record.
    public let at: Instant
    private let heading: String
    private let body: String
    private var groups: [[String]] = []

    /// The title with the found words marked.
    public var title: MarkedText { SearchMarker(groups).mark(heading) }

    /// A piece of the body around the first found word, with the found words marked.
    ///
    /// - Parameter length: how many characters at most, without the dots at its ends.
    public func snippet(length: Int = 160) -> MarkedText {
        let marker = SearchMarker(groups)
        return marker.mark(marker.excerpt(of: body, length: length))
    }

    /// Any text of the record with the found words marked: says which of its fields made it a hit.
    public func marked(_ text: String) -> MarkedText { SearchMarker(groups).mark(text) }

    func marking(_ groups: [[String]]) -> SearchHit {
        var copy = self
        copy.groups = groups
        return copy
    }
}

extension SearchHit: RowDecodable {
    public init(row: Row) throws {
        (id, kind, record, binder) = (row.int64(0), row.text(1), row.int64(2), row.optionalInt64(3))
        (audience, heading, body, at) = (row.int64(4), row.text(5), row.text(6), Instant(milliseconds: row.int64(7)))
    }
}
