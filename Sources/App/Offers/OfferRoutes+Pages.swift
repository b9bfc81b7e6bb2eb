import Store
import Values
import Web

extension OfferRoutes {
    /// The editor with the words of the form; the record beside it when there is one already.
    func page(
        _ call: Call, _ viewer: Viewer, _ asked: OfferForm, id: RecordID? = nil, problems: [String: String] = [:], isStale: Bool = false,
        isFresh: Bool = false
    ) async throws -> Reply {
        let now = world.now()
        let page = try await world.read(viewer) { tx in
            let offer = try id.flatMap { try viewer.offerIfThere($0, tx) }
            var page = try editor(call, viewer, asked, of: offer, problems: problems, isStale: isStale, at: now, tx)
            if isFresh { page.unfinished = try viewer.unfinishedOffer(for: RecordID(asked.clientNumber), at: now, tx) }
            return page
        }
        return .html(page.html, status: isStale ? 409 : problems.isEmpty ? 200 : 422)
    }

    func editor(
        _ call: Call, _ viewer: Viewer, _ asked: OfferForm, of offer: Offer?, problems: [String: String] = [:], isStale: Bool = false,
        at now: Instant, _ tx: Transaction
    ) throws -> OfferPage {
        var form = asked.numbered
        var ignored = Problems()
        let client = try viewer.client(of: form, &ignored, tx)
        let conflict = try isStale ? offer.map { try viewer.conflict(form, with: $0, tx) } : nil
        if isStale, let offer { form.version = String(offer.version) }
        return OfferPage(
            frame: try world.officeFrame(call, viewer, tx), offer: offer, form: form, clients: try viewer.newestClients(50, tx),
            bases: try viewer.clientBases(tx), examples: try viewer.priceListExamples(tx),
            binders: try client.map { try viewer.binderChoices(of: $0, tx) } ?? [],
            rates: VATRate.choices(on: now.day), firm: try viewer.firm(tx).name, problems: problems, conflict: conflict,
            history: try offer.map { try viewer.history(of: $0.reference, tx) } ?? [], now: now)
    }

    func card(_ call: Call, _ viewer: Viewer, _ id: RecordID) async throws -> Reply {
        let now = world.now()
        let page = try await world.read(viewer) { [world] tx in
            let offer = try viewer.offer(id, tx)
            let answer = try viewer.answer(to: offer, tx)
            return OfferCard(
                frame: try world.officeFrame(call, viewer, tx), offer: offer,
                edition: try answer.flatMap { try viewer.edition($0.editionID, of: offer, tx) },
                answer: answer, client: Link(try viewer.clientLabel(offer.contactID, tx), to: Places.contact(offer.contactID)),
                binder: Link(try viewer.binder(offer.binderID, tx).name, to: Places.binder(offer.binderID)),
                order: try viewer.orderLink(of: offer, tx),
                history: try viewer.history(of: offer.reference, tx), now: now)
        }
        return .html(page.html)
    }
}

extension OfferForm {
    /// With the numbers that a form carries for what it will make.
    fileprivate var numbered: OfferForm {
        var copy = self
        if copy.number.isEmpty { copy.number = String(RecordID.next()) }
        if copy.editing.isEmpty { copy.editing = String(RecordID.next()) }
        if copy.binderNumber.isEmpty { copy.binderNumber = String(RecordID.next()) }
        return copy
    }
}

extension Viewer {
    fileprivate func offerIfThere(_ id: RecordID, _ tx: Transaction) throws -> Offer? {
        do { return try offer(id, tx) } catch Refusal.missing { return nil }
    }

    /// A client may be in the bin by now; its name stays.
    func clientLabel(_ id: RecordID, _ tx: Transaction) throws -> String {
        try tx.one(Contact.self, "SELECT \(Contact.columns) FROM contact WHERE contact.firm_id = \(firmID) AND contact.id = \(id)")?.label
            ?? ""
    }

    func edition(_ id: RecordID, of offer: Offer, _ tx: Transaction) throws -> OfferEdition? {
        try tx.one(
            OfferEdition.self,
            """
            SELECT \(OfferEdition.columns) FROM offer_edition
            WHERE offer_edition.firm_id = \(firmID) AND offer_edition.offer_id = \(offer.id) AND offer_edition.id = \(id)
            """)
    }

    /// The order that came of an offer; its own feature stands further on.
    fileprivate func orderLink(of offer: Offer, _ tx: Transaction) throws -> Link? {
        struct Line: RowDecodable {
            let id: RecordID
            let number: String

            init(row: Row) {
                id = row.int64(0)
                number = row.text(1)
            }
        }
        let line = try tx.one(Line.self, "SELECT id, number FROM works_order WHERE firm_id = \(firmID) AND offer_id = \(offer.id)")
        return line.map { Link(t("Zlecenie %", $0.number), to: Places.order($0.id)) }
    }

    /// What the saved offer says beside what the form says, where they differ.
    fileprivate func conflict(_ form: OfferForm, with offer: Offer, _ tx: Transaction) throws -> OfferPage.Conflict {
        let saved = OfferDraft(offer, lines: try OfferLine.all(of: offer.id, firm: firmID, tx))
        var ignored = Problems()
        var mine = saved
        mine.title = form.title
        mine.validUntil = DayDate(form.validUntil)
        mine.layout = Offer.Layout(rawValue: form.layout) ?? saved.layout
        mine.mode = form.mode
        mine.discount = Discount(form.discount) ?? .none
        mine.reminderDays = Int(form.reminder)
        mine.terms = form.terms
        mine.lines = form.checkedLines(&ignored)
        return OfferPage.Conflict(editor: offer.editor, at: offer.changedAt, changes: mine.changes(from: saved))
    }
}
