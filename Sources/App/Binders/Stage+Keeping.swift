import Store
import Values
import Web

extension Viewer {
    func change(_ id: RecordID, in binder: Binder, _ form: Form, at now: Instant, _ tx: Transaction) throws {
        try checkOpen(binder.id, tx)
        guard let stage = try Stage.all(in: binder, tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        let planned = try day(form["plan"], "plan")
        let done = try day(form["gotowe"], "gotowe")
        guard let progress = Int64(form["procent"].isEmpty ? "0" : form["procent"]), (0...100).contains(progress) else {
            throw Refusal.unprocessable(t("Zaawansowanie to liczba od 0 do 100."))
        }
        try tx.run(
            """
            UPDATE stage SET planned_on = \(planned), done_on = \(done), progress = \(progress)
            WHERE stage.firm_id = \(firmID) AND stage.id = \(id)
            """)
        let changes = [
            Act.Change(field: "gotowe", before: stage.doneOn?.dotted ?? "", after: done?.dotted ?? ""),
            Act.Change(field: "plan", before: stage.plannedOn?.dotted ?? "", after: planned?.dotted ?? ""),
            Act.Change(field: "%", before: String(stage.progress), after: String(progress)),
        ].filter { $0.before != $0.after }
        guard !changes.isEmpty else { return }
        try record(
            Act(.changed, Reference(.stage, id), title: stage.name, binder: binder.id, zone: true, changes: changes), at: now, tx)
    }

    private func day(_ text: String, _ field: String) throws -> DayDate? {
        if text.isEmpty { return nil }
        guard let day = DayDate(text) else { throw Refusal.unprocessable(t("Data ma postać 10.12.2026.")) }
        return day
    }
}
