import Store
import Values
import Web

/// A closed report with what it says.
struct WeekReport: Sendable {
    var id: RecordID
    var title: String
    var parts: [(label: String, text: String)]
}

/// What one week brought to a building, as somebody may see it.
struct FridayWeek: Sendable {
    var monday: DayDate
    var stages: [Stage]
    var reports: [WeekReport]
    var photos: [Document]
    var letters: [HistoryEntry]
    var missing: [DutyDay]
    var terms: [Term]

    var sunday: DayDate { monday.adding(days: 6) }
    var percent: Int {
        stages.isEmpty ? 0 : stages.reduce(0) { $0 + ($1.doneOn == nil ? $1.progress : 100) } / stages.count
    }

    static func load(_ monday: DayDate, _ viewer: Viewer, in binder: Binder, at now: Instant, _ tx: Transaction) throws -> FridayWeek {
        FridayWeek(
            monday: monday, stages: try Stage.all(in: binder, tx), reports: try reports(monday, viewer, binder, now, tx),
            photos: try photos(monday, viewer, binder, tx), letters: try letters(monday, viewer, binder, tx),
            missing: try tx.all(
                DutyDay.self, DutyDay.open(viewer, binder: binder.id, until: monday.adding(days: 7).start, limit: 50)
            ).filter { $0.day >= monday.adding(days: -28) },
            terms: try viewer.terms(in: binder, at: now, office: false, tx).filter { !$0.isLate })
    }

    private static func reports(_ monday: DayDate, _ viewer: Viewer, _ binder: Binder, _ now: Instant, _ tx: Transaction) throws
        -> [WeekReport]
    {
        let forms = try viewer.formDocuments(of: binder, tx).filter {
            $0.kind == .report && !$0.isOpen && $0.day >= monday && $0.day <= monday.adding(days: 6)
        }
        return try forms.map { form in
            let content = try FormContent.load(form, firm: viewer.firmID, at: now, tx)
            let parts = form.fields.filter { $0.isText && !content[$0.name].isEmpty }.map { (label: $0.label, text: content[$0.name]) }
            return WeekReport(id: form.id, title: "\(form.number ?? "") \(form.title)", parts: parts)
        }
    }

    private static func photos(_ monday: DayDate, _ viewer: Viewer, _ binder: Binder, _ tx: Transaction) throws -> [Document] {
        guard let folder = try viewer.folders(in: binder, tx).first(where: { $0.purpose == .photos }) else { return [] }
        let after = FileKey(at: monday.adding(days: 7).start.milliseconds, id: 0)
        return try tx.all(FileRow.self, FileRow.page(viewer, folder: folder, after: after, limit: 40)).map(\.document)
            .filter { $0.isPicture && $0.shownAt >= monday.start }.prefix(8).map(\.self)
    }

    private static func letters(_ monday: DayDate, _ viewer: Viewer, _ binder: Binder, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.all(
            HistoryEntry.self,
            """
            SELECT \(HistoryEntry.columns) FROM history WHERE \(HistoryEntry.visible(to: viewer)) AND history.binder_id = \(binder.id)
                AND history.audience > 0 AND history.kind = 'letter' AND history.verb IN ('sent', 'received')
                AND history.at >= \(monday.start) AND history.at < \(monday.adding(days: 7).start) ORDER BY history.id DESC LIMIT 6
            """)
    }
}
