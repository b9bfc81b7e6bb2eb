import Store
import Values

/// Ends what waited in the bin for its 30 days: rows, parts, words of the search. What something living still needs waits on, a day at a time.
enum TrashPurge {
    static let job = "trash-purge"
    static let days: Int64 = 30

    static func later(firm: RecordID, at: Instant, _ tx: Transaction) throws {
        try tx.enqueue(kind: job, firm: firm, at: at, key: "purge")
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        guard let firm = ticket.firm else { return }
        let now = world.now()
        let edge = now.adding(days: -days)
        let due = try await world.database.read(.firm(firm)) { tx in
            try tx.all(
                TrashEntry.self,
                """
                SELECT \(TrashEntry.columns) FROM trash WHERE trash.firm_id = \(firm) AND trash.at <= \(edge)
                ORDER BY CASE WHEN trash.kind = 'binder' THEN 0 WHEN trash.kind = 'contact_base' THEN 2 ELSE 1 END, trash.at LIMIT 500
                """)
        }
        var waiting = 0
        for entry in due {
            let isGone = try await world.database.write(.firm(firm)) { tx in try purge(entry, firm: firm, at: now, tx) }
            if !isGone { waiting += 1 }
        }
        try await world.database.write(.firm(firm)) { [waiting] tx in
            let next = try tx.one(
                Int64.self,
                "SELECT trash.at FROM trash WHERE trash.firm_id = \(firm) AND trash.at > \(edge) ORDER BY trash.at LIMIT 1")
            var moments = next.map { [Instant(milliseconds: $0).adding(days: days)] } ?? []
            if waiting > 0 { moments.append(now.adding(days: 1)) } else if due.count == 500 { moments.append(now) }
            if let at = moments.min() { try later(firm: firm, at: at, tx) }
        }
    }

    /// False when something that is not in the bin still needs the record.
    private static func purge(_ entry: TrashEntry, firm: RecordID, at now: Instant, _ tx: Transaction) throws -> Bool {
        guard let kind = entry.kind, let table = tables[kind] else { return false }
        let map = try TableMap(tx)
        do {
            let blobs = try tx.attempt {
                let nested = try loosen(kind, entry.recordID, firm, tx)
                return nested.union(try tx.erase(table, [entry.recordID], firm: firm, parts: parts, map: map))
            }
            try BlobSweep.unnamed(blobs, firm: firm, at: now, tx)
        } catch StoreError.foreignKey {
            return false
        }
        try tx.unindex(kind: kind.rawValue, record: entry.recordID)
        try tx.run(
            "DELETE FROM trash WHERE trash.firm_id = \(firm) AND trash.kind = \(kind.rawValue) AND trash.record_id = \(entry.recordID)")
        return true
    }

    /// Where the records of each kind stand.
    private static let tables: [RecordKind: StaticString] = [
        .contactBase: "contact_base", .contact: "contact", .binder: "binder", .folder: "folder", .document: "document",
        .priceListItem: "price_list_item", .offer: "offer", .order: "works_order", .thread: "thread", .mailAccount: "mail_account",
        .letterTemplate: "letter_template", .webhook: "webhook", .addressEntry: "address_entry", .formDocument: "form_document",
        .task: "task", .tag: "tag", .taskCategory: "task_category",
    ]

    /// What goes with a record although it is not called after it.
    private static let parts: [String: Set<String>] = [
        "binder": ["address_entry", "site_log_entry", "form_document", "task", "stage", "participant", "particulars", "guest_link"],
        "folder": ["document"],
        "contact_base": ["contact", "contact_batch"],
        "form_document": ["form_field", "form_edit", "form_hold", "form_defect", "form_party", "form_photo"],
        "thread": ["letter", "letter_reference"], "letter": ["dispatch", "sent_copy"], "guest_link": ["guest_session"],
        "mail_account": ["mail_cursor"],
    ]

