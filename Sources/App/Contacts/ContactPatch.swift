import Foundation
import Store
import Values

/// One value of a contact before and after a piece of work on many; kept so that the work can be taken back.
struct ContactPatch: Codable, Sendable, Equatable {
    /// A column (`city`), `tag:7`, `field:7`, `keeper`, `base`, `details`, `trash`, or `created` for the contact itself.
    let field: String
    let before: String
    let after: String

    init(_ field: String, _ before: String, _ after: String) {
        self.field = field
        self.before = before
        self.after = after
    }

    static func text(_ patches: [ContactPatch]) throws -> String {
        String(decoding: try JSONEncoder.sorted.encode(patches), as: UTF8.self)
    }

    static func read(_ text: String) throws -> [ContactPatch] {
        try JSONDecoder().decode([ContactPatch].self, from: Data(text.utf8))
    }

    /// The number behind the colon of `tag:7`.
    var number: RecordID { RecordID(field.split(separator: ":").last.map(String.init) ?? "") ?? 0 }
}

extension ContactForm {
    /// The values as they are kept, not as people read them.
    init(stored contact: Contact) {
        self.init(contact)
        (nip, phone) = (contact.nip, contact.phone)
    }

    /// The columns that work on many contacts may change, by the names in patches and in mappings of imports.
    static let columnPaths: [String: any WritableKeyPath<ContactForm, String> & Sendable] = [
        "name": \.name, "given_name": \.givenName, "family_name": \.familyName, "nip": \.nip, "regon": \.regon, "krs": \.krs,
        "pesel": \.pesel, "email": \.email, "phone": \.phone, "street": \.street, "postal_code": \.postalCode, "city": \.city,
        "note": \.note, "source": \.source, "job_title": \.jobTitle,
    ]
}

extension Viewer {
    /// Puts patches in force, or with `undo` takes them back where nobody has changed the value since. True when somebody had, so that
    /// something stays as it is.
    @discardableResult
    func apply(_ patches: [ContactPatch], to id: RecordID, undo: Bool, at now: Instant, _ tx: Transaction) throws -> Bool {
        let found = try tx.one(
            Contact.self, "SELECT \(Contact.columns) FROM contact WHERE contact.firm_id = \(firmID) AND contact.id = \(id)")
        guard let contact = found else { return false }
        var form = ContactForm(stored: contact)
        var (isChanged, isKept) = (false, false)
        for patch in patches {
            let (from, to) = undo ? (patch.after, patch.before) : (patch.before, patch.after)
            if let path = ContactForm.columnPaths[patch.field] {
                guard form[keyPath: path] == from else {
                    isKept = isKept || form[keyPath: path] != to
                    continue
                }
                form[keyPath: path] = to
                isChanged = true
            } else {
                let outcome = try applyLink(patch, from, to, contact, undo, now, tx)
                isChanged = isChanged || outcome.isFound
                isKept = isKept || outcome.isKept
            }
        }
        guard isChanged else { return isKept }
        try keepColumns(form, id, at: now, tx)
        try reindex([id], tx)
        return isKept
    }

    /// What became of one patch: whether search must read the contact again, and whether somebody's later value stays.
    private struct Outcome {
        var isFound = false
        var isKept = false
    }

    /// Everything that is not a column of words.
    private func applyLink(
        _ patch: ContactPatch, _ from: String, _ to: String, _ contact: Contact, _ undo: Bool, _ now: Instant, _ tx: Transaction
    ) throws -> Outcome {
        func differs(_ value: String) -> Outcome? { value == from ? nil : Outcome(isKept: value != to) }
        switch patch.field.prefix(while: { $0 != ":" }) {
        case "tag": try setTag(patch.number, of: [contact.id], on: !to.isEmpty, tx)
        case "keeper":
            if let other = differs(contact.keeperID.map(String.init) ?? "") { return other }
            try setKeeper(RecordID(to), of: [contact.id], tx)
        case "base":
            if let other = differs(String(contact.baseID)) { return other }
            guard let base = RecordID(to) else { return Outcome() }
            try tx.run("UPDATE contact SET base_id = \(base) WHERE firm_id = \(firmID) AND id = \(contact.id)")
        case "company":
            if let other = differs(contact.companyID.map(String.init) ?? "") { return other }
            try tx.run("UPDATE contact SET company_id = \(RecordID(to)) WHERE firm_id = \(firmID) AND id = \(contact.id)")
        case "details":
            let (before, after) = (try ContactDetail.list(from), try ContactDetail.list(to))
            let now = try details(of: contact.id, tx)
            try setDetails(now == before ? after : now.carrying(before, to: after), of: contact.id, tx)
            return Outcome(isFound: true, isKept: now != before && now != after)
        case "field":
            guard let field = try contactFields(tx).first(where: { $0.id == patch.number }) else { return Outcome() }
            if let other = differs(try fieldValues(of: contact.id, tx)[field.id] ?? "") { return other }
            try setField(field, of: contact.id, to: to, tx)
            return Outcome(isFound: true)
        case "trash", "created":
            let isBinned = patch.field == "created" ? undo : !to.isEmpty
            if isBinned { try bin([contact], at: now, tx) } else { try unbin([contact.id], tx) }
        default: break
        }
        return Outcome()
    }

    func keepColumns(_ form: ContactForm, _ id: RecordID, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE contact SET name = \(form.name), sort_key = \(form.sortKey), given_name = \(form.givenName), family_name = \(form.familyName),
                nip = \(form.nip), regon = \(form.regon), krs = \(form.krs), pesel = \(form.pesel), email = \(form.email),
                phone = \(form.phone), street = \(form.street), postal_code = \(form.postalCode), city = \(form.city),
                city_key = \(form.city.collationKey), note = \(form.note), source = \(form.source), job_title = \(form.jobTitle),
                changed_at = \(now), version = version + 1
            WHERE contact.firm_id = \(firmID) AND contact.id = \(id)
            """)
    }
}

extension ContactDetail {
    /// The list that a patch keeps as text.
    fileprivate static func list(_ text: String) throws -> [ContactDetail] {
        try JSONDecoder().decode([ContactDetail].self, from: Data((text.isEmpty ? "[]" : text).utf8))
    }
}

extension [ContactDetail] {
    /// What a change from one list to another makes of this one: it loses what went and gains what came, the rest stays.
    fileprivate func carrying(_ before: [ContactDetail], to after: [ContactDetail]) -> [ContactDetail] {
        let stays = filter { !before.contains($0) || after.contains($0) }
        return stays + after.filter { !before.contains($0) && !stays.contains($0) }
    }
}
