/// "This changed": a word from a transaction that was committed, here or on another node.
public struct Announcement: Sendable, Hashable {
    /// What it is about, such as `binder/42`.
    public let topic: String
    /// What listeners need to know, usually JSON; at most 7,900 bytes together with the topic.
    public let payload: String

    public init(topic: String, payload: String) {
        self.topic = topic
        self.payload = payload
    }

    /// Sent to everybody after the connection to the other nodes was lost: something may have been missed.
    public static let gap = Announcement(topic: "", payload: "")

    /// What PostgreSQL carries in one notification, in bytes (its own limit is 8,000, PostgreSQL 15 manual, NOTIFY).
    static let largest = 7_900

    /// Topic and payload as one text.
    var wire: String { topic + "\n" + payload }

    init?(wire: String) {
        guard let end = wire.firstIndex(of: "\n") else { return nil }
        self.init(topic: String(wire[..<end]), payload: String(wire[wire.index(after: end)...]))
    }
}
