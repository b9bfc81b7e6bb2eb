import Foundation
import Peers
import Store
import Values

@testable import App

extension ProgramUnderTest {
    /// The first building of the demo firm with a mail address, and its client.
    func site() async throws -> (client: RecordID, building: RecordID, mailName: String) {
        let found = try await look { tx in
            try tx.one(Place.self, "SELECT contact_id, id, mail_name FROM binder WHERE mail_name <> '' ORDER BY id DESC LIMIT 1")
        }
        guard let found else { throw PeerError(description: "the demo has no building") }
        return (found.client, found.building, found.mailName)
    }

    private struct Place: RowDecodable, Sendable {
        let client: RecordID
        let building: RecordID
        let mailName: String

        init(row: Row) { (client, building, mailName) = (row.int64(0), row.int64(1), row.text(2)) }
    }

    /// Lets a minute pass for what dead workers held; while no node runs.
    func endLeases() async throws {
        try await change { tx in _ = try tx.run("UPDATE job SET run_at = 1 WHERE lease_owner IS NOT NULL AND died_at IS NULL") }
    }

    /// Waits until nothing is left to do.
    func finishWork() async throws {
        let deadline = Date().addingTimeInterval(300)
        while true {
            // Pauses after a failure, and the seconds in which a letter can be taken back, are over at once.
            try await change { tx in
                _ = try tx.run(
                    """
                    UPDATE job SET run_at = 0 WHERE lease_owner IS NULL AND died_at IS NULL AND run_at > 0
                        AND (attempts > 0 OR kind = \(DispatchJob.job))
                    """)
            }
            let now = Instant.now()
            let left = try await look { tx in
                try tx.all(
                    String.self,
                    "SELECT kind || ' ' || coalesce(last_error, '') FROM job WHERE died_at IS NULL AND (run_at <= \(now) OR lease_owner IS NOT NULL OR attempts > 0)"
                )
            }
            if left.isEmpty { return }
            guard Date() < deadline else { throw PeerError(description: "not done: \(left.prefix(10)) \(log.suffix(2_000))") }
            usleep(50_000)
        }
    }

    func historyCheck(_ firm: RecordID) async throws -> HistoryCheck {
        try await opened { database in try await History.check(firm: firm, in: database) }
    }
}

extension ProgramUnderTest {
    /// How many rows there are of what people make.
    func rows() async throws -> [Int64] {
        try await look { tx in
            try tx.all(
                Int64.self,
                """
                SELECT count(*) FROM offer UNION ALL SELECT count(*) FROM offer_edition UNION ALL SELECT count(*) FROM letter
                UNION ALL SELECT count(*) FROM dispatch UNION ALL SELECT count(*) FROM arrival UNION ALL SELECT count(*) FROM document
                UNION ALL SELECT count(*) FROM upload UNION ALL SELECT count(*) FROM account UNION ALL SELECT count(*) FROM history
                """)
        }
    }
}
