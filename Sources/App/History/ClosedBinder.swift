import Store
import Values
import Web

extension Viewer {
    /// A closed binder is read, not changed. Every act on a binder passes here on its way into the history; what leaves no line there asks itself.
    func checkOpen(_ binder: RecordID?, _ tx: Transaction) throws {
        guard let binder, !takesIn else { return }
        let isClosed = try tx.exists(
            """
            SELECT 1 FROM binder WHERE binder.firm_id = \(firmID) AND binder.id = \(binder) AND binder.closed_at IS NOT NULL
            """)
        if isClosed { throw closedBinder }
    }

    /// Says that it is closed, and who may open it.
    var closedBinder: Refusal {
        .locked(
            isEmployee
                ? t(
                    "Ten segregator jest zamknięty: możesz go czytać, ale nie zmieniać. Otworzy go ponownie każdy, kto w firmie zmienia segregatory."
                )
                : t("Ta budowa jest zamknięta: możesz ją oglądać, ale nie zmieniać. Otworzyć ją ponownie może biuro firmy."))
    }

    /// The same person taking in what came from outside: it is filed even where nothing may be changed, so that nothing is lost.
    var takingIn: Viewer {
        var hand = self
        hand.takesIn = true
        return hand
    }
}

extension Act {
    /// Whether a closed binder stays as it is: reading, taking along, shutting somebody out, letters that come in and find their place,
    /// closing and opening itself.
    var leavesBinderAlone: Bool {
        switch (verb, record.kind) {
        case (.opened, _), (.printed, _), (.exported, _), (.received, _), (.failed, _), (.viewedAs, _), (.revoked, _), (.left, _): true
        case (.closed, .binder), (.reopened, .binder), (.archived, .binder), (.restored, .binder): true
        case (.closed, .thread), (.reopened, .thread), (.moved, .thread): true
        default: false
        }
    }
}
