import Store
import Values
import Web

/// What is to be done with the offers that somebody ticked.
struct OfferBulk: Sendable {
    enum Deed: Sendable, Equatable {
        case discard
        case keeper(RecordID)
    }

    static let most = 100

    let ids: [RecordID]
    let deed: Deed

    init(_ form: Form) throws {
        ids = form.all("oferta").compactMap { RecordID($0) }
        let words = form["dzialanie"]
        if words == "usun" {
            deed = .discard
        } else if words.hasPrefix("opiekun-"), let account = RecordID(words.dropFirst(8)) {
            deed = .keeper(account)
        } else {
            throw Refusal.malformed
        }
        guard ids.count <= Self.most else { throw Refusal.malformed }
    }
}

extension Viewer {
    /// Does it to all of the chosen in one transaction, or to none.
    func carryOut(_ bulk: OfferBulk, at now: Instant, _ tx: Transaction) throws {
        for offer in try bulk.ids.map({ try offer($0, tx) }) {
            switch bulk.deed {
            case .discard:
                try discard(offer.reference, title: "\(offer.number) \(offer.title)", binder: offer.binderID, at: now, tx)
            case .keeper(let account):
                guard let keeper = try offerKeepers(tx).first(where: { $0.accountID == account }) else { throw Refusal.missing }
                try give(offer, to: keeper, at: now, tx)
            }
        }
    }

    /// Who may lead an offer.
    func offerKeepers(_ tx: Transaction) throws -> [Employee] {
        guard has(.trade), !isPreview else { return [] }
        return try employees(tx).filter { $0.role.has(.trade) && $0.standing != .suspended }
    }

    private func give(_ offer: Offer, to keeper: Employee, at now: Instant, _ tx: Transaction) throws {
        guard offer.accountID != keeper.accountID else { return }
        let before = try tx.one(String.self, "SELECT account.name FROM account WHERE account.id = \(offer.accountID)") ?? ""
        try tx.run(
            "UPDATE offer SET account_id = \(keeper.accountID) WHERE offer.firm_id = \(firmID) AND offer.id = \(offer.id)")
        try record(
            Act(
                .changed, offer.reference, title: offer.number, binder: offer.binderID,
                changes: [Act.Change(field: "opiekun", before: before, after: keeper.name)]), at: now, tx)
    }
}

struct OfferBulkRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.post, Places.offersBulk, carryOut)
        routing.office(.post, Places.offersBulkUndo, takeBack)
    }

    @Sendable func carryOut(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (bulk, now) = (try OfferBulk(try await call.form()), world.now())
        guard !bulk.ids.isEmpty else { return .redirect(Places.offers()).flash(t("Zaznacz najpierw oferty.")) }
        try await world.write(viewer) { tx in try viewer.carryOut(bulk, at: now, tx) }
        let count = bulk.ids.count
        guard bulk.deed == .discard else {
            return .redirect(Places.offers())
                .flash(counted(count, "Zmieniono opiekuna % oferty.", "Zmieniono opiekuna % ofert.", "Zmieniono opiekuna % ofert."))
        }
        let undo = Places.offersBulkUndo() + "?oferty=" + bulk.ids.map(String.init).joined(separator: "-")
        return .redirect(Places.offers())
            .flash(counted(count, "Usunięto % ofertę.", "Usunięto % oferty.", "Usunięto % ofert."), undo: undo)
    }

    /// Everything of one deletion comes back together.
    @Sendable func takeBack(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (ids, now) = (call.query["oferty"].split(separator: "-").compactMap { RecordID($0) }.prefix(OfferBulk.most), world.now())
        try await world.write(viewer) { tx in for id in ids { _ = try viewer.restore(Reference(.offer, id), at: now, tx) } }
        return .redirect(Places.offers())
            .flash(counted(ids.count, "Przywrócono % ofertę.", "Przywrócono % oferty.", "Przywrócono % ofert."))
    }
}
