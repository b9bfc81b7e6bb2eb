import Store
import Values
import Web

extension Stage {
    /// The stages a new building of the firm begins with: its own, or those of the house.
    static func template(of firm: RecordID, _ tx: Transaction) throws -> [String] {
        let own = try tx.all(
            String.self,
            "SELECT stage_template.name FROM stage_template WHERE stage_template.firm_id = \(firm) ORDER BY stage_template.position")
        return own.isEmpty ? template : own
    }
}

extension Viewer {
    /// From here on new buildings begin with these; what stands in old ones stays.
    func keepStageTemplate(_ names: [String], at now: Instant, _ tx: Transaction) throws {
        let before = try Stage.template(of: firmID, tx)
        guard before != names else { return }
        try tx.run("DELETE FROM stage_template WHERE stage_template.firm_id = \(firmID)")
        for (position, name) in names.enumerated() {
            try tx.run("INSERT INTO stage_template (firm_id, position, name) VALUES (\(firmID), \(position), \(name))")
        }
        let change = Act.Change(field: "etapy", before: before.joined(separator: ", "), after: names.joined(separator: ", "))
        try record(Act(.changed, Reference(.firm, firmID), title: "szablon etapów", changes: [change]), at: now, tx)
    }
}
