import Store
import Values
import Web

struct FolderForm: Sendable {
    var name = ""
    var audience = Folder.Audience.zone.rawValue
    var number = ""

    init() {}

    init(_ form: Form) {
        // The page has both forms; the ids of their fields have to differ.
        let isNew = form.has("nowy-folder")
        name = form[isNew ? "nowy-folder" : "nazwa"].trimmed
        audience = form[isNew ? "kto" : "widocznosc"]
        number = form["numer"]
    }

    func checked() throws -> (name: String, audience: Folder.Audience) {
        var problems = Problems()
        problems.need(name, "nazwa", t("Wpisz nazwę folderu."), limit: 80)
        let audience = Folder.Audience(rawValue: audience)
        if audience == nil { problems["widocznosc"] = t("Wybierz, kto widzi folder.") }
        try problems.refuse()
        return (name, audience ?? .internalOnly)
    }
}

extension Viewer {
    /// A new folder at the end; the same id twice is one folder.
    func addFolder(_ id: RecordID, _ form: FolderForm, to binder: Binder, at now: Instant, _ tx: Transaction) throws {
        let (name, audience) = try form.checked()
        let added = try tx.run(
            """
            INSERT INTO folder (firm_id, id, binder_id, position, purpose, name, audience)
            VALUES (\(firmID), \(id), \(binder.id),
                (SELECT coalesce(max(folder.position), 0) + 1 FROM folder WHERE folder.firm_id = \(firmID) AND folder.binder_id = \(binder.id)),
                'other', \(name), \(audience.rawValue)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return }
        try record(
            Act(.created, Reference(.folder, id), title: name, binder: binder.id, audience: audience.told, detail: audience.name), at: now,
            tx)
    }

    /// A new name or audience. What lies in the folder is found by exactly those who see it, at once.
    func change(_ folder: Folder, _ form: FolderForm, at now: Instant, _ tx: Transaction) throws {
        let (name, audience) = try form.checked()
        try tx.run(
            "UPDATE folder SET name = \(name), audience = \(audience.rawValue) WHERE firm_id = \(firmID) AND id = \(folder.id)")
        var changes: [Act.Change] = []
        if name != folder.name { changes.append(Act.Change(field: "Nazwa", before: folder.name, after: name)) }
        if audience != folder.audience {
            changes.append(Act.Change(field: "Widoczność", before: folder.audience.name, after: audience.name))
            try tx.run(
                """
                UPDATE search_entry SET audience = \(audience.searchAudience) WHERE firm_id = \(firmID) AND kind = 'document'
                    AND record IN (SELECT document.id FROM document WHERE document.firm_id = \(firmID) AND document.folder_id = \(folder.id))
                """)
        }
        guard !changes.isEmpty else { return }
        try record(
            Act(
                .changed, Reference(.folder, folder.id), title: name, binder: folder.binderID,
                audience: audience.told(with: folder.audience),
                changes: changes), at: now, tx)
    }
}
