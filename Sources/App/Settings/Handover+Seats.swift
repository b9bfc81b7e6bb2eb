import Store
import Values
import Web

extension Handover {
    /// Roles in buildings that go on, but never the investor's own; `former` is the last moment the seat had.
    static let seats = Handover(
        key: "role", name: { t("role w segregatorach") },
        kept: { it in
            """
            SELECT participant.id AS record, participant.until AS former FROM participant
            JOIN binder ON binder.firm_id = participant.firm_id AND binder.id = participant.binder_id
            WHERE participant.firm_id = \(it.firm) AND participant.account_id = \(it.from) AND participant.role <> 'owner'
                AND (participant.until IS NULL OR participant.until > \(it.now)) AND binder.closed_at IS NULL
            """
        },
        give: { it, tx in
            for seat in try Seat.all(it, tx) { try seat.give(it, tx) }
            try tx.run(
                "UPDATE participant SET until = \(it.now) WHERE participant.firm_id = \(it.firm) AND participant.id IN (\(it.items))")
        },
        takeBack: { it, tx in
            for seat in try Seat.all(it, tx) {
                try tx.run(
                    "UPDATE participant SET until = \(seat.until) WHERE participant.firm_id = \(it.firm) AND participant.id = \(seat.id)")
            }
            try tx.run(
                """
                UPDATE participant SET until = \(it.now) WHERE participant.firm_id = \(it.firm) AND participant.id IN (
                    SELECT handover_item.record_id FROM handover_item WHERE handover_item.firm_id = \(it.firm)
                        AND handover_item.handover_id = \(it.id) AND handover_item.part = \(Seat.made) AND handover_item.heir_id = \(it.to))
                """)
        })

    /// A seat that goes over, with the end it had before.
    private struct Seat: RowDecodable {
        /// The part under which seats made for the heir are kept.
        static let made = "role-nowe"

        let id: RecordID
        let binder: RecordID
        let role: String
        let until: Instant?

        init(row: Row) {
            id = row.int64(0)
            binder = row.int64(1)
            role = row.text(2)
            until = row.optionalInstant(3)
        }

        static func all(_ it: Handing, _ tx: Transaction) throws -> [Seat] {
            try tx.all(
                Seat.self,
                """
                SELECT participant.id, participant.binder_id, participant.role, handover_item.former FROM handover_item
                JOIN participant ON participant.firm_id = handover_item.firm_id AND participant.id = handover_item.record_id
                WHERE handover_item.firm_id = \(it.firm) AND handover_item.handover_id = \(it.id) AND handover_item.part = \(it.part)
                    AND handover_item.heir_id = \(it.to) AND \(it.gone)
                """)
        }

        /// Whoever has a seat in the building already keeps it as it is.
        func give(_ it: Handing, _ tx: Transaction) throws {
            let changed = try tx.run(
                """
                INSERT INTO participant (firm_id, id, binder_id, account_id, role, since, until)
                VALUES (\(it.firm), \(RecordID.next()), \(binder), \(it.to), \(role), \(it.now), \(until))
                ON CONFLICT (firm_id, binder_id, account_id) DO UPDATE SET role = excluded.role, until = excluded.until
                WHERE participant.until IS NOT NULL AND participant.until <= \(it.now)
                """)
            guard changed > 0 else { return }
            try tx.run(
                """
                INSERT INTO handover_item (firm_id, handover_id, part, record_id, heir_id)
                SELECT participant.firm_id, \(it.id), \(Self.made), participant.id, \(it.to) FROM participant
                WHERE participant.firm_id = \(it.firm) AND participant.binder_id = \(binder) AND participant.account_id = \(it.to)
                """)
        }
    }
}
