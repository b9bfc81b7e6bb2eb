import Foundation
import Store
import Values

/// A letter that came in and is on disk: its bytes are a blob, reading it is a job.
struct LetterArrival: RowDecodable, Sendable {
    /// After so many readings that did not end, the letter is kept as it is.
    static let readings = 2

    let id: RecordID
    let firmID: RecordID
    let source: String
    let recipient: String
    let blobHash: String
    let size: Int64
    let at: Instant
    let readings: Int64
    let settledAt: Instant?

    static let columns: SQL = """
        arrival.id, arrival.firm_id, arrival.source, arrival.recipient, arrival.blob_hash, arrival.size, arrival.at, arrival.readings,
        arrival.settled_at
        """

    init(row: Row) {
        id = row.int64(0)
        firmID = row.int64(1)
        source = row.text(2)
        recipient = row.text(3)
        blobHash = row.text(4)
        size = row.int64(5)
        at = row.instant(6)
        readings = row.int64(7)
        settledAt = row.optionalInstant(8)
    }

    static func find(_ id: RecordID, firm: RecordID, _ tx: Transaction) throws -> LetterArrival? {
        try tx.one(LetterArrival.self, "SELECT \(columns) FROM arrival WHERE arrival.firm_id = \(firm) AND arrival.id = \(id)")
    }

    /// Notes a letter whose bytes are durable, with the job that reads it. The same source twice is one arrival: nil.
    @discardableResult
    static func note(firm: RecordID, source: String, recipient: String, blob: Blob, at now: Instant, _ tx: Transaction) throws -> RecordID?
    {
        let id = RecordID.next()
        let added = try tx.run(
            """
            INSERT INTO arrival (firm_id, id, source, recipient, blob_hash, size, at, readings, problem)
            VALUES (\(firm), \(id), \(source), \(recipient), \(blob.hash), \(blob.size), \(now), 0, '') ON CONFLICT (firm_id, source) DO NOTHING
            """)
        guard added > 0 else { return nil }
        try ArrivalJob(arrival: id).later(firm: firm, tx)
        return id
    }

    /// Counts a reading before it begins, or takes back one that was not the letter's fault.
    func count(_ readings: Int64, _ tx: Transaction) throws {
        try tx.run("UPDATE arrival SET readings = readings + \(readings) WHERE firm_id = \(firmID) AND id = \(id)")
    }

    func settle(letter: RecordID?, problem: String = "", at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE arrival SET settled_at = \(now), letter_id = \(letter), problem = \(problem) WHERE firm_id = \(firmID) AND id = \(id)
            """)
    }
}
