import Store
import Values
import Web

extension Account {
    /// By login or e-mail address, both kept in lower case.
    static func named(_ login: String, _ tx: Transaction) throws -> Account? {
        let name = login.lowercased()
        return try tx.one(
            Account.self, "SELECT \(columns) FROM account WHERE login = \(name) OR email = \(name) ORDER BY login = \(name) DESC")
    }

    static func withID(_ id: RecordID, _ tx: Transaction) throws -> Account? {
        try tx.one(Account.self, "SELECT \(columns) FROM account WHERE id = \(id)")
    }

    /// The account of an address; made without a password where there is none yet.
    static func forEmail(_ email: EmailAddress, name: String, language: Language = .polish, at now: Instant, _ tx: Transaction) throws
        -> Account
    {
        try tx.run(
            """
            INSERT INTO account (id, login, email, name, language, created_at)
            VALUES (\(RecordID.next()), \(email.text), \(email.text), \(name), \(language.rawValue), \(now)) ON CONFLICT DO NOTHING
            """)
        guard let account = try tx.one(Account.self, "SELECT \(columns) FROM account WHERE email = \(email.text)") else {
            throw StoreError.other("account of a known address is missing")
        }
        return account
    }

    /// The first visit says in which language the person reads.
    func confirm(at now: Instant, reading language: Language = .polish, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE account SET confirmed_at = \(now), language = \(language.rawValue) WHERE id = \(id) AND confirmed_at IS NULL
            """)
    }

    func setPassword(_ hash: String, _ tx: Transaction) throws {
        try tx.run("UPDATE account SET password_hash = \(hash) WHERE id = \(id)")
    }
}
