import Store
import Values
import Web

/// A party of a document and whether it has signed.
struct FormParty: RowDecodable, Sendable {
    /// By what somebody showed who he is.
    enum Means: String, Sendable {
        case password, link
    }

    let position: Int64
    let accountID: RecordID?
    let guestLinkID: RecordID?
    let part: String
    let person: String
    let email: String
    let signedAt: Instant?
    let signedName: String
    let means: Means?
    let drawing: DrawnSignature?
    /// When the one-time link was last opened, of a party without an account.
    let openedAt: Instant?
    let linkEndsAt: Instant?
    let linkRevokedAt: Instant?

    /// The part of the one who signs for the firm; the others have roles of the building.
    static let firm = "firm"
    /// Most parties of one document.
    static let most = 12

    private static let columns: SQL = """
        form_party.position, form_party.account_id, form_party.guest_link_id, form_party.part, form_party.person, form_party.email,
        form_party.signed_at, form_party.signed_name, form_party.means, form_party.drawing,
        (SELECT max(guest_session.created_at) FROM guest_session
            WHERE guest_session.firm_id = form_party.firm_id AND guest_session.guest_link_id = form_party.guest_link_id),
        (SELECT guest_link.expires_at FROM guest_link
            WHERE guest_link.firm_id = form_party.firm_id AND guest_link.id = form_party.guest_link_id),
        (SELECT guest_link.revoked_at FROM guest_link
            WHERE guest_link.firm_id = form_party.firm_id AND guest_link.id = form_party.guest_link_id)
        """

    init(row: Row) {
        position = row.int64(0)
        accountID = row.optionalInt64(1)
        guestLinkID = row.optionalInt64(2)
        part = row.text(3)
        person = row.text(4)
        email = row.text(5)
        signedAt = row.optionalInstant(6)
        signedName = row.text(7)
        means = Means(rawValue: row.text(8))
        drawing = DrawnSignature(row.text(9))
        openedAt = row.optionalInstant(10)
        linkEndsAt = row.optionalInstant(11)
        linkRevokedAt = row.optionalInstant(12)
    }

    /// Those with accounts first, then who was asked by a link, each in the order in which they came.
    static func all(of form: RecordID, firm: RecordID, _ tx: Transaction) throws -> [FormParty] {
        try tx.all(
            FormParty.self,
            """
            SELECT \(columns) FROM form_party WHERE form_party.firm_id = \(firm) AND form_party.form_id = \(form)
            ORDER BY CASE WHEN form_party.guest_link_id IS NULL THEN 0 ELSE 1 END, form_party.position
            """)
    }

    var partName: String { BuildingRole(rawValue: part)?.name ?? t("wykonawca") }

    /// Who is still waited for, by form, for a list.
    static func waiting(in binder: RecordID, firm: RecordID, _ tx: Transaction) throws -> [RecordID: [String]] {
        let waiting = try tx.all(
            Waiting.self,
            """
            SELECT form_party.form_id, form_party.person FROM form_document
            JOIN form_party ON form_party.firm_id = form_document.firm_id AND form_party.form_id = form_document.id
            WHERE form_document.firm_id = \(firm) AND form_document.binder_id = \(binder) AND form_document.frozen_at IS NOT NULL
                AND form_document.signed_at IS NULL AND form_party.signed_at IS NULL ORDER BY form_party.form_id, form_party.position
            """)
        return Dictionary(grouping: waiting, by: \.form).mapValues { $0.map(\.person) }
    }

    private struct Waiting: RowDecodable {
        let form: RecordID
        let person: String

        init(row: Row) {
            form = row.int64(0)
            person = row.text(1)
        }
    }
}
