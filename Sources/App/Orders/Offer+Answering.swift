import Store
import Values
import Web

/// The answer that stands, and whether it is the one just given: of two at the same moment the first stands.
struct StandingAnswer: Sendable {
    var answer: OfferAnswer
    var isNew: Bool
}

extension Viewer {
    /// Answers the very edition that this viewer was sent. One answer stands: the second is told of the first.
    /// A yes to an offer past its day is refused; a yes in time makes an order in the same transaction. Nobody answers what he has not seen:
    /// where a newer edition went out, or another one than `seen` stands behind the page, it has to be looked at first.
    func answerOffer(
        _ offer: Offer, _ kind: OfferAnswer.Kind, seen: RecordID?, word: String, at now: Instant, _ tx: Transaction
    ) throws -> StandingAnswer {
        if let standing = try answer(to: offer, tx) { return StandingAnswer(answer: standing, isNew: false) }
        guard !isEmployee, let edition = try edition(of: offer, tx) else { throw Refusal.missing }
        guard seen ?? edition.id == edition.id, try isNewest(edition, of: offer, tx) else {
            throw Refusal.unprocessable(OfferEdition.outdated)
        }
        if kind == .accepted, let day = edition.validUntil, day < now.day {
            throw Refusal.unprocessable(t("Oferta była ważna do %. Poproś firmę o nową.", day.long))
        }
        // Who answers is who the firm let in, not whom a form names.
        let person = name.isEmpty ? email : name
        let isNew = try keepAnswer(to: offer, edition, kind, word: word, person: person, at: now, tx)
        guard let standing = try answer(to: offer, tx) else { throw StoreError.other("an answer was not kept") }
        guard isNew else { return StandingAnswer(answer: standing, isNew: false) }
        try OfferAnswerLetter(offer: offer.id).later(firm: firmID, tx)
        if kind == .accepted { try openOrder(from: offer, edition, person: person, at: now, tx) }
        return StandingAnswer(answer: standing, isNew: true)
    }

    /// Whether nothing newer was sent to the client.
    func isNewest(_ edition: OfferEdition, of offer: Offer, _ tx: Transaction) throws -> Bool {
        let newest = try tx.one(
            RecordID.self,
            """
            SELECT edition_id FROM offer_sending WHERE firm_id = \(firmID) AND offer_id = \(offer.id) ORDER BY id DESC LIMIT 1
            """)
        return newest ?? edition.id == edition.id
    }

    private func keepAnswer(
        to offer: Offer, _ edition: OfferEdition, _ kind: OfferAnswer.Kind, word: String, person: String, at now: Instant, _ tx: Transaction
    ) throws -> Bool {
        let link: RecordID? = if case .guest(let link, _, _, _) = seat { link } else { nil }
        let added = try tx.run(
            """
            INSERT INTO offer_answer (firm_id, offer_id, edition_id, answer, word, blob_hash, person, account_id, guest_link_id, at)
            VALUES (\(firmID), \(offer.id), \(edition.id), \(kind.rawValue), \(word), \(edition.blobHash), \(person), \(accountID), \(link), \(now))
            ON CONFLICT (firm_id, offer_id) DO NOTHING
            """)
        guard added == 1 else { return false }
        try tx.run(
            """
            UPDATE offer SET answer = \(kind.rawValue), answered_at = \(now), opened_at = coalesce(opened_at, \(now))
            WHERE offer.firm_id = \(firmID) AND offer.id = \(offer.id)
            """)
        let said = word.isEmpty ? person : "\(person): \(String(word.prefix(300)))"
        try record(
            Act(
                kind == .accepted ? .accepted : .declined, offer.reference, title: offer.number, binder: offer.binderID,
                audience: .owner, detail: said),
            at: now, tx)
        return true
    }

    private func openOrder(from offer: Offer, _ edition: OfferEdition, person: String, at now: Instant, _ tx: Transaction) throws {
        let id = RecordID.next()
        let number = try NumberSeries.next("ZL/\(now.day.year)", firm: firmID, tx)
        try tx.run(
            """
            INSERT INTO works_order (firm_id, id, contact_id, binder_id, offer_id, number, title, net, vat, gross, created_at)
            VALUES (\(firmID), \(id), \(offer.contactID), \(offer.binderID), \(offer.id), \(number), \(edition.title), \(edition.net),
                \(edition.vat), \(edition.gross), \(now))
            """)
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.order.rawValue, record: id, binder: offer.binderID, title: "\(number) \(edition.title)",
                body: "\(offer.number)\n\(person)", at: now))
        try record(
            Act(.created, Reference(.order, id), title: number, binder: offer.binderID, detail: "\(edition.title), oferta \(offer.number)"),
            at: now, tx)
    }
}

/// What a client says to an offer: a form of the zone and of guests alike.
struct AnswerForm: Sendable {
    var answer: String
    var word: String
    /// The edition that the page showed.
    var edition: RecordID?

    init(_ form: Form) {
        answer = form["odpowiedz"]
        word = form["slowo"].trimmedLines
        edition = RecordID(form["wydanie"])
    }

    func checked() throws(Refusal) -> (kind: OfferAnswer.Kind, word: String) {
        var problems = Problems()
        let kind: OfferAnswer.Kind? = answer == "przyjmuje" ? .accepted : answer == "odrzucam" ? .declined : nil
        if kind == nil { problems["odpowiedz"] = t("Wybierz, czy przyjmujesz ofertę, czy ją odrzucasz.") }
        problems.bound(word, "slowo", limit: 4_000)
        try problems.refuse()
        guard let kind else { throw .malformed }
        return (kind, word)
    }
}

extension OfferEdition {
    /// What somebody reads who answers an edition that another one replaced.
    static var outdated: String { t("Firma wysłała nowszą wersję tej oferty. Obejrzyj ją, zanim odpowiesz.") }
}
