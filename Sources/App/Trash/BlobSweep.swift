import Store
import Values

/// A day after their last row went, bytes that nobody names are deleted; somebody who brought the same bytes meanwhile keeps them.
enum BlobSweep {
    static let job = "blob-sweep"

    static func later(firm: RecordID, at: Instant, _ tx: Transaction) throws {
        try tx.enqueue(kind: job, firm: firm, at: at, key: "sweep")
    }

    /// Notes bytes whose row went just now.
    static func unnamed(_ blobs: Set<String>, firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        for blob in blobs where !blob.isEmpty {
            try tx.run(
                """
                INSERT INTO unnamed_blob (firm_id, hash, at) VALUES (\(firm), \(blob), \(now))
                ON CONFLICT (firm_id, hash) DO UPDATE SET at = excluded.at
                """)
        }
        if !blobs.isEmpty { try later(firm: firm, at: now.adding(days: 1), tx) }
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        guard let firm = ticket.firm else { return }
        let edge = world.now().adding(days: -1)
        while true {
            let (hashes, unnamed) = try await world.database.read(.everything) { tx in
                let hashes = try tx.all(
                    String.self,
                    """
                    SELECT unnamed_blob.hash FROM unnamed_blob WHERE unnamed_blob.firm_id = \(firm) AND unnamed_blob.at <= \(edge)
                    ORDER BY unnamed_blob.hash LIMIT 200
                    """)
                let named = try tx.named(hashes, map: TableMap(tx))
                return (
                    hashes,
                    try hashes.filter { hash in
                        guard !named.contains(hash) else { return false }
                        return try !tx.exists("SELECT 1 FROM draft WHERE draft.content LIKE \("%\(hash)%")")
                    }
                )
            }
            guard !hashes.isEmpty else { break }
            for hash in unnamed { try await world.blobs.delete(hash) }
            _ = try await world.database.write(.firm(firm)) { tx in
                try tx.run("DELETE FROM unnamed_blob WHERE unnamed_blob.firm_id = \(firm) AND unnamed_blob.hash IN \(list: hashes)")
            }
        }
        try await world.database.write(.firm(firm)) { tx in
            let next = try tx.one(
                Int64.self, "SELECT unnamed_blob.at FROM unnamed_blob WHERE unnamed_blob.firm_id = \(firm) ORDER BY unnamed_blob.at LIMIT 1"
            )
            if let next { try later(firm: firm, at: Instant(milliseconds: next).adding(days: 1), tx) }
        }
    }
}
