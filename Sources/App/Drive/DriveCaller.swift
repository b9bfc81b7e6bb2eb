import Foundation
import Store
import Values
import Web

/// Who stands behind a program with a password of its own.
struct DriveCaller: RowDecodable, Sendable {
    let account: Account
    let passwordID: RecordID
    let opens: AppPassword.Opens
    let usedAt: Instant?

    init(row: Row) {
        account = Account(row: row)
        passwordID = row.int64(9)
        opens = AppPassword.Opens(rawValue: row.text(10)) ?? .files
        usedAt = row.optionalInstant(11)
    }

    var opensFiles: Bool { opens != .book }
    var opensBook: Bool { opens != .files }

    static func find(_ typed: String, keys: Keys, _ tx: Transaction) throws -> DriveCaller? {
        try tx.one(
            DriveCaller.self,
            """
            SELECT \(Account.columns), app_password.id, app_password.opens, app_password.used_at
            FROM app_password JOIN account ON account.id = app_password.account_id
            WHERE app_password.token_hash = \(AppPassword.hash(of: typed, keys: keys)) AND app_password.ended_at IS NULL
            """)
    }
}

extension World {
    /// The person behind Basic authentication (RFC 7617); 401 for none and for a wrong one, 429 when there were many wrong ones.
    func driveCaller(_ call: Call) async throws -> DriveCaller {
        guard let (login, typed) = Self.basic(call.headers["authorization"] ?? "") else { throw DriveProblem.status(401) }
        let found = try await database.read(.everything) { [keys] tx in try DriveCaller.find(typed, keys: keys, tx) }
        guard let caller = found, [caller.account.email, caller.account.login].contains(login.lowercased()) else {
            try limits.programs.check("programs \(call.peerGroup)")
            throw DriveProblem.status(401)
        }
        let now = now()
        if caller.usedAt.map({ now.milliseconds(since: $0) > 300_000 }) ?? true {
            do {
                _ = try await database.write(.everything) { tx in
                    try tx.run("UPDATE app_password SET used_at = \(now) WHERE app_password.id = \(caller.passwordID)")
                }
            } catch  where Trouble.isShortage(error) {
                log.error("a password's use was not noted", metadata: ["error": "\(error)"])
            }
        }
        return caller
    }

    private static func basic(_ field: String) -> (login: String, password: String)? {
        guard field.utf8.count < 1_000, field.lowercased().hasPrefix("basic "),
            let data = Data(base64Encoded: String(field.dropFirst(6)).trimmed),
            let text = String(validating: data, as: UTF8.self), let colon = text.firstIndex(of: ":")
        else { return nil }
        return (String(text[..<colon]).trimmed, String(text[text.index(after: colon)...]))
    }
}
