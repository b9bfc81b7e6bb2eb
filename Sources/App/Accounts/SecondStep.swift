import Crypto
import Foundation
import Store
import Values
import Web

/// The second step of signing in: the code of an authenticator, or one of the codes kept for the day it is lost.
struct SecondStep: Sendable {
    let account: RecordID
    let code: TimeCode
    let last: Int64

    static let spareCodes = 10

    private struct Kept: RowDecodable {
        let secret: String?
        let last: Int64

        init(row: Row) {
            secret = row.optionalText(0)
            last = row.int64(1)
        }
    }

    /// Nil where it is not switched on.
    static func of(_ account: RecordID, keys: Keys, _ tx: Transaction) throws -> SecondStep? {
        let kept = try tx.one(Kept.self, "SELECT account.totp_secret, account.totp_last FROM account WHERE account.id = \(account)")
        guard let kept, let sealed = kept.secret else { return nil }
        let secret = try keys.open(sealed, for: purpose(account))
        return SecondStep(account: account, code: TimeCode(secret: Base32.bytes(secret) ?? []), last: kept.last)
    }

    static func isOn(_ account: RecordID, _ tx: Transaction) throws -> Bool {
        try tx.exists("SELECT 1 FROM account WHERE account.id = \(account) AND account.totp_secret IS NOT NULL")
    }

    /// Uses a code up: it opens once, on whatever node. False for a wrong or spent one.
    func use(_ typed: String, at now: Instant, keys: Keys, _ tx: Transaction) throws -> Bool {
        if let step = code.step(of: typed, at: now, after: last) {
            return try tx.run("UPDATE account SET totp_last = \(step) WHERE account.id = \(account) AND account.totp_last < \(step)") == 1
        }
        let spare = Self.bare(typed)
        guard spare.count == 10 else { return false }
        return try tx.run(
            """
            UPDATE recovery_code SET used_at = \(now) WHERE recovery_code.account_id = \(account)
                AND recovery_code.hash = \(Self.hash(spare, account, keys)) AND recovery_code.used_at IS NULL
            """) == 1
    }

    /// Switches it on, with new spare codes; the step just proved is used.
    static func switchOn(_ code: TimeCode, step: Int64, for account: RecordID, keys: Keys, _ tx: Transaction) throws -> [String] {
        try tx.run(
            """
            UPDATE account SET totp_secret = \(try keys.seal(code.text, for: purpose(account))), totp_last = \(step)
            WHERE account.id = \(account)
            """)
        return try newSpareCodes(for: account, keys: keys, tx)
    }

    static func switchOff(for account: RecordID, _ tx: Transaction) throws {
        try tx.run("UPDATE account SET totp_secret = NULL, totp_last = 0 WHERE account.id = \(account)")
        try tx.run("DELETE FROM recovery_code WHERE recovery_code.account_id = \(account)")
    }

    /// The old ones stop working. Only their hashes are kept.
    static func newSpareCodes(for account: RecordID, keys: Keys, _ tx: Transaction) throws -> [String] {
        try tx.run("DELETE FROM recovery_code WHERE recovery_code.account_id = \(account)")
        let codes = (0..<spareCodes).map { _ in
            Base32.text(SymmetricKey(size: SymmetricKeySize(bitCount: 56)).withUnsafeBytes { [UInt8]($0) }).prefix(10).lowercased()
        }
        for code in codes {
            try tx.run("INSERT INTO recovery_code (account_id, hash) VALUES (\(account), \(hash(code, account, keys)))")
        }
        return codes.map { "\($0.prefix(5))-\($0.suffix(5))" }
    }

    static func spareLeft(for account: RecordID, _ tx: Transaction) throws -> Int {
        try tx.one(
            Int.self,
            "SELECT count(*) FROM recovery_code WHERE recovery_code.account_id = \(account) AND recovery_code.used_at IS NULL") ?? 0
    }

    private static func purpose(_ account: RecordID) -> String { "totp \(account)" }

    private static func hash(_ code: String, _ account: RecordID, _ keys: Keys) -> String { keys.hash(of: "spare \(account) \(code)") }

    private static func bare(_ typed: String) -> String { typed.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
}
