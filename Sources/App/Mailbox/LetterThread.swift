import Store
import Values
import Web

/// Letters that belong together. One without a binder waits for a person to say where it belongs.
struct LetterThread: RowDecodable, Sendable {
    let id: RecordID
    let binderID: RecordID?
    let subject: String
    let lastAt: Instant
    let letterCount: Int64
    let isZone: Bool
    let doneAt: Instant?
    let doneBy: String

    static let columns: SQL = """
        thread.id, thread.binder_id, thread.subject, thread.last_at, thread.letter_count, thread.zone, thread.done_at, thread.done_by
        """

    init(row: Row) {
        id = row.int64(0)
        binderID = row.optionalInt64(1)
        subject = row.text(2)
        lastAt = row.instant(3)
        letterCount = row.int64(4)
        isZone = row.int64(5) == 1
        doneAt = row.optionalInstant(6)
        doneBy = row.text(7)
    }

    /// Came from outside, and nothing said which building it is about.
    static let unplaced: SQL = """
        thread.binder_id IS NULL AND thread.done_at IS NULL AND thread.letter_count > 0
        AND EXISTS (SELECT 1 FROM letter came WHERE came.firm_id = thread.firm_id AND came.thread_id = thread.id AND came.direction = 'in')
        """

    /// Employees see every thread of the firm, participants those of their building with a letter for the zone.
    static func visible(to viewer: Viewer) -> SQL {
        let present: SQL = """
            thread.firm_id = \(viewer.firmID) AND \(Trash.absent(.thread, firm: viewer.firmID, id: "thread.id"))
            AND \(Trash.absent(.binder, firm: viewer.firmID, id: "thread.binder_id"))
            """
        return switch viewer.seat {
        case .employee: present
        case .participant(let binder, _): "thread.binder_id = \(binder) AND thread.zone = 1 AND \(present)"
        case .guest(_, let binder, .letter, let letter):
            """
            thread.binder_id = \(binder) AND EXISTS (SELECT 1 FROM letter WHERE letter.firm_id = thread.firm_id AND letter.id = \(letter)
                AND letter.thread_id = thread.id) AND \(present)
            """
        case .guest: "1 = 0"
        }
    }
}

extension Viewer {
    func thread(_ id: RecordID, _ tx: Transaction) throws -> LetterThread {
        let found = try tx.one(
            LetterThread.self, "SELECT \(LetterThread.columns) FROM thread WHERE thread.id = \(id) AND \(LetterThread.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }

    /// The letters of a thread that this viewer may read, oldest first.
    func letters(in thread: LetterThread, _ tx: Transaction) throws -> [Letter] {
        try tx.all(
            Letter.self,
            """
            SELECT \(Letter.columns) FROM letter WHERE letter.thread_id = \(thread.id) AND \(Letter.visible(to: self))
            ORDER BY letter.at, letter.id
            """)
    }
}
