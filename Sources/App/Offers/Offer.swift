import Store
import Values
import Web

/// What the firm would build, for how much, and until when that holds.
struct Offer: RowDecodable, Sendable {
    enum Layout: String, Sendable, CaseIterable {
        case estimate, totals
    }

    let id: RecordID
    let contactID: RecordID
    let binderID: RecordID
    let number: String
    let title: String
    let validUntil: DayDate?
    let layout: Layout
    let mode: VATMode
    let discount: Discount
    let reminderDays: Int?
    let terms: String
    let net: Money
    let vat: Money
    let gross: Money
    let accountID: RecordID
    let createdAt: Instant
    let changedAt: Instant
    /// Who saved last, and in which open form.
    let editor: String
    let editing: RecordID
    let sentAt: Instant?
    let openedAt: Instant?
    let answer: OfferAnswer.Kind?
    let answeredAt: Instant?
    let version: Int64

    static let columns: SQL = """
        offer.id, offer.contact_id, offer.binder_id, offer.number, offer.title, offer.valid_until, offer.layout, offer.price_mode, offer.discount,
        offer.reminder_days, offer.terms, offer.net, offer.vat, offer.gross, offer.account_id, offer.created_at, offer.changed_at, offer.editor,
        offer.editing, offer.sent_at, offer.opened_at, offer.answer, offer.answered_at, offer.version
        """

    init(row: Row) {
        id = row.int64(0)
        contactID = row.int64(1)
        binderID = row.int64(2)
        number = row.text(3)
        title = row.text(4)
        validUntil = row.optionalDay(5)
        layout = Layout(rawValue: row.text(6)) ?? .estimate
        mode = VATMode(rawValue: row.text(7)) ?? .net
        discount = Discount(hundredths: row.int64(8))
        reminderDays = row.optionalInt(9)
        terms = row.text(10)
        net = row.money(11)
        vat = row.money(12)
        gross = row.money(13)
        accountID = row.int64(14)
        createdAt = row.instant(15)
        changedAt = row.instant(16)
        editor = row.text(17)
        editing = row.int64(18)
        sentAt = row.optionalInstant(19)
        openedAt = row.optionalInstant(20)
        answer = row.optionalText(21).flatMap(OfferAnswer.Kind.init(rawValue:))
        answeredAt = row.optionalInstant(22)
        version = row.int64(23)
    }
}

extension Offer {
    /// The office sees all of its own; a building's owner those that were sent; a guest the one of the link.
    static func visible(to viewer: Viewer) -> SQL {
        let present: SQL = """
            offer.firm_id = \(viewer.firmID) AND \(Trash.absent(.offer, firm: viewer.firmID, id: "offer.id"))
            AND \(Trash.absent(.binder, firm: viewer.firmID, id: "offer.binder_id"))
            """
        return switch viewer.seat {
        case .employee: present
        case .participant(let binder, .owner): "offer.binder_id = \(binder) AND offer.sent_at IS NOT NULL AND \(present)"
        case .guest(_, _, .offer, let offer): "offer.id = \(offer) AND offer.sent_at IS NOT NULL AND \(present)"
        case .participant, .guest: "1 = 0"
        }
    }

    var reference: Reference { Reference(.offer, id) }

    /// An answered offer stands as it was answered.
    func checkOpen() throws(Refusal) {
        guard answer == nil else { throw .locked(t("Na tę ofertę przyszła już odpowiedź. Przygotuj nową, jeśli coś się zmienia.")) }
    }
}

extension Viewer {
    func offer(_ id: RecordID, _ tx: Transaction) throws -> Offer {
        guard let offer = try tx.one(Offer.self, "SELECT \(Offer.columns) FROM offer WHERE offer.id = \(id) AND \(Offer.visible(to: self))")
        else {
            throw Refusal.missing
        }
        return offer
    }
}
