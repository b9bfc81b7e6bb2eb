import Store
import Values

private struct StaleUpload: RowDecodable {
    let id: RecordID
    let partial: String

    init(row: Row) {
        id = row.int64(0)
        partial = row.text(1)
    }
}

/// Forgets uploads that were not finished in time, and the rows of those that were.
enum UploadExpiry {
    static let job = "upload-expiry"

    static func run(_ ticket: JobTicket, in world: World) async throws {
        guard let firm = ticket.firm else { return }
        let edge = world.now().adding(days: -Upload.days)
        let stale = try await world.database.read(.firm(firm)) { tx in
            try tx.all(
                StaleUpload.self,
                "SELECT upload.id, upload.partial FROM upload WHERE upload.firm_id = \(firm) AND upload.created_at <= \(edge) ORDER BY upload.created_at LIMIT 500"
            )
        }
        for upload in stale {
            try await world.blobs.discard(upload.partial)
            _ = try await world.database.write(.firm(firm)) { tx in
                try tx.run("DELETE FROM upload WHERE firm_id = \(firm) AND id = \(upload.id)")
            }
        }
        try await world.database.write(.firm(firm)) { tx in
            let next = try tx.one(
                Int64.self, "SELECT upload.created_at FROM upload WHERE upload.firm_id = \(firm) ORDER BY upload.created_at LIMIT 1")
            guard let next else { return }
            let at = Instant(milliseconds: next).adding(days: Upload.days)
            try tx.enqueue(kind: job, firm: firm, at: at, key: "expiry")
        }
    }
}
