import Store
import Values
import Web

/// How a form comes back: over which version it was filled in, in which open page, and whether the page sent it by itself.
struct OfferSave: Sendable {
    var version: Int64
    var editing: RecordID
    var isAutomatic: Bool
}

extension Viewer {
    /// Keeps the content as a new offer or as the next version of one. The same content again keeps its version, so a second click changes nothing.
    /// Stale when somebody else saved in between.
    func saveOffer(_ id: RecordID, _ draft: OfferDraft, _ save: OfferSave, at now: Instant, _ tx: Transaction) throws -> Offer {
        guard try tx.exists("SELECT 1 FROM offer WHERE offer.firm_id = \(firmID) AND offer.id = \(id)") else {
            return try createOffer(id, draft, save, at: now, tx)
        }
        let offer = try self.offer(id, tx)
        let before = OfferDraft(offer, lines: try OfferLine.all(of: id, firm: firmID, tx))
        if before == draft { return offer }
        try offer.checkOpen()
        try checkOpen(offer.binderID, tx)
        if offer.sentAt != nil, draft.contactID != offer.contactID || draft.binderID != offer.binderID {
            throw Refusal.invalid(["klient": t("Ta oferta została już wysłana. Dla innego klienta albo budowy przygotuj nową.")])
        }
        let isOwnForm = !save.isAutomatic && save.editing == offer.editing && save.version <= offer.version
        guard save.version == offer.version || isOwnForm else { throw Refusal.stale }
        try update(offer, draft, save, at: now, tx)
        if before.lines != draft.lines { try OfferLine.replace(draft.lines, of: id, firm: firmID, tx) }
        let saved = try self.offer(id, tx)
        if saved.sentAt == nil { try indexOffer(saved, lines: draft.lines, tx) }
        let isQuiet = save.isAutomatic && save.editing == offer.editing
        if isQuiet {
            tx.announce("firm/\(firmID)", RecordKind.offer.rawValue)
        } else {
            try record(
                Act(
                    .changed, saved.reference, title: saved.number, binder: saved.binderID, detail: saved.title,
                    changes: draft.changes(from: before)),
                at: now, tx)
        }
        return saved
    }

    private func createOffer(_ id: RecordID, _ draft: OfferDraft, _ save: OfferSave, at now: Instant, _ tx: Transaction) throws -> Offer {
        let sums = draft.sums
        let number = try NumberSeries.next("OF/\(now.day.year)", firm: firmID, tx)
        try tx.run(
            """
            INSERT INTO offer (firm_id, id, contact_id, binder_id, number, title, valid_until, layout, price_mode, discount, reminder_days, terms,
                net, vat, gross, account_id, created_at, changed_at, editor, editing)
            VALUES (\(firmID), \(id), \(draft.contactID), \(draft.binderID), \(number), \(draft.title), \(draft.validUntil),
                \(draft.layout.rawValue), \(draft.mode.rawValue), \(draft.discount.hundredths), \(draft.reminderDays), \(draft.terms),
                \(sums.net), \(sums.vat), \(sums.gross), \(accountID ?? 0), \(now), \(now), \(name), \(save.editing))
            """)
        try OfferLine.replace(draft.lines, of: id, firm: firmID, tx)
        let offer = try self.offer(id, tx)
        try indexOffer(offer, lines: draft.lines, tx)
        try record(Act(.created, offer.reference, title: number, binder: draft.binderID, detail: draft.title), at: now, tx)
        return offer
    }

    private func update(_ offer: Offer, _ draft: OfferDraft, _ save: OfferSave, at now: Instant, _ tx: Transaction) throws {
        let sums = draft.sums
        let changed = try tx.run(
            """
            UPDATE offer SET contact_id = \(draft.contactID), binder_id = \(draft.binderID), title = \(draft.title),
                valid_until = \(draft.validUntil), layout = \(draft.layout.rawValue), price_mode = \(draft.mode.rawValue),
                discount = \(draft.discount.hundredths), reminder_days = \(draft.reminderDays), terms = \(draft.terms), net = \(sums.net),
                vat = \(sums.vat), gross = \(sums.gross), changed_at = \(now), editor = \(name), editing = \(save.editing), version = version + 1
            WHERE offer.firm_id = \(firmID) AND offer.id = \(offer.id) AND offer.version = \(offer.version) AND offer.answer IS NULL
            """)
        guard changed == 1 else { throw Refusal.stale }
    }

    /// Makes the offer findable. Once it is sent the building's owner finds what was sent, so later drafts do not touch the entry.
    func indexOffer(_ offer: Offer, lines: [OfferLine], isSent: Bool = false, _ tx: Transaction) throws {
        let contact = try tx.one(String.self, "SELECT name FROM contact WHERE firm_id = \(firmID) AND id = \(offer.contactID)") ?? ""
        let binder = try tx.one(String.self, "SELECT name FROM binder WHERE firm_id = \(firmID) AND id = \(offer.binderID)") ?? ""
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.offer.rawValue, record: offer.id, binder: offer.binderID, audience: isSent ? 2 : 0,
                title: "\(offer.number) \(offer.title)",
                body: ([contact, binder, offer.terms] + lines.map(\.name)).joined(separator: "\n"),
                at: offer.createdAt))
    }
}
