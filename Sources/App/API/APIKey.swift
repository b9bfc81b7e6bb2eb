import Store
import Values
import Web

/// A program's key: it acts for the person who made it, within its scopes. The token is shown once, the table keeps its hash.
struct APIKey: RowDecodable, Sendable {
    let id: RecordID
    let name: String
    let scopes: Set<APIScope>
    let owner: String
    let createdAt: Instant
    let usedAt: Instant?

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        scopes = Set(row.text(2).split(separator: " ").compactMap { APIScope(rawValue: String($0)) })
        owner = row.text(3)
        createdAt = row.instant(4)
        usedAt = row.optionalInstant(5)
    }
}

extension Viewer {
    func apiKeys(_ tx: Transaction) throws -> [APIKey] {
        try tx.all(
            APIKey.self,
            """
            SELECT api_key.id, api_key.name, api_key.scopes, account.name, api_key.created_at, api_key.used_at
            FROM api_key JOIN account ON account.id = api_key.account_id
            WHERE api_key.firm_id = \(firmID) AND api_key.revoked_at IS NULL ORDER BY api_key.id DESC LIMIT 200
            """)
    }

    /// A new key; gives the token, which nobody can read again.
    func makeAPIKey(_ id: RecordID, _ name: String, _ scopes: Set<APIScope>, at now: Instant, keys: Keys, _ tx: Transaction) throws
        -> String?
    {
        let token = "wiecha_" + keys.newToken()
        let list = scopes.map(\.rawValue).sorted().joined(separator: " ")
        let added = try tx.run(
            """
            INSERT INTO api_key (firm_id, id, name, token_hash, scopes, account_id, created_at)
            VALUES (\(firmID), \(id), \(name), \(keys.hash(of: token)), \(list), \(accountID ?? 0), \(now))
            ON CONFLICT (firm_id, id) DO NOTHING
            """)
        guard added > 0 else { return nil }
        try record(Act(.created, Reference(.apiKey, id), title: name, detail: list), at: now, tx)
        return token
    }

    func revokeAPIKey(_ id: RecordID, at now: Instant, _ tx: Transaction) throws -> String {
        guard let key = try apiKeys(tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        try tx.run("UPDATE api_key SET revoked_at = \(now) WHERE api_key.firm_id = \(firmID) AND api_key.id = \(id)")
        try record(Act(.revoked, Reference(.apiKey, id), title: key.name), at: now, tx)
        return key.name
    }
}

/// Who stands behind a request of a program.
struct APICaller: RowDecodable, Sendable {
    let keyID: RecordID
    let scopes: Set<APIScope>
    let usedAt: Instant?
    let viewer: Viewer

    init(row: Row) throws {
        keyID = row.int64(0)
        scopes = Set(row.text(1).split(separator: " ").compactMap { APIScope(rawValue: String($0)) })
        usedAt = row.optionalInstant(2)
        guard let role = EmployeeRole(rawValue: row.text(6)) else { throw StoreError.decoding("the role of an employee") }
        viewer = Viewer(
            firmID: row.int64(3), accountID: row.int64(4), name: "\(row.text(5)) (\(row.text(8)))", email: row.text(7),
            seat: .employee(role))
    }

    /// Nil for a key that is unknown or revoked, or whose person may no longer come in.
    static func find(_ token: String, keys: Keys, _ tx: Transaction) throws -> APICaller? {
        try tx.one(
            APICaller.self,
            """
            SELECT api_key.id, api_key.scopes, api_key.used_at, api_key.firm_id, account.id, account.name, employee.role, account.email, api_key.name
            FROM api_key JOIN account ON account.id = api_key.account_id
            JOIN employee ON employee.firm_id = api_key.firm_id AND employee.account_id = account.id AND employee.left_at IS NULL
                AND employee.suspended_at IS NULL
            WHERE api_key.token_hash = \(keys.hash(of: token)) AND api_key.revoked_at IS NULL
            """)
    }
}
