import Store
import Values
import Web

/// Where letters of a sender go that nothing else routes; a person said so.
struct MailRule: RowDecodable, Sendable {
    let id: RecordID
    let sender: String
    let binderID: RecordID
    let binder: String
    let author: String
    let at: Instant

    static let columns: SQL = "mail_rule.id, mail_rule.sender, mail_rule.binder_id, binder.name, mail_rule.author, mail_rule.at"

    init(row: Row) {
        id = row.int64(0)
        sender = row.text(1)
        binderID = row.int64(2)
        binder = row.text(3)
        author = row.text(4)
        at = row.instant(5)
    }

    /// Rules whose building is there.
    static func all(firm: RecordID, and condition: SQL = "1 = 1", _ tx: Transaction) throws -> [MailRule] {
        try tx.all(
            MailRule.self,
            """
            SELECT \(columns) FROM mail_rule JOIN binder ON binder.firm_id = mail_rule.firm_id AND binder.id = mail_rule.binder_id
            WHERE mail_rule.firm_id = \(firm) AND \(condition) AND \(Trash.absent(.binder, firm: firm, id: "mail_rule.binder_id"))
            ORDER BY mail_rule.sender LIMIT 500
            """)
    }

    static func of(_ sender: String, firm: RecordID, _ tx: Transaction) throws -> MailRule? {
        guard !sender.isEmpty else { return nil }
        return try all(firm: firm, and: "mail_rule.sender = \(sender.lowercased())", tx).first
    }

    /// The building that a rule names for the sender.
    static func building(of sender: String, firm: RecordID, _ tx: Transaction) throws -> Binder? {
        guard let rule = try of(sender, firm: firm, tx) else { return nil }
        return try tx.one(
            Binder.self, "SELECT \(Binder.columns) FROM binder WHERE binder.firm_id = \(firm) AND binder.id = \(rule.binderID)")
    }
}

extension Viewer {
    /// From now on letters of the sender that nothing else routes go to the building.
    func remember(_ sender: String, for binder: Binder, at now: Instant, _ tx: Transaction) throws -> RecordID {
        let id = RecordID.next()
        try tx.run("DELETE FROM mail_rule WHERE firm_id = \(firmID) AND sender = \(sender.lowercased())")
        try tx.run(
            """
            INSERT INTO mail_rule (firm_id, id, sender, binder_id, author, at)
            VALUES (\(firmID), \(id), \(sender.lowercased()), \(binder.id), \(name), \(now))
            """)
        return id
    }

    /// Letters of the sender wait for a person again; a rule that is gone already is not missed.
    func forgetRule(_ id: RecordID, _ tx: Transaction) throws {
        try tx.run("DELETE FROM mail_rule WHERE firm_id = \(firmID) AND id = \(id)")
    }
}
