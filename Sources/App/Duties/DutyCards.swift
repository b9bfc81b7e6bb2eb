import Store
import Values
import Web

extension World {
    /// What is overdue or due today in any building, for the desk; empty where everything is there.
    func missingEverywhereCard(_ viewer: Viewer, _ tx: Transaction) throws -> HTML {
        let tomorrow = now().day.adding(days: 1).start
        let missing = try tx.all(DutyDay.self, DutyDay.open(viewer, binder: nil, until: tomorrow, limit: 8))
        guard !missing.isEmpty else { return .empty }
        return card(
            t("Brakuje na budowach"), id: "brakuje", section: .binders, tile: "doc", fresh: "brakuje",
            dutyRows(missing, now: now(), named: true, place: { Places.binderDuties($0.binderID) + "#brakuje" }))
    }
}
