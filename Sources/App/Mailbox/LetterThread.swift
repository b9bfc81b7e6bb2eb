import Store
import Values
import Web

/// Letters that belong together. One without a binder waits for a person to say where it belongs.
struct LetterThread: RowDecodable, Sendable {
    let firmID: RecordID
    let id: RecordID
    let binderID: RecordID?
    let subject: String
    let lastAt: Instant
    let letterCount: Int64
    /// The widest of what its letters are for.
    let audience: Act.Audience
    let doneAt: Instant?
    let doneBy: String

    static let columns: SQL = """
        thread.firm_id, thread.id, thread.binder_id, thread.subject, thread.last_at, thread.letter_count, thread.audience, thread.done_at, thread.done_by
        """

    init(row: Row) {
        firmID = row.int64(0)
        id = row.int64(1)
        binderID = row.optionalInt64(2)
        subject = row.text(3)
        lastAt = row.instant(4)
        letterCount = row.int64(5)
        audience = Act.Audience(rawValue: row.int64(6)) ?? .office
        doneAt = row.optionalInstant(7)
        doneBy = row.text(8)
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
        case .participant(let binder, let role): "thread.binder_id = \(binder) AND thread.audience IN \(role.audiences) AND \(present)"
        case .guest(_, let binder, .letter, let letter):
            """
            thread.binder_id = \(binder) AND EXISTS (SELECT 1 FROM letter WHERE letter.firm_id = thread.firm_id AND letter.id = \(letter)
                AND letter.thread_id = thread.id) AND \(present)
            """
        case .guest: "1 = 0"
        }
    }
}

extension LetterThread {
    var isZone: Bool { audience != .office }

    /// The most people who may read another letter of the thread. An offer is for the office and the building's owners, so is what is said
    /// about it; what guests answered stays theirs too.
    func widest(_ tx: Transaction) throws -> Act.Audience {
        if audience != .office { return audience }
        return try carriesOffer(tx) ? .owner : .zone
    }

    /// Whether a letter of it brought an offer.
    func carriesOffer(_ tx: Transaction) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 FROM letter JOIN offer_sending ON offer_sending.firm_id = letter.firm_id AND offer_sending.letter_id = letter.id
            WHERE letter.firm_id = \(firmID) AND letter.thread_id = \(id)
            """)
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