    /// Unties what is tied without a foreign key, and takes the words of nested records out of the search.
    private static func loosen(_ kind: RecordKind, _ id: RecordID, _ firm: RecordID, _ tx: Transaction) throws -> Set<String> {
        var blobs: Set<String> = []
        let links = try tx.all(
            Int64.self,
            "SELECT guest_link.id FROM guest_link WHERE guest_link.firm_id = \(firm) AND guest_link.scope = \(kind.rawValue) AND guest_link.scope_id = \(id)"
        )
        if !links.isEmpty { try tx.erase("guest_link", links, firm: firm, parts: parts, map: TableMap(tx)) }
        try tx.run("DELETE FROM file_property WHERE firm_id = \(firm) AND kind = \(kind.rawValue) AND record_id = \(id)")
        switch kind {
        case .binder:
            try tx.run(
                "UPDATE arrival SET blob_hash = '' WHERE arrival.firm_id = \(firm) AND arrival.letter_id IN (SELECT letter.id FROM letter WHERE letter.firm_id = \(firm) AND letter.binder_id = \(id))"
            )
            try tx.run("DELETE FROM search_entry WHERE firm_id = \(firm) AND binder = \(id)")
            try tx.run("DELETE FROM trash WHERE trash.firm_id = \(firm) AND trash.binder_id = \(id)")
            try tx.run("DELETE FROM draft WHERE draft.firm_id = \(firm) AND draft.binder_id = \(id)")
            let threads = try tx.all(Int64.self, "SELECT thread.id FROM thread WHERE thread.firm_id = \(firm) AND thread.binder_id = \(id)")
            let map = try TableMap(tx)
            try tx.run("DELETE FROM works_order WHERE works_order.firm_id = \(firm) AND works_order.binder_id = \(id)")
            let offers = try tx.all(Int64.self, "SELECT offer.id FROM offer WHERE offer.firm_id = \(firm) AND offer.binder_id = \(id)")
            blobs.formUnion(try tx.erase("offer", offers, firm: firm, map: map))
            blobs.formUnion(try tx.erase("thread", threads, firm: firm, parts: parts, map: map))
            let folders = try tx.all(Int64.self, "SELECT folder.id FROM folder WHERE folder.firm_id = \(firm) AND folder.binder_id = \(id)")
            blobs.formUnion(try tx.erase("folder", folders, firm: firm, parts: parts, map: map))
        case .thread:
            let letters: SQL = "SELECT letter.id FROM letter WHERE letter.firm_id = \(firm) AND letter.thread_id = \(id)"
            try tx.run("UPDATE arrival SET blob_hash = '' WHERE arrival.firm_id = \(firm) AND arrival.letter_id IN (\(letters))")
            try tx.run("DELETE FROM search_entry WHERE firm_id = \(firm) AND kind = 'letter' AND record IN (\(letters))")
            try tx.run("DELETE FROM draft WHERE draft.firm_id = \(firm) AND draft.thread_id = \(id)")
        case .document:
            try tx.run(
                "UPDATE letter_attachment SET document_id = NULL WHERE letter_attachment.firm_id = \(firm) AND letter_attachment.document_id = \(id)"
            )
        case .folder:
            let documents: SQL = "SELECT document.id FROM document WHERE document.firm_id = \(firm) AND document.folder_id = \(id)"
            try tx.run(
                "UPDATE letter_attachment SET document_id = NULL WHERE letter_attachment.firm_id = \(firm) AND letter_attachment.document_id IN (\(documents))"
            )
            try tx.run("DELETE FROM search_entry WHERE firm_id = \(firm) AND kind = 'document' AND record IN (\(documents))")
            try tx.run("DELETE FROM trash WHERE trash.firm_id = \(firm) AND trash.kind = 'document' AND trash.record_id IN (\(documents))")
        case .taskCategory:
            try tx.run("UPDATE task SET category_id = NULL WHERE task.firm_id = \(firm) AND task.category_id = \(id)")
        case .contactBase:
            let contacts: SQL = "SELECT contact.id FROM contact WHERE contact.firm_id = \(firm) AND contact.base_id = \(id)"
            try tx.run("DELETE FROM search_entry WHERE firm_id = \(firm) AND kind = 'contact' AND record IN (\(contacts))")
            try tx.run("DELETE FROM trash WHERE trash.firm_id = \(firm) AND trash.kind = 'contact' AND trash.record_id IN (\(contacts))")
        default: break
        }
        return blobs
    }
}
