import Store
import Values
import Web

/// A password for one program: it opens files, address books or both as its person sees them. It is shown once, the table keeps a keyed hash.
struct AppPassword: RowDecodable, Sendable {
    enum Opens: String, Sendable, CaseIterable {
        case files, book, both

        var name: String {
            switch self {
            case .files: t("pliki")
            case .book: t("baza adresowa")
            case .both: t("pliki i baza adresowa")
            }
        }
    }

    /// Most that one person has at a time.
    static let most = 50

    let id: RecordID
    let name: String
    let opens: Opens
    let createdAt: Instant
    let usedAt: Instant?

    static let columns: SQL = "app_password.id, app_password.name, app_password.opens, app_password.created_at, app_password.used_at"

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        opens = Opens(rawValue: row.text(2)) ?? .files
        createdAt = row.instant(3)
        usedAt = row.optionalInstant(4)
    }

    static func all(of account: RecordID, _ tx: Transaction) throws -> [AppPassword] {
        try tx.all(
            AppPassword.self,
            """
            SELECT \(columns) FROM app_password WHERE app_password.account_id = \(account) AND app_password.ended_at IS NULL
            ORDER BY app_password.id DESC LIMIT \(most)
            """)
    }

    /// Ends every password of the account at once.
    static func endAll(of account: RecordID, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            "UPDATE app_password SET ended_at = \(now) WHERE app_password.account_id = \(account) AND app_password.ended_at IS NULL")
    }

    /// 28 letters of 31, seven groups of four: 138 bits that nobody guesses, without signs that look alike.
    static func newSecret() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var random = SystemRandomNumberGenerator()
        let groups = (0..<7).map { _ in String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }) }
        return groups.joined(separator: "-")
    }

    /// What is kept of a secret, however it was typed: spaces, hyphens and capitals do not count.
    static func hash(of typed: String, keys: Keys) -> String {
        keys.hash(of: "app password " + typed.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

extension SignedIn {
    /// A new password; gives the secret, which nobody can read again, or nil when the form came twice.
    func makeAppPassword(_ id: RecordID, _ name: String, _ opens: AppPassword.Opens, in world: World) async throws -> String? {
        let (secret, now) = (AppPassword.newSecret(), world.now())
        let hash = AppPassword.hash(of: secret, keys: world.keys)
        return try await world.database.write(.everything) { [self] tx in
            let added = try tx.run(
                """
                INSERT INTO app_password (id, account_id, name, token_hash, opens, created_at)
                VALUES (\(id), \(account.id), \(name), \(hash), \(opens.rawValue), \(now)) ON CONFLICT (id) DO NOTHING
                """)
            guard added > 0 else { return nil }
            try tell(Act(.created, Reference(.appPassword, id), title: name, detail: opens.rawValue), at: now, tx)
            return secret
        }
    }

    /// Ends one password at once; gives its name.
    func endAppPassword(_ id: RecordID, in world: World) async throws -> String? {
        let now = world.now()
        return try await world.database.write(.everything) { [self] tx in
            guard let password = try AppPassword.all(of: account.id, tx).first(where: { $0.id == id }) else { return nil }
            try tx.run("UPDATE app_password SET ended_at = \(now) WHERE app_password.id = \(id)")
            try tell(Act(.revoked, Reference(.appPassword, id), title: password.name), at: now, tx)
            return password.name
        }
    }

    /// Writes it into the history of every firm whose things the password opens.
    private func tell(_ act: Act, at now: Instant, _ tx: Transaction) throws {
        let firms = try tx.all(
            Int64.self,
            """
            SELECT employee.firm_id FROM employee
            WHERE employee.account_id = \(account.id) AND employee.left_at IS NULL AND employee.suspended_at IS NULL
            UNION SELECT participant.firm_id FROM participant
            WHERE participant.account_id = \(account.id) AND (participant.until IS NULL OR participant.until > \(now))
            """)
        for firm in firms.sorted().prefix(50) {
            try History.append(act, firm: firm, account: account.id, actor: account.name, at: now, tx)
        }
    }
}
