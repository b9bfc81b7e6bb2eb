import Store
import Values
import Web

/// A link from a letter that lets its reader choose a password: confirmation of a new firm, invitation, recovery.
struct NewPassword: Sendable {
    let token: String
    let purpose: AccountToken.Purpose
    let account: Account
    let detail: String

    /// Looking uses nothing up.
    static func find(_ token: String, _ purpose: AccountToken.Purpose, in world: World) async throws -> NewPassword {
        let now = world.now()
        let found = try await world.database.read(.everything) { [keys = world.keys] tx -> NewPassword? in
            guard let link = try AccountToken.find(token, purpose, at: now, keys: keys, tx),
                let account = try Account.withID(link.accountID, tx)
            else { return nil }
            return NewPassword(token: token, purpose: purpose, account: account, detail: link.detail)
        }
        guard let found else { throw Refusal.gone }
        return found
    }

    /// An account that has a password keeps it unless the link is for recovery.
    var asksForPassword: Bool { purpose == .recovery || account.passwordHash == nil }

    func problems(with password: String) -> [String: String] {
        guard asksForPassword else { return [:] }
        let strength = PasswordStrength(of: password, personal: [account.name, account.login, account.email, detail])
        return strength.isEnough ? [:] : ["haslo": strength.advice.joined(separator: " ")]
    }

    /// Uses the link up: password, confirmation, firm, and a new session, all or nothing. Who has a second step still has to take it.
    func settle(password: String, device: String, place: String, in world: World) async throws -> SignInOutcome {
        let hash = asksForPassword ? try await Password.hash(password) : nil
        let now = world.now()
        let session = world.keys.newToken()
        let language = Language.current
        return try await world.database.write(.everything) { [self, keys = world.keys, settings = world.settings] tx in
            guard let link = try AccountToken.find(token, purpose, at: now, keys: keys, tx), try link.use(at: now, tx) else {
                throw Refusal.gone
            }
            try account.confirm(at: now, reading: language, tx)
            if let hash {
                try account.setPassword(hash, tx)
                try AccountToken.spendWaysIn(of: account.id, at: now, tx)
            }
            if purpose == .recovery { _ = try Session.end(of: account.id, at: now, tx) }
            var firm = try account.firstFirm(tx)
            if purpose == .confirmation { firm = try Firm.found(detail, by: account, trialDays: settings.trialDays, at: now, tx) }
            if try SecondStep.isOn(account.id, tx) { return .secondStep(try SignInTicket(account.id, at: now).sealed(keys)) }
            _ = try Session.start(token: session, account: account.id, firm: firm, device: device, place: place, at: now, keys: keys, tx)
            return .session(session)
        }
    }
}

extension Account {
    /// The firm a new session sits in: the one joined first.
    func firstFirm(_ tx: Transaction) throws -> RecordID? {
        try tx.one(
            Int64.self,
            "SELECT employee.firm_id FROM employee WHERE account_id = \(id) AND left_at IS NULL AND employee.suspended_at IS NULL ORDER BY joined_at, employee.id LIMIT 1"
        )
    }
}
