import Foundation
import Store
import Values
import Web

/// Two contacts become one: the kept one takes the chosen values and everything that belongs to the other, which goes into the bin.
struct ContactMerge: Sendable {
    /// What the two may differ in: the code of the column and its name for people.
    static var columns: [(code: String, name: String)] {
        [
            ("given_name", t("Imię")), ("family_name", t("Nazwisko")), ("name", t("Nazwa")), ("nip", t("NIP")), ("regon", t("REGON")),
            ("krs", t("KRS")), ("pesel", t("PESEL")), ("phone", t("Telefon")), ("email", t("E-mail")), ("street", t("Ulica i numer")),
            ("postal_code", t("Kod pocztowy")), ("city", t("Miejscowość")), ("job_title", t("Stanowisko")), ("source", t("Źródło")),
            ("note", t("Notatka")),
        ]
    }
}

extension Viewer {
    /// Merges `other` into `kept`; `taken` names the columns whose values come from the other one.
    func merge(_ other: Contact, into kept: Contact, taking taken: Set<String>, batch id: RecordID, at now: Instant, _ tx: Transaction)
        throws
    {
        guard other.id != kept.id else { throw Refusal.malformed }
        // An address of a mailing takes over no papers of a client.
        try checkMailing(other.id, into: try contactBase(kept.baseID, tx), tx)
        let (mine, theirs) = (try whole(kept, tx), try whole(other, tx))
        var moved: [String: [RecordID]] = [:]
        for (table, column) in Self.owned {
            moved["\(table)"] = try tx.all(
                RecordID.self, "SELECT id FROM \(name: table) WHERE firm_id = \(firmID) AND \(name: column) = \(other.id)")
        }
        var order = ContactBatch.Order(ids: [kept.id, other.id])
        order.moved = moved
        guard try addBatch(id, .merge, base: kept.baseID, title: "Scalenie: \(kept.name) i \(other.name)", order, total: 1, at: now, tx)
        else { return }

        let patches = try mergePatches(kept, mine, other, theirs, taken)
        try apply(patches, to: kept.id, undo: false, at: now, tx)
        try hand(over: moved, from: other.id, to: kept.id, tx)
        try bin([other], at: now, tx)
        try keepPatches([(kept.id, patches), (other.id, [ContactPatch("trash", "", "1")])], of: id, tx)
        try reindex([kept.id], tx)
        try tx.run(
            """
            UPDATE contact_batch SET started_at = \(now), finished_at = \(now), done = 1, changed = 1
            WHERE firm_id = \(firmID) AND id = \(id)
            """)
        try record(
            Act(.changed, Reference(.contact, kept.id), title: kept.name, detail: "scalono z: \(other.name)"), at: now, tx)
        try record(
            Act(.deleted, Reference(.contact, other.id), title: other.name, detail: "scalono z: \(kept.name)"), at: now, tx)
    }

    private func mergePatches(_ kept: Contact, _ mine: ContactForm, _ other: Contact, _ theirs: ContactForm, _ taken: Set<String>) throws
        -> [ContactPatch]
    {
        let (own, foreign) = (ContactForm(stored: kept), ContactForm(stored: other))
        var patches = ContactForm.columnPaths.sorted { $0.key < $1.key }.compactMap { code, path -> ContactPatch? in
            let value = taken.contains(code) ? foreign[keyPath: path] : own[keyPath: path]
            return value == own[keyPath: path] ? nil : ContactPatch(code, own[keyPath: path], value)
        }
        // What is not taken is kept as a further number or address, so that nothing is lost.
        var details = mine.details
        func keep(_ detail: ContactDetail) { if !detail.isEmpty, !details.contains(detail) { details.append(detail) } }
        for detail in theirs.details { keep(detail) }
        let (phone, email) = (taken.contains("phone") ? own.phone : foreign.phone, taken.contains("email") ? own.email : foreign.email)
        if !phone.isEmpty, own.phone != foreign.phone { keep(ContactDetail(.phone, value: phone)) }
        if !email.isEmpty, own.email != foreign.email { keep(ContactDetail(.email, value: email)) }
        if details != mine.details { patches.append(ContactPatch("details", try Self.text(mine.details), try Self.text(details))) }
        patches += Set(theirs.tags).subtracting(mine.tags).sorted().map { ContactPatch("tag:\($0)", "", "1") }
        patches += theirs.fields.filter { mine.fields[$0.key] == nil }.sorted { $0.key < $1.key }
            .map { ContactPatch("field:\($0.key)", "", $0.value) }
        if kept.keeperID == nil, let keeper = other.keeperID { patches.append(ContactPatch("keeper", "", String(keeper))) }
        return patches
    }

    private static func text(_ details: [ContactDetail]) throws -> String {
        String(decoding: try JSONEncoder.sorted.encode(details), as: UTF8.self)
    }

    /// What can belong to a contact, and by which column.
    private static let owned: [(table: StaticString, column: StaticString)] = [
        ("binder", "contact_id"), ("offer", "contact_id"), ("works_order", "contact_id"), ("contact_note", "contact_id"),
        ("contact_file", "contact_id"), ("task", "contact_id"), ("contact", "company_id"),
    ]

    private func hand(over moved: [String: [RecordID]], from owner: RecordID, to contact: RecordID, _ tx: Transaction) throws {
        for (table, column) in Self.owned {
            try tx.run(
                """
                UPDATE \(name: table) SET \(name: column) = \(contact) WHERE firm_id = \(firmID) AND \(name: column) = \(owner)
                    AND id IN \(list: moved["\(table)"] ?? [])
                """)
        }
    }

    /// The way back: what went over returns to the contact that came out of the bin, unless it has gone to somebody else since. Gives how
    /// much of it has.
    func unmerge(_ order: ContactBatch.Order, _ tx: Transaction) throws -> Int {
        guard let ids = order.ids, ids.count == 2, let moved = order.moved else { return 0 }
        var gone = 0
        for (table, column) in Self.owned {
            gone +=
                try tx.one(
                    Int.self,
                    """
                    SELECT count(*) FROM \(name: table) WHERE firm_id = \(firmID) AND id IN \(list: moved["\(table)"] ?? [])
                        AND (\(name: column) IS NULL OR \(name: column) <> \(ids[0]))
                    """) ?? 0
        }
        try hand(over: moved, from: ids[0], to: ids[1], tx)
        try reindex(ids, tx)
        return gone
    }
}
