import Store
import Values

/// A person with an own login and a role in one building.
struct Participant: RowDecodable, Sendable {
    let id: RecordID
    let accountID: RecordID
    let role: BuildingRole
    let since: Instant
    let until: Instant?
    let name: String
    let email: String
    let confirmedAt: Instant?

    static let columns: SQL = """
        participant.id, participant.account_id, participant.role, participant.since, participant.until, account.name, account.email,
        account.confirmed_at
        """

    init(row: Row) {
        id = row.int64(0)
        accountID = row.int64(1)
        role = BuildingRole(rawValue: row.text(2)) ?? .contractor
        since = row.instant(3)
        until = row.optionalInstant(4)
        name = row.text(5)
        email = row.text(6)
        confirmedAt = row.optionalInstant(7)
    }

    /// When each person of the building was last in its zone.
    static func lastVisits(in binder: Binder, _ tx: Transaction) throws -> [RecordID: Instant] {
        struct Visit: RowDecodable {
            let account: RecordID
            let at: Instant

            init(row: Row) {
                account = row.int64(0)
                at = row.instant(1)
            }
        }
        let visits = try tx.all(
            Visit.self,
            """
            SELECT zone_visit.account_id, zone_visit.at FROM zone_visit JOIN participant ON participant.firm_id = zone_visit.firm_id
                AND participant.binder_id = zone_visit.binder_id AND participant.account_id = zone_visit.account_id
            WHERE participant.firm_id = \(binder.firmID) AND participant.binder_id = \(binder.id)
            """)
        return Dictionary(visits.map { ($0.account, $0.at) }) { first, _ in first }
    }

    static func all(in binder: Binder, at now: Instant, _ tx: Transaction) throws -> [Participant] {
        try tx.all(
            Participant.self,
            """
            SELECT \(columns) FROM participant JOIN account ON account.id = participant.account_id
            WHERE participant.firm_id = \(binder.firmID) AND participant.binder_id = \(binder.id)
                AND (participant.until IS NULL OR participant.until > \(now)) ORDER BY participant.id
            """)
    }
}
