import Values

/// What search knows of one record.
public struct SearchEntry: Sendable {
    /// Whose record it is.
    public var firm: RecordID
    /// What it is: `letter`, `offer`, …
    public var kind: String
    /// Its identity.
    public var record: RecordID
    /// The binder it stands in.
    public var binder: RecordID?
    /// Who may find it, as the conditions of the product read it: 0 the office only, 1 the zone too.
    public var audience: Int64
    /// What a hit shows in its first line; it is searched too.
    public var title: String
    /// What is searched and quoted; only the first 200,000 bytes count.
    public var body: String
    /// The moment of the record: the newest hits come first.
    public var at: Instant

    public init(
        firm: RecordID, kind: String, record: RecordID, binder: RecordID? = nil, audience: Int64 = 0, title: String, body: String = "",
        at: Instant
    ) {
        (self.firm, self.kind, self.record, self.binder) = (firm, kind, record, binder)
        (self.audience, self.title, self.body, self.at) = (audience, title, body, at)
    }
}
