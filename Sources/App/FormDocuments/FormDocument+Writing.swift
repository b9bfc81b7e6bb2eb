import Store
import Values
import Web

/// One field as it comes from a page.
struct FormEdit: Sendable {
    var field: String
    var value: String
    /// The version the writer began with.
    var version: Int64
    /// The writer began with what he himself had sent at that version, not with what the merge made of it.
    var fromOwn = false
}

extension Viewer {
    /// An empty document, or one that corrects another and begins with its words. The same id twice is one document.
    func beginForm(
        _ id: RecordID, _ kind: FormKind, title: String, day: DayDate, in binder: Binder, template: FormTemplate? = nil,
        replacing old: FormDocument? = nil, at now: Instant, _ tx: Transaction
    ) throws {
        guard mayFillInForms else { throw Refusal.forbidden }
        // A correction is asked the same as what it corrects.
        let template = try old?.template ?? template ?? FormTemplate.current(kind, firm: firmID, tx)
        let added = try tx.run(
            """
            INSERT INTO form_document (firm_id, id, binder_id, kind, title, day, author, account_id, created_at, changed_at, replaces_id,
                template_id)
            VALUES (\(firmID), \(id), \(binder.id), \(kind.rawValue), \(title), \(day), \(name), \(accountID ?? 0), \(now), \(now), \(old?.id),
                \(template.id))
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        if let old {
            try tx.run(
                """
                INSERT INTO form_field (firm_id, form_id, name, value, version)
                SELECT firm_id, \(id), name, value, 1 FROM form_field WHERE firm_id = \(firmID) AND form_id = \(old.id)
                """)
            try tx.run(
                """
                INSERT INTO form_edit (firm_id, form_id, name, version, sent, value, account_id, author, at)
                SELECT firm_id, \(id), name, 1, value, value, \(accountID ?? 0), \(name), \(now) FROM form_field
                WHERE firm_id = \(firmID) AND form_id = \(old.id)
                """)
            for photo in try FormPhoto.all(of: old.id, firm: firmID, tx) {
                try tx.run(
                    """
                    INSERT INTO form_photo (firm_id, id, form_id, document_id, version, blob_hash, size, content_type, name, caption, shown_at,
                        account_id)
                    VALUES (\(firmID), \(RecordID.next()), \(id), \(photo.documentID), \(photo.version), \(photo.blobHash), \(photo.size),
                        \(photo.contentType), \(photo.name), \(photo.caption), \(photo.shownAt), \(accountID ?? 0))
                    """)
            }
        }
        try record(
            Act(
                .created, Reference(.formDocument, id), title: title, binder: binder.id, audience: .zone,
                detail: Language.reading(.polish) { kind.name }), at: now, tx)
        try indexForm(try formDocument(id, in: binder.id, tx), at: now, tx)
    }

    /// Keeps what somebody wrote into a field, joined with what others wrote meanwhile. Every edit stays in the log.
    /// - Returns: the field as it now stands.
    func write(_ edit: FormEdit, into form: FormDocument, at now: Instant, _ tx: Transaction) throws -> FormValue {
        guard mayFillInForms else { throw Refusal.forbidden }
        try checkOpen(form.binderID, tx)
        let closed = Refusal.locked(t("Ten dokument jest już zamknięty. Zmianę wpisz do nowego."))
        guard form.isOpen else { throw closed }
        guard let field = form.template.field(edit.field) else { throw Refusal.missing }
        guard let mine = field.kept(edit.value) else {
            throw Refusal.invalid([field.name: t("Skróć tekst, może mieć najwyżej % znaków.", String(FormField.limit))])
        }
        try queueUp(at: form, tx)
        guard try formDocument(form.id, in: form.binderID, tx).isOpen else { throw closed }
        let kept = try fieldValue(field.name, of: form, tx)
        let (current, version) = (kept?.value ?? "", kept?.version ?? 0)
        if current == mine, version > 0 { return try keptValue(field.name, of: form, tx) }
        let value =
            field.isText && edit.version < version
            ? TextMerge.merge(base: try base(of: edit, in: form, tx), theirs: current, mine: mine) : mine
        guard value.count <= FormField.limit * 2 else { throw Refusal.invalid([field.name: t("Ten tekst jest za długi.")]) }
        try tx.run(
            """
            INSERT INTO form_field (firm_id, form_id, name, value, version) VALUES (\(firmID), \(form.id), \(field.name), \(value), \(version + 1))
            ON CONFLICT (firm_id, form_id, name) DO UPDATE SET value = \(value), version = \(version + 1)
            """)
        try tx.run(
            """
            INSERT INTO form_edit (firm_id, form_id, name, version, sent, value, account_id, author, at)
            VALUES (\(firmID), \(form.id), \(field.name), \(version + 1), \(mine), \(value), \(accountID ?? 0), \(name), \(now))
            """)
        try tx.run("UPDATE form_document SET changed_at = \(now) WHERE firm_id = \(firmID) AND id = \(form.id)")
        tx.announce("form/\(form.id)", field.name)
        return try keptValue(field.name, of: form, tx)
    }

    /// One change of a document after the other, on both engines: the row is taken until the transaction ends.
    func queueUp(at form: FormDocument, _ tx: Transaction) throws {
        try tx.run("UPDATE form_document SET changed_at = changed_at WHERE firm_id = \(firmID) AND id = \(form.id)")
    }

    private func keptValue(_ name: String, of form: FormDocument, _ tx: Transaction) throws -> FormValue {
        guard let value = try fieldValue(name, of: form, tx) else { throw StoreError.other("a field was not kept") }
        return value
    }

    private func fieldValue(_ name: String, of form: FormDocument, _ tx: Transaction) throws -> FormValue? {
        try tx.one(
            FormValue.self,
            "SELECT name, value, version FROM form_field WHERE firm_id = \(firmID) AND form_id = \(form.id) AND name = \(name)")
    }

    /// The text a writer began with: empty before the first edit.
    private func base(of edit: FormEdit, in form: FormDocument, _ tx: Transaction) throws -> String {
        let column: SQL = edit.fromOwn ? "sent" : "value"
        return try tx.one(
            String.self,
            """
            SELECT \(column) FROM form_edit WHERE firm_id = \(firmID) AND form_id = \(form.id) AND name = \(edit.field)
                AND version = \(edit.version)
            """) ?? ""
    }

    /// Takes a field for writing, so that others see who does; false when somebody else has it.
    func hold(_ field: String, of form: FormDocument, at now: Instant, _ tx: Transaction) throws -> Bool {
        guard mayFillInForms, form.isOpen else { throw Refusal.forbidden }
        try checkOpen(form.binderID, tx)
        guard form.template.field(field) != nil else { throw Refusal.missing }
        try queueUp(at: form, tx)
        let taken = try tx.exists(
            """
            SELECT 1 FROM form_hold WHERE firm_id = \(firmID) AND form_id = \(form.id) AND field = \(field) AND until > \(now)
                AND account_id <> \(accountID ?? 0)
            """)
        if taken { return false }
        let until = now.adding(seconds: FormHold.seconds)
        try tx.run(
            """
            INSERT INTO form_hold (firm_id, form_id, account_id, person, field, until)
            VALUES (\(firmID), \(form.id), \(accountID ?? 0), \(name), \(field), \(until))
            ON CONFLICT (firm_id, form_id, account_id) DO UPDATE SET field = \(field), until = \(until)
            """)
        tx.announce("form/\(form.id)", "holds")
        return true
    }

    func release(_ form: FormDocument, _ tx: Transaction) throws {
        try tx.run("DELETE FROM form_hold WHERE firm_id = \(firmID) AND form_id = \(form.id) AND account_id = \(accountID ?? 0)")
        tx.announce("form/\(form.id)", "holds")
    }

    func indexForm(_ form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        let content = try FormContent.load(form, firm: firmID, at: now, tx)
        let words = form.fields.filter(\.isText).map { content[$0.name] } + content.defects.map(\.title) + [form.number ?? ""]
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.formDocument.rawValue, record: form.id, binder: form.binderID, audience: 1,
                title: form.title,
                body: words.joined(separator: "\n"), at: now))
    }
}
