import Foundation
import Values

/// What is sent: the event, its moment, and the act as the history keeps it.
struct WebhookBody: Encodable, Sendable {
    static let testing = "test"

    struct Deed: Encodable, Sendable {
        var history: String?
        let actor: String
        let verb: String
        let kind: String
        var record: String?
        var binder: String?
        let title: String
        var detail = ""
        var changes: [Act.Change] = []
    }

    let type: String
    let timestamp: String
    let data: Deed

    init(_ entry: HistoryEntry, kind: String, verb: String) {
        type = "\(kind).\(verb)"
        timestamp = entry.at.iso
        data = Deed(
            history: String(entry.id), actor: entry.actor, verb: verb, kind: kind, record: String(entry.recordID),
            binder: entry.binderID.map { String($0) }, title: entry.title, detail: entry.detail, changes: entry.changes)
    }

    private init(testBy actor: String, at now: Instant) {
        (type, timestamp) = (Self.testing, now.iso)
        data = Deed(actor: actor, verb: Self.testing, kind: "webhook", title: "Wiecha")
    }

    static func test(by actor: String, at now: Instant) -> WebhookBody { WebhookBody(testBy: actor, at: now) }

    var text: String {
        get throws { String(decoding: try JSONEncoder.sorted.encode(self), as: UTF8.self) }
    }
}
