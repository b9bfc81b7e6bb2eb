import Store
import Values

/// A stage of the build, in the order of its position.
struct Stage: RowDecodable, Sendable {
    let id: RecordID
    let position: Int
    let name: String
    let plannedOn: DayDate?
    let doneOn: DayDate?
    let progress: Int

    static let columns: SQL = "stage.id, stage.position, stage.name, stage.planned_on, stage.done_on, stage.progress"

    /// The stages a new building begins with.
    static let template = ["Stan zero", "Stan surowy otwarty", "Stan surowy zamknięty", "Instalacje", "Wykończenie", "Odbiór"]

    init(row: Row) {
        id = row.int64(0)
        position = row.int(1)
        name = row.text(2)
        plannedOn = row.optionalDay(3)
        doneOn = row.optionalDay(4)
        progress = row.int(5)
    }

    static func all(in binder: Binder, _ tx: Transaction) throws -> [Stage] {
        try tx.all(
            Stage.self,
            "SELECT \(columns) FROM stage WHERE stage.firm_id = \(binder.firmID) AND stage.binder_id = \(binder.id) ORDER BY stage.position"
        )
    }
}
