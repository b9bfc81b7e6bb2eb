import Values

/// What somebody did; the sentence people read is made of the verb and the record's kind and title.
public struct Act: Sendable {
    public enum Verb: String, Sendable {
        case created, changed, deleted, restored, invited, joined, left
        case signedUp = "signed_up"
        case sent, received, opened, accepted, declined, answered, uploaded, filed, moved
        case printed, verified, revoked, closed, reopened, signed, failed, archived, suspended, resumed, exported
        case settled, missed
        case viewedAs = "viewed_as"
        case handedOver = "handed_over"
        case signedOut = "signed_out"
    }

    /// One field with its value before and after, as people read them.
    public struct Change: Sendable, Codable, Hashable {
        public let field: String
        public let before: String
        public let after: String
    }

    public var verb: Verb
    public var record: Reference
    public var title: String
    public var binder: RecordID?
    public var audience = Audience.office
    public var detail = ""
    public var changes: [Change] = []

    /// Who may read of it beside the firm's employees; the numbers are those of search entries.
    public enum Audience: Int64, Sendable, CaseIterable {
        case office = 0
        case zone = 1
        case owner = 2

        /// What both have in common: the narrower of the two.
        func narrowed(to other: Audience) -> Audience {
            self == .zone ? other : other == .zone || other == self ? self : .office
        }
    }

    public init(
        _ verb: Verb, _ record: Reference, title: String, binder: RecordID? = nil, audience: Audience = .office, detail: String = "",
        changes: [Change] = []
    ) {
        self.verb = verb
        self.record = record
        self.title = title
        self.binder = binder
        self.audience = audience
        self.detail = detail
        self.changes = changes
    }

    /// Told to everybody of the building, or to the office only.
    public init(
        _ verb: Verb, _ record: Reference, title: String, binder: RecordID? = nil, zone: Bool, detail: String = "", changes: [Change] = []
    ) {
        self.init(verb, record, title: title, binder: binder, audience: zone ? .zone : .office, detail: detail, changes: changes)
    }
}
