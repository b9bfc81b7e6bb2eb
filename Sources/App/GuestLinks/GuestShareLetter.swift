import Store
import Values

/// A letter that may be shared.
struct GuestShareLetter: RowDecodable, Sendable {
    let id: RecordID
    let subject: String
    let at: Instant

    init(row: Row) {
        id = row.int64(0)
        subject = row.text(1)
        at = row.instant(2)
    }

    /// The newest of a binder; the chosen one too, however old it is.
    static func newest(in binder: Binder, chosen: RecordID?, _ viewer: Viewer) -> SQL {
        """
        SELECT letter.id, letter.subject, letter.at FROM letter WHERE letter.binder_id = \(binder.id) AND \(Letter.visible(to: viewer))
            AND (letter.id = \(chosen ?? 0) OR letter.id IN (SELECT newest.id FROM letter newest WHERE newest.firm_id = \(viewer.firmID)
                AND newest.binder_id = \(binder.id) ORDER BY newest.at DESC LIMIT 40))
        ORDER BY letter.at DESC, letter.id DESC
        """
    }
}
