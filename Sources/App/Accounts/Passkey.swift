import Passkeys
import Store
import Values
import Web

/// The public key of an authenticator that somebody signs in with.
struct Passkey: RowDecodable, Sendable {
    let id: RecordID
    let accountID: RecordID
    let credential: String
    let publicKey: String
    let counter: Int64
    let name: String
    let createdAt: Instant
    let usedAt: Instant?

    static let columns: SQL =
        "passkey.id, passkey.account_id, passkey.credential, passkey.public_key, passkey.counter, passkey.name, passkey.created_at, passkey.used_at"
    /// So many one account may have.
    static let most = 20

    init(row: Row) {
        id = row.int64(0)
        accountID = row.int64(1)
        credential = row.text(2)
        publicKey = row.text(3)
        counter = row.int64(4)
        name = row.text(5)
        createdAt = row.instant(6)
        usedAt = row.optionalInstant(7)
    }

    static func all(of account: RecordID, _ tx: Transaction) throws -> [Passkey] {
        try tx.all(
            Passkey.self, "SELECT \(columns) FROM passkey WHERE passkey.account_id = \(account) ORDER BY passkey.id LIMIT \(most)")
    }

    static func find(_ credential: String, _ tx: Transaction) throws -> Passkey? {
        try tx.one(Passkey.self, "SELECT \(columns) FROM passkey WHERE passkey.credential = \(credential)")
    }

    static func add(_ new: RelyingParty.Registration, name: String, to account: RecordID, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO passkey (id, account_id, credential, public_key, counter, name, created_at)
            VALUES (\(RecordID.next()), \(account), \(Base64URL.text(new.id)), \(new.key.text), \(Int64(new.counter)), \(name), \(now))
            """)
    }

    static func remove(_ id: RecordID, of account: RecordID, _ tx: Transaction) throws -> String? {
        try tx.one(String.self, "DELETE FROM passkey WHERE id = \(id) AND account_id = \(account) RETURNING name")
    }

    /// Notes a signature; false when another one with this counter or a later one was faster.
    func used(_ new: UInt32, at now: Instant, _ tx: Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE passkey SET counter = \(Int64(new)), used_at = \(now)
            WHERE passkey.id = \(id) AND passkey.counter = \(counter)
            """) == 1
    }
}

/// A question to an authenticator: waits a few minutes for one answer, from where it was asked.
enum PasskeyQuestion: String, Sendable {
    case register, prove
    case signIn = "sign_in"
    case secondStep = "second_step"

    static let minutes: Int64 = 5

    /// A new challenge; `asker` is who may answer: a session, or a browser that is not signed in.
    func ask(_ asker: String, at now: Instant, keys: Keys, _ tx: Transaction) throws -> String {
        let challenge = keys.newToken()
        try tx.run("DELETE FROM passkey_question WHERE passkey_question.expires_at <= \(now)")
        try tx.run(
            """
            INSERT INTO passkey_question (challenge, purpose, asked, expires_at)
            VALUES (\(keys.hash(of: challenge)), \(rawValue), \(keys.hash(of: asker)), \(now.adding(seconds: Self.minutes * 60)))
            """)
        return challenge
    }

    /// Uses the question up, whatever becomes of the answer.
    func take(_ challenge: String, from asker: String, at now: Instant, keys: Keys, _ tx: Transaction) throws -> Bool {
        try tx.run(
            """
            DELETE FROM passkey_question WHERE challenge = \(keys.hash(of: challenge)) AND purpose = \(rawValue)
                AND asked = \(keys.hash(of: asker)) AND expires_at > \(now)
            """) == 1
    }
}
