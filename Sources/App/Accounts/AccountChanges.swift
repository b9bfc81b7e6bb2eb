import Store
import Values
import Web

/// What people change about their own account.
extension SignedIn {
    func changeLogin(to login: String, in world: World) async throws {
        if login.contains("@"), login != account.email {
            throw Refusal.invalid(["login": t("Login ze znakiem @ może być tylko adresem tego konta.")])
        }
        do {
            try await world.database.write(.everything) { [account] tx in
                let taken = try tx.exists("SELECT 1 FROM account WHERE email = \(login) AND id <> \(account.id)")
                if taken { throw Refusal.invalid(["login": t("Ten login jest zajęty, wybierz inny.")]) }
                try tx.run("UPDATE account SET login = \(login) WHERE id = \(account.id)")
            }
        } catch let error as StoreError where error.isUnique(on: "account") {
            throw Refusal.invalid(["login": t("Ten login jest zajęty, wybierz inny.")])
        }
    }

    /// A new password ends every other session.
    func changePassword(from old: String, to new: String, in world: World) async throws {
        var problems = Problems()
        if account.passwordHash != nil {
            try world.limits.signIn.check("account \(account.id)")
            if await !Password.verify(old, against: account.passwordHash) { problems["obecne"] = t("Obecne hasło jest inne.") }
        }
        let strength = PasswordStrength(of: new, personal: [account.name, account.login, account.email])
        if !strength.isEnough { problems["haslo"] = strength.advice.joined(separator: " ") }
        try problems.refuse()
        let hash = try await Password.hash(new)
        let now = world.now()
        try await world.database.write(.everything) { [account, sessionID] tx in
            try account.setPassword(hash, tx)
            try AccountToken.spendWaysIn(of: account.id, at: now, tx)
            _ = try Session.end(of: account.id, but: sessionID, at: now, tx)
        }
    }

    /// Ends one other session, or all but this one.
    func endSessions(_ id: RecordID?, in world: World) async throws -> Int {
        let now = world.now()
        return try await world.database.write(.everything) { [account, sessionID] tx in
            if id == nil { try AccountToken.spendWaysIn(of: account.id, at: now, tx) }
            return try Session.end(id, of: account.id, but: id == nil ? sessionID : nil, at: now, tx)
        }
    }

    func sessions(in world: World) async throws -> [Session] {
        let now = world.now()
        return try await world.database.read(.everything) { [account] tx in try Session.all(of: account.id, at: now, tx) }
    }
}
