import Store
import Values
import Web

/// *Teczka budowy*: what one viewer may see of a binder, listed before it leaves as one archive. Bytes are read when their turn comes.
struct Dossier: Sendable {
    struct File: RowDecodable, Sendable {
        let id: RecordID
        let folder: String
        let name: String
        let hash: String
        let size: Int64
        let author: String
        let at: Instant

        init(row: Row) {
            id = row.int64(0)
            folder = row.text(1)
            name = row.text(2)
            hash = row.text(3)
            size = row.int64(4)
            author = row.text(5)
            at = row.instant(6)
        }
    }

    struct OfferPaper: RowDecodable, Sendable {
        let number: String
        let title: String
        let gross: Money
        let answer: String?
        let hash: String
        let size: Int64
        let edition: Int
        let at: Instant

        init(row: Row) {
            number = row.text(0)
            title = row.text(1)
            gross = row.money(2)
            answer = row.optionalText(3)
            hash = row.text(4)
            size = row.int64(5)
            edition = row.int(6)
            at = row.instant(7)
        }
    }

    let binder: Binder
    let firm: String
    let contact: String
    let address: String?
    let stages: [Stage]
    let people: [Participant]
    let money: BinderMoney?
    let files: [File]
    let letters: [RecordID]
    let offers: [OfferPaper]
    let orders: [Order]
    let history: [HistoryEntry]
    let madeAt: Instant
    let madeBy: String

    /// The most entries of the history that the archive holds.
    static let historyLimit = 20_000
}

extension Viewer {
    /// Everything of the binder that this viewer sees, in one look at the database.
    func dossier(of binder: Binder, at now: Instant, _ settings: Settings, _ tx: Transaction) throws -> Dossier {
        let files = try tx.all(
            Dossier.File.self,
            """
            SELECT document.id, folder.name, document.name, document.blob_hash, document.size, document.author, document.shown_at
            FROM document JOIN folder ON folder.firm_id = document.firm_id AND folder.id = document.folder_id
            WHERE document.binder_id = \(binder.id) AND \(Document.visible(to: self)) ORDER BY folder.position, folder.id, document.id
            """)
        let letters = try tx.all(
            Int64.self,
            "SELECT letter.id FROM letter WHERE letter.binder_id = \(binder.id) AND \(Letter.visible(to: self)) ORDER BY letter.at, letter.id"
        )
        let offers = try tx.all(
            Dossier.OfferPaper.self,
            """
            SELECT offer.number, offer_edition.title, offer_edition.gross, offer.answer, offer_edition.blob_hash, offer_edition.size,
                offer_edition.number, offer_edition.created_at
            FROM offer JOIN offer_edition ON offer_edition.firm_id = offer.firm_id AND offer_edition.offer_id = offer.id
            WHERE offer.binder_id = \(binder.id) AND \(Offer.visible(to: self))
                AND EXISTS (SELECT 1 FROM offer_sending WHERE offer_sending.firm_id = offer.firm_id AND offer_sending.edition_id = offer_edition.id)
            ORDER BY offer.id, offer_edition.number
            """)
        let orders = try tx.all(
            Order.self,
            "SELECT \(Order.columns) FROM works_order WHERE works_order.binder_id = \(binder.id) AND \(Order.visible(to: self)) ORDER BY works_order.id"
        )
        let contact = try tx.one(
            String.self, "SELECT contact.name FROM contact WHERE contact.firm_id = \(firmID) AND contact.id = \(binder.contactID)")
        return Dossier(
            binder: binder, firm: try firm(tx).name, contact: contact ?? "", address: binder.mailAddress(settings),
            stages: try Stage.all(in: binder, tx), people: try Participant.all(in: binder, at: now, tx),
            money: isEmployee ? try BinderMoney.load(binder, tx) : nil, files: files, letters: letters, offers: offers, orders: orders,
            history: try history(ofBinder: binder.id, limit: Dossier.historyLimit, tx), madeAt: now, madeBy: name)
    }
}
