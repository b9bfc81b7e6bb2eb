import Store
import Values

/// What a register said about a number, when, and under which number of the request.
struct RegistryCheck: RowDecodable, Sendable {
    let nip: String
    let at: Instant
    let requestID: String
    let status: String

    init(row: Row) {
        nip = row.text(0)
        at = row.instant(1)
        requestID = row.text(2)
        status = row.text(3)
    }
}

extension Viewer {
    func latestCheck(of nip: String, _ tx: Transaction) throws -> RegistryCheck? {
        guard !nip.isEmpty else { return nil }
        return try tx.one(
            RegistryCheck.self,
            """
            SELECT nip, at, request_id, status FROM registry_check WHERE firm_id = \(firmID) AND nip = \(nip) ORDER BY id DESC LIMIT 1
            """)
    }
}
