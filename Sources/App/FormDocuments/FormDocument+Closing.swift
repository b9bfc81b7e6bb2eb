import Store
import Values
import Web

extension Viewer {
    /// Closes a document for writing: it gets its number and the hash that the parties sign. Closed twice is closed once.
    func close(_ form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        guard mayFillInForms else { throw Refusal.forbidden }
        try queueUp(at: form, tx)
        guard try formDocument(form.id, in: form.binderID, tx).isOpen else { return }
        let content = try FormContent.load(form, firm: firmID, at: now, tx)
        var problems = Problems()
        for field in form.fields {
            if let missing = field.missing, content[field.name].allSatisfy(\.isWhitespace) { problems[field.name] = missing }
        }
        try problems.refuse()
        if let other = content.holds.first(where: { $0.accountID != accountID }) {
            throw Refusal.locked(t("% jeszcze pisze. Zamknij dokument, gdy skończy.", other.person))
        }
        let number = try form.number ?? NumberSeries.next("\(form.kind.series)/\(form.day.year)", firm: firmID, tx)
        try tx.run(
            """
            UPDATE form_document SET frozen_at = \(now), number = \(number), hash = \(content.hash(of: form, number: number))
            WHERE firm_id = \(firmID) AND id = \(form.id) AND frozen_at IS NULL
            """)
        if form.kind.isSigned { try nameParties(of: form, at: now, tx) }
        try tx.run("DELETE FROM form_hold WHERE firm_id = \(firmID) AND form_id = \(form.id)")
        try record(
            Act(.closed, form.reference, title: "\(number) \(form.title)", binder: form.binderID, audience: .zone), at: now, tx)
        try indexForm(try formDocument(form.id, in: form.binderID, tx), at: now, tx)
        try settleDuties(in: form.binderID, at: now, tx)
        tx.announce("form/\(form.id)", "closed")
    }

    /// Back to writing, as long as nobody has signed; the number stays.
    func reopen(_ form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        guard mayFillInForms else { throw Refusal.forbidden }
        try queueUp(at: form, tx)
        guard try !formDocument(form.id, in: form.binderID, tx).isOpen else { return }
        let content = try FormContent.load(form, firm: firmID, at: now, tx)
        guard form.kind.isSigned, content.parties.allSatisfy({ $0.signedAt == nil }) else {
            throw Refusal.locked(t("Ten dokument jest już zamknięty. Zmianę wpisz do nowego."))
        }
        try tx.run("UPDATE form_document SET frozen_at = NULL, hash = NULL WHERE firm_id = \(firmID) AND id = \(form.id)")
        // Who was asked by a link stays asked: the link shows the new words.
        try tx.run("DELETE FROM form_party WHERE firm_id = \(firmID) AND form_id = \(form.id) AND guest_link_id IS NULL")
        try record(Act(.reopened, form.reference, title: form.title, binder: form.binderID, audience: .zone), at: now, tx)
        tx.announce("form/\(form.id)", "reopened")
    }

    func addDefect(_ id: RecordID, _ title: String, dueOn: DayDate?, to form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        guard mayFillInForms else { throw Refusal.forbidden }
        guard form.isOpen, form.kind.hasDefects else { throw Refusal.locked(t("Ten dokument jest już zamknięty. Zmianę wpisz do nowego.")) }
        let added = try tx.run(
            """
            INSERT INTO form_defect (firm_id, id, form_id, title, reporter, due_on)
            VALUES (\(firmID), \(id), \(form.id), \(title), \(name), \(dueOn)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        try record(
            Act(.changed, form.reference, title: form.title, binder: form.binderID, audience: .zone, detail: title), at: now, tx)
        try indexForm(form, at: now, tx)
        tx.announce("form/\(form.id)", "defects")
    }

    /// A defect was put right. It may be said after the document was closed, too: that is when defects are mended.
    func removeDefect(_ id: RecordID, of form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        guard mayFillInForms else { throw Refusal.forbidden }
        let changed = try tx.run(
            """
            UPDATE form_defect SET removed_at = \(now), removed_by = \(name) WHERE firm_id = \(firmID) AND form_id = \(form.id)
                AND id = \(id) AND removed_at IS NULL
            """)
        guard changed > 0 else { return }
        try record(
            Act(.changed, form.reference, title: form.title, binder: form.binderID, audience: .zone, detail: "usunięto usterkę"), at: now,
            tx)
        tx.announce("form/\(form.id)", "defects")
    }
}
