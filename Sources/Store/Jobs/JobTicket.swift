import Foundation
import Values

/// A job in the hands of a worker. It may be handed out again, so doing it twice must be harmless.
public struct JobTicket: Sendable {
    /// The job's own identity.
    public let id: RecordID
    /// Whose job it is; nil for the house itself.
    public let firm: RecordID?
    /// Which handler does it.
    public let kind: String
    /// JSON, as it was enqueued.
    public let payload: String
    /// 1 for the first attempt.
    public let attempt: Int
    let key: String?
    let losses: Int
    let owner: String

    /// The payload as a value.
    ///
    /// - Throws: `JobFailure.final` when the text is not that value; trying again would not help.
    public func decode<T: Decodable>(_ type: T.Type = T.self) throws -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(payload.utf8))
        } catch {
            throw JobFailure.final("the payload is not a \(type)")
        }
    }

    /// The condition that this very attempt still holds the job.
    var isHeld: SQL { "id = \(id) AND lease_owner = \(owner) AND attempts = \(attempt)" }
}

extension JobTicket: RowDecodable {
    /// The columns of `RETURNING`.
    static var columns: SQL { "id, firm_id, kind, payload, attempts, dedupe_key, losses, lease_owner" }

    public init(row: Row) throws {
        (id, firm, kind, payload) = (row.int64(0), row.optionalInt64(1), row.text(2), row.text(3))
        (attempt, key, losses, owner) = (row.int(4), row.optionalText(5), row.int(6), row.text(7))
    }
}

/// Does one job.
public typealias JobHandler = @Sendable (JobTicket) async throws -> Void
