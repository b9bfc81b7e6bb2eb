import Store
import Values
import Web

/// One kind of thing that an employee keeps and somebody else can take over. A feature with keepers of its own adds a line to `all`.
struct Handover: Sendable {
    /// The name under which the part is kept and its field is sent.
    let key: String
    let name: @Sendable () -> String
    /// What the heir must be allowed to do.
    var right = Right.work
    /// Rows of `record` and `former`, a number that the way back needs.
    let kept: @Sendable (Handing) -> SQL
    let give: @Sendable (Handing, Transaction) throws -> Void
    let takeBack: @Sendable (Handing, Transaction) throws -> Void

    static let all: [Handover] = [.tasks, .offers, .contacts, .seats, .drafts]

    struct Line: Sendable {
        let part: Handover
        let count: Int

        var name: String { part.name() }
    }
}

/// One part on its way from one person to another.
struct Handing: Sendable {
    let firm: RecordID
    /// The handover whose items these are.
    let id: RecordID
    let part: String
    let from: RecordID
    /// Nobody while it is only counted.
    var to: RecordID = 0
    let actor: String
    let now: Instant
    /// Whether only the things of the present step of a large handover are meant.
    var isStep = false

    /// What has gone, or goes in this step.
    var gone: SQL { isStep ? "handover_item.waits = 2" : "handover_item.waits IS NULL" }

    /// The ids of the records that went, or will go, to the heir.
    var items: SQL {
        """
        SELECT handover_item.record_id FROM handover_item WHERE handover_item.firm_id = \(firm) AND handover_item.handover_id = \(id)
            AND handover_item.part = \(part) AND handover_item.heir_id = \(to) AND \(gone)
        """
    }
}
