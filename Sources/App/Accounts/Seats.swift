import Store
import Values

/// The places where an account has a seat: firms it works in and buildings it takes part in.
struct Seats: Sendable {
    struct Place: RowDecodable, Sendable {
        let id: RecordID
        let name: String

        init(row: Row) {
            id = row.int64(0)
            name = row.text(1)
        }
    }

    let firms: [Place]
    let buildings: [Place]

    static func of(_ account: RecordID, at now: Instant, _ tx: Transaction) throws -> Seats {
        let firms = try tx.all(
            Place.self,
            """
            SELECT firm.firm_id, firm.name FROM employee JOIN firm ON firm.firm_id = employee.firm_id
            WHERE employee.account_id = \(account) AND employee.left_at IS NULL AND employee.suspended_at IS NULL ORDER BY employee.joined_at, employee.id
            """)
        let buildings = try tx.all(
            Place.self,
            """
            SELECT binder.id, binder.name FROM participant
            JOIN binder ON binder.firm_id = participant.firm_id AND binder.id = participant.binder_id
            WHERE participant.account_id = \(account) AND (participant.until IS NULL OR participant.until > \(now))
                AND NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = binder.firm_id AND trash.kind = 'binder' AND trash.record_id = binder.id)
            ORDER BY participant.since DESC, participant.id DESC
            """)
        return Seats(firms: firms, buildings: buildings)
    }
}
