import Store
import Values
import Web

extension Viewer {
    /// How much of each kind the employee keeps.
    func keeps(_ employee: Employee, at now: Instant, _ tx: Transaction) throws -> [Handover.Line] {
        try Handover.all.map { part in
            let kept = part.kept(handing(0, part.key, from: employee, at: now))
            return Handover.Line(part: part, count: Int(try tx.one(Int64.self, "SELECT count(*) FROM (\(kept)) kept") ?? 0))
        }
    }

    /// An employee whose matters one may hand over; also one who is gone already.
    func leaver(_ id: RecordID, _ tx: Transaction) throws -> Employee {
        let found = try tx.one(
            Employee.self,
            """
            SELECT \(Employee.columns) FROM employee JOIN account ON account.id = employee.account_id
            WHERE employee.firm_id = \(firmID) AND employee.id = \(id)
            """)
        guard let found else { throw Refusal.missing }
        guard has(.people), found.role != .owner || has(.owners) else { throw Refusal.forbidden }
        return found
    }

    /// Who can take over from somebody.
    func heirs(of person: Employee, _ tx: Transaction) throws -> [Employee] {
        try employees(tx).filter { $0.id != person.id && $0.role.has(.work) && $0.standing != .suspended }
    }

    /// Each part goes to the person chosen for it: a handful in one piece, many step by step behind the page; gives how many things move.
    func handOver(from id: RecordID, _ form: HandoverForm, _ handover: RecordID, at now: Instant, _ tx: Transaction) throws -> Int {
        let person = try leaver(id, tx)
        let chosen = try form.checked(among: try heirs(of: person, tx))
        guard try tx.one(Int64.self, "SELECT 1 FROM handover WHERE firm_id = \(firmID) AND id = \(handover)") == nil else { return 0 }
        let isLarge = try keeps(person, at: now, tx).filter { chosen[$0.part.key] != nil }.reduce(0) { $0 + $1.count } > HandoverWork.soon
        let waits: Int64? = isLarge ? 1 : nil
        try tx.run(
            """
            INSERT INTO handover (firm_id, id, account_id, actor, at) VALUES (\(firmID), \(handover), \(person.accountID), \(name), \(now))
            """)
        var (moved, changes) = (0, [Act.Change]())
        for part in Handover.all {
            guard let heir = chosen[part.key] else { continue }
            var it = handing(handover, part.key, from: person, at: now)
            it.to = heir.accountID
            let count = try tx.run(
                """
                INSERT INTO handover_item (firm_id, handover_id, part, record_id, heir_id, former, waits)
                SELECT \(firmID), \(handover), \(part.key), kept.record, \(heir.accountID), kept.former, CAST(\(waits) AS BIGINT) FROM (\(part.kept(it))) kept
                """)
            guard count > 0 else { continue }
            if !isLarge { try part.give(it, tx) }
            moved += count
            changes.append(Act.Change(field: part.name(), before: person.name, after: "\(heir.name) (\(count))"))
        }
        guard moved > 0 else {
            try tx.run("DELETE FROM handover WHERE handover.firm_id = \(firmID) AND handover.id = \(handover)")
            return 0
        }
        if isLarge { try HandoverWork(handover: handover).later(moved, firm: firmID, tx) }
        let names = Set(chosen.values.map(\.name)).sorted().joined(separator: ", ")
        try record(
            Act(.handedOver, Reference(.employee, person.accountID), title: person.name, detail: names, changes: changes), at: now, tx)
        return moved
    }

    /// Everything that is still with the heir goes back, within 30 days; the second time does nothing.
    func takeBack(_ handover: RecordID, of id: RecordID, at now: Instant, _ tx: Transaction) throws -> Employee {
        let person = try leaver(id, tx)
        guard let done = try handovers(of: person, tx).first(where: { $0.id == handover }) else { throw Refusal.missing }
        guard done.mayBeUndone(at: now) else { return person }
        for line in done.lines {
            guard let part = Handover.all.first(where: { $0.key == line.part }) else { continue }
            try part.takeBack(
                Handing(
                    firm: firmID, id: handover, part: part.key, from: person.accountID, to: line.heirID, actor: name, now: now), tx)
        }
        try tx.run("UPDATE handover SET undone_at = \(now) WHERE handover.firm_id = \(firmID) AND handover.id = \(handover)")
        let changes = done.lines.map { Act.Change(field: $0.name, before: "\($0.heir) (\($0.count))", after: person.name) }
        try record(
            Act(.handedOver, Reference(.employee, person.accountID), title: person.name, detail: "cofnięto", changes: changes), at: now, tx)
        return person
    }

    private func handing(_ id: RecordID, _ part: String, from person: Employee, at now: Instant) -> Handing {
        Handing(firm: firmID, id: id, part: part, from: person.accountID, actor: name, now: now)
    }
}
