import Store
import Values
import Web

/// A letter that somebody put into the mail of a building as a file.
struct LetterUpload: RowDecodable, Sendable {
    let arrivalID: RecordID
    let binderID: RecordID
    let audience: Act.Audience
    let name: String
    let accountID: RecordID?
    let uploader: String
    let at: Instant
    /// The letter it became, or the one that was there before.
    let letterID: RecordID?
    let settledAt: Instant?
    let problem: String

    static let source = "upload/"

    static let columns: SQL = """
        letter_upload.arrival_id, letter_upload.binder_id, letter_upload.audience, letter_upload.name, letter_upload.account_id,
        letter_upload.uploader, letter_upload.at, arrival.letter_id, arrival.settled_at, arrival.problem
        """
    static let tables: SQL = """
        letter_upload JOIN arrival ON arrival.firm_id = letter_upload.firm_id AND arrival.id = letter_upload.arrival_id
        """

    init(row: Row) {
        arrivalID = row.int64(0)
        binderID = row.int64(1)
        audience = Act.Audience(rawValue: row.int64(2)) ?? .office
        name = row.text(3)
        accountID = row.optionalInt64(4)
        uploader = row.text(5)
        at = row.instant(6)
        letterID = row.optionalInt64(7)
        settledAt = row.optionalInstant(8)
        problem = row.text(9)
    }

    static func find(_ arrival: LetterArrival, _ tx: Transaction) throws -> LetterUpload? {
        guard arrival.source.hasPrefix(source) else { return nil }
        return try tx.one(
            LetterUpload.self,
            "SELECT \(columns) FROM \(tables) WHERE letter_upload.firm_id = \(arrival.firmID) AND letter_upload.arrival_id = \(arrival.id)")
    }

    /// The newest of a binder.
    static func newest(in binder: RecordID, _ viewer: Viewer) -> SQL {
        """
        SELECT \(columns) FROM \(tables) WHERE letter_upload.firm_id = \(viewer.firmID) AND letter_upload.binder_id = \(binder)
        ORDER BY letter_upload.arrival_id DESC LIMIT 50
        """
    }

    /// The letter that it became carries the mark.
    func settle(as letter: RecordID, firm: RecordID, _ tx: Transaction) throws {
        try tx.run("UPDATE letter_upload SET letter_id = \(letter) WHERE firm_id = \(firm) AND arrival_id = \(arrivalID)")
    }

    /// Who put these letters into the mail.
    static func uploaders(of letters: [RecordID], firm: RecordID, _ tx: Transaction) throws -> [RecordID: String] {
        struct Line: RowDecodable {
            let letter: RecordID
            let uploader: String

            init(row: Row) { (letter, uploader) = (row.int64(0), row.text(1)) }
        }
        guard !letters.isEmpty else { return [:] }
        let lines = try tx.all(
            Line.self,
            """
            SELECT letter_upload.letter_id, letter_upload.uploader FROM letter_upload
            WHERE letter_upload.firm_id = \(firm) AND letter_upload.letter_id IN \(list: letters)
            """)
        return Dictionary(lines.map { ($0.letter, $0.uploader) }) { first, _ in first }
    }
}

extension Viewer {
    /// Takes a letter whose bytes are durable; reading it is a job, as of every letter from outside.
    func takeLetter(_ blob: Blob, named name: String, into binder: Binder, for audience: Act.Audience, at now: Instant, _ tx: Transaction)
        throws
    {
        let arrival = try LetterArrival.note(
            firm: firmID, source: "\(LetterUpload.source)\(RecordID.next())", recipient: "", blob: blob, at: now, tx)
        guard let arrival else { return }
        try tx.run(
            """
            INSERT INTO letter_upload (firm_id, arrival_id, binder_id, audience, name, account_id, uploader, at)
            VALUES (\(firmID), \(arrival), \(binder.id), \(audience.rawValue), \(name), \(accountID), \(self.name), \(now))
            """)
    }
}

extension Viewer {
    /// Those of the letters that this viewer sees.
    func letters(_ ids: [RecordID], _ tx: Transaction) throws -> [RecordID: Letter] {
        guard !ids.isEmpty else { return [:] }
        let letters = try tx.all(
            Letter.self, "SELECT \(Letter.columns) FROM letter WHERE letter.id IN \(list: ids) AND \(Letter.visible(to: self))")
        return Dictionary(letters.map { ($0.id, $0) }) { first, _ in first }
    }
}
