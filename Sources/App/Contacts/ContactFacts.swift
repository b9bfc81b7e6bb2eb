import Store
import Values
import Web

/// What the card of a contact shows beside the contact itself.
struct ContactFacts: Sendable {
    var base: ContactBase
    var bases: [ContactBase]
    var details: [ContactDetail]
    var tags: ContactTagBar
    var fields: [(name: String, value: String)]
    var keeper: String?
    var company: Link?
    var people: [Contact]
    var binders: [ContactBinder]
    var offers: [ContactOffer]
    var files: [AttachedFile]
    var mayWrite: Bool
    var check: RegistryCheck?
    var twins: [ContactTwin]
    var timeline: ContactTimeline
    var mayRemove: @Sendable (ContactNote) -> Bool
}

extension Viewer {
    func facts(about contact: Contact, _ part: ContactTimeline.Part, _ before: RecordID, _ tx: Transaction) throws -> ContactFacts {
        let values = try fieldValues(of: contact.id, tx)
        let keepers = try employees(tx)
        let company = try contact.companyID.flatMap { try contacts([$0], tx).first }
        let (account, manages) = (accountID, mayManage)
        return ContactFacts(
            base: try contactBase(contact.baseID, tx), bases: try contactBases(tx), details: try details(of: contact.id, tx),
            tags: ContactTagBar(
                contact: contact.id, base: contact.baseID, carried: try tags(of: [contact.id], tx)[contact.id] ?? [], known: try tags(tx),
                mayChange: has(.work) && !isPreview),
            fields: try contactFields(tx).compactMap { field in values[field.id].map { (field.name, field.text($0)) } },
            keeper: contact.keeperID.flatMap { id in keepers.first { $0.accountID == id }?.name },
            company: company.map { Link($0.name, to: Places.contact($0.id)) },
            people: contact.kind == .company ? try people(of: contact.id, tx) : [], binders: try binders(of: contact.id, tx),
            offers: try offers(of: contact.id, tx), files: try files(of: contact.id, on: .contacts, tx),
            mayWrite: has(.work) && !isPreview, check: try latestCheck(of: contact.nip, tx),
            twins: try twins(of: ContactForm(contact), besides: contact.id, limit: 1, tx),
            timeline: try timeline(of: contact, part, before: before, tx), mayRemove: { manages || $0.accountID == account })
    }

    /// Companies that a person of this database may belong to.
    func companies(in base: RecordID, _ tx: Transaction) throws -> [Contact] {
        try tx.all(
            Contact.self,
            """
            SELECT \(Contact.columns) FROM contact WHERE \(Contact.visible(to: self)) AND contact.base_id = \(base)
                AND contact.kind = 'company' ORDER BY contact.sort_key, contact.id LIMIT 100
            """)
    }

    /// Into another database of the firm. A client that papers name does not become an address of a mailing.
    func move(_ contact: Contact, to base: ContactBase, at now: Instant, _ tx: Transaction) throws -> String {
        guard contact.baseID != base.id else { return base.name }
        try checkMailing(contact.id, into: base, tx)
        let before = try contactBase(contact.baseID, tx).name
        try tx.run(
            "UPDATE contact SET base_id = \(base.id), changed_at = \(now), version = version + 1 WHERE firm_id = \(firmID) AND id = \(contact.id)"
        )
        try record(
            Act(
                .moved, Reference(.contact, contact.id), title: contact.name,
                changes: [Act.Change(field: "baza", before: before, after: base.name)]), at: now, tx)
        return base.name
    }
}
