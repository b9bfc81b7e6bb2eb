import Mail
import Store
import Values
import Web

/// A letter that was sent or received; it never changes.
struct Letter: RowDecodable, Sendable {
    enum Direction: String, Sendable {
        case incoming = "in"
        case outgoing = "out"
    }

    let id: RecordID
    let threadID: RecordID
    let binderID: RecordID?
    let number: Int64?
    let direction: Direction
    let messageID: String
    let fromName: String
    let fromEmail: String
    let recipients: [Correspondent]
    let subject: String
    let preview: String
    let body: String
    let htmlHash: String?
    let rawHash: String?
    let role: String
    let accountID: RecordID?
    let audience: Act.Audience
    let at: Instant
    let problem: String
    let origin: LetterOrigin

    static let columns: SQL = """
        letter.id, letter.thread_id, letter.binder_id, letter.number, letter.direction, letter.message_id, letter.from_name, letter.from_email,
        letter.recipients, letter.subject, letter.preview, letter.body, letter.html_hash, letter.raw_hash, letter.role, letter.account_id,
        letter.audience, letter.at, letter.problem, letter.origin
        """

    init(row: Row) throws {
        id = row.int64(0)
        threadID = row.int64(1)
        binderID = row.optionalInt64(2)
        number = row.optionalInt64(3)
        direction = Direction(rawValue: row.text(4)) ?? .incoming
        messageID = row.text(5)
        fromName = row.text(6)
        fromEmail = row.text(7)
        recipients = try Correspondent.list(from: row.text(8))
        subject = row.text(9)
        preview = row.text(10)
        body = row.text(11)
        htmlHash = row.optionalText(12)
        rawHash = row.optionalText(13)
        role = row.text(14)
        accountID = row.optionalInt64(15)
        audience = Act.Audience(rawValue: row.int64(16)) ?? .office
        at = row.instant(17)
        problem = row.text(18)
        origin = LetterOrigin(rawValue: row.text(19)) ?? .person
    }

    /// Whether anybody of the building reads it.
    var isZone: Bool { audience != .office }

    /// The author as people read it.
    var author: String { fromName.isEmpty ? fromEmail : fromName }

    static func visible(to viewer: Viewer) -> SQL {
        let present: SQL = """
            letter.firm_id = \(viewer.firmID) AND \(Trash.absent(.thread, firm: viewer.firmID, id: "letter.thread_id"))
            AND \(Trash.absent(.binder, firm: viewer.firmID, id: "letter.binder_id"))
            """
        return switch viewer.seat {
        case .employee: present
        case .participant(let binder, let role): "letter.binder_id = \(binder) AND letter.audience IN \(role.audiences) AND \(present)"
        case .guest(_, let binder, .letter, let id): "letter.id = \(id) AND letter.binder_id = \(binder) AND \(present)"
        case .guest: "1 = 0"
        }
    }
}

extension Letter {
    /// The text for whoever reads the letter here; only what leaves carries a one-time link.
    var shownBody: String { direction == .outgoing ? GuestTokens.hidden(in: body) : body }
}

extension Viewer {
    func letter(_ id: RecordID, _ tx: Transaction) throws -> Letter {
        let found = try tx.one(Letter.self, "SELECT \(Letter.columns) FROM letter WHERE letter.id = \(id) AND \(Letter.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }
}
