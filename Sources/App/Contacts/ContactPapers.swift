import Store
import Values
import Web

/// A binder of a contact, as its card shows it; binders have a feature of their own further on.
struct ContactBinder: RowDecodable, Sendable {
    let id: RecordID
    let name: String
    let isBuilding: Bool
    let isClosed: Bool
    let stagesDone: Int
    let stage: String

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        isBuilding = row.text(2) == "building"
        isClosed = row.optionalInt64(3) != nil
        stagesDone = row.int(4)
        stage = row.optionalText(5) ?? ""
    }
}

/// An offer of a contact, as its card shows it.
struct ContactOffer: RowDecodable, Sendable {
    let id: RecordID
    let number: String
    let title: String
    let gross: Money
    let sentAt: Instant?
    let answer: String?
    let answeredAt: Instant?

    init(row: Row) {
        id = row.int64(0)
        number = row.text(1)
        title = row.text(2)
        gross = row.money(3)
        sentAt = row.optionalInstant(4)
        answer = row.optionalText(5)
        answeredAt = row.optionalInstant(6)
    }

    var state: String {
        if let answeredAt { return answer == "accepted" ? t("przyjęta %", answeredAt.day.dotted) : t("odrzucona %", answeredAt.day.dotted) }
        return sentAt.map { t("wysłana %", $0.day.dotted) } ?? t("szkic")
    }
}

extension Viewer {
    func binders(of contact: RecordID, _ tx: Transaction) throws -> [ContactBinder] {
        try tx.all(
            ContactBinder.self,
            """
            SELECT binder.id, binder.name, binder.kind, binder.closed_at,
                (SELECT count(*) FROM stage WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id AND stage.done_on IS NOT NULL),
                (SELECT stage.name FROM stage WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id AND stage.done_on IS NULL
                    ORDER BY stage.position LIMIT 1)
            FROM binder WHERE binder.firm_id = \(firmID) AND binder.contact_id = \(contact)
                AND \(Trash.absent(.binder, firm: firmID, id: "binder.id")) ORDER BY binder.id DESC LIMIT 20
            """)
    }

    func offers(of contact: RecordID, _ tx: Transaction) throws -> [ContactOffer] {
        try tx.all(
            ContactOffer.self,
            """
            SELECT offer.id, offer.number, offer.title, offer.gross, offer.sent_at, offer.answer, offer.answered_at FROM offer
            WHERE offer.firm_id = \(firmID) AND offer.contact_id = \(contact) AND \(Trash.absent(.offer, firm: firmID, id: "offer.id"))
            ORDER BY offer.id DESC LIMIT 10
            """)
    }

    func people(of company: RecordID, _ tx: Transaction) throws -> [Contact] {
        try tx.all(
            Contact.self,
            """
            SELECT \(Contact.columns) FROM contact WHERE \(Contact.visible(to: self)) AND contact.company_id = \(company)
            ORDER BY contact.id LIMIT 100
            """)
    }
}
