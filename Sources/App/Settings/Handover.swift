import Store
import Values
import Web

/// What an employee keeps and somebody else can take over. A feature with keepers of its own adds a line to `all`.
struct Handover: Sendable {
    let name: @Sendable () -> String
    let count: @Sendable (_ firm: RecordID, _ from: RecordID) -> SQL
    let move: @Sendable (_ firm: RecordID, _ from: RecordID, _ to: RecordID) -> SQL

    static let all: [Handover] = [
        Handover(
            name: { t("oferty bez odpowiedzi") },
            count: { firm, from in
                "SELECT count(*) FROM offer WHERE offer.firm_id = \(firm) AND offer.account_id = \(from) AND offer.answer IS NULL"
            },
            move: { firm, from, to in
                "UPDATE offer SET account_id = \(to) WHERE offer.firm_id = \(firm) AND offer.account_id = \(from) AND offer.answer IS NULL"
            })
    ]

    struct Line: Sendable {
        let name: String
        let count: Int
    }
}

extension Viewer {
    /// How much of each kind the employee keeps.
    func keeps(_ employee: Employee, _ tx: Transaction) throws -> [Handover.Line] {
        try Handover.all.map { part in
            Handover.Line(name: part.name(), count: Int(try tx.one(Int64.self, part.count(firmID, employee.accountID)) ?? 0))
        }
    }

    /// Everything that the one keeps goes to the other, in one piece; gives how many things moved.
    func handOver(from id: RecordID, to other: RecordID?, at now: Instant, _ tx: Transaction) throws -> Int {
        let person = try subordinate(id, tx)
        guard let other, let heir = try employees(tx).first(where: { $0.id == other }), heir.id != id, heir.role.has(.work) else {
            throw Refusal.invalid(["komu": t("Wybierz osobę, która przejmie sprawy.")])
        }
        var (moved, changes) = (0, [Act.Change]())
        for part in Handover.all {
            let count = try tx.run(part.move(firmID, person.accountID, heir.accountID))
            moved += count
            if count > 0 { changes.append(Act.Change(field: part.name(), before: person.name, after: "\(heir.name) (\(count))")) }
        }
        guard moved > 0 else { return 0 }
        try record(
            Act(.handedOver, Reference(.employee, person.accountID), title: person.name, detail: heir.name, changes: changes), at: now, tx)
        return moved
    }
}
