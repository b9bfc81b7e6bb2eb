import Store
import Values

extension Viewer {
    /// Which of the buildings have a closed report of the week.
    func buildingsReported(_ week: DayDate, among binders: [RecordID], _ tx: Transaction) throws -> Set<RecordID> {
        guard !binders.isEmpty else { return [] }
        return Set(
            try tx.all(
                RecordID.self,
                """
                SELECT DISTINCT form_document.binder_id FROM form_document WHERE \(FormDocument.visible(to: self))
                    AND form_document.binder_id IN \(list: binders) AND form_document.kind = 'report' AND form_document.frozen_at IS NOT NULL
                    AND form_document.day >= \(week.weekStart) AND form_document.day <= \(week.weekStart.adding(days: 6))
                """))
    }
}
