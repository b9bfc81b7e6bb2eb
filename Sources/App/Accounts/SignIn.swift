import Store
import Values
import Web

/// Signing in: a password or a link from a letter. Right and wrong take the same time and say the same.
enum SignIn {
    /// The token of a new session; nil when login and password do not go together.
    static func byPassword(login: String, password: String, device: String, place: String, in world: World) async throws -> String? {
        try world.limits.signIn.check("login " + login.lowercased())
        try world.limits.signIn.check("place " + place)
        let account = try await world.database.read(.everything) { tx in try Account.named(login, tx) }
        let right = await Password.verify(password, against: account?.passwordHash)
        guard right, let account, account.confirmedAt != nil else { return nil }
        world.limits.signIn.reset("login " + login.lowercased())
        return try await open(account, device: device, place: place, in: world)
    }

    /// Writes a link to the account of the login, if there is one; the page says the same either way.
    static func askForLink(login: String, purpose: AccountToken.Purpose, place: String, in world: World) async throws {
        try world.limits.letters.check("login " + login.lowercased())
        try world.limits.letters.check("place " + place)
        let now = world.now()
        try await world.database.write(.everything) { [keys = world.keys, settings = world.settings] tx in
            guard let account = try Account.named(login, tx), account.confirmedAt != nil else { return }
            let token = try AccountToken.issue(purpose, for: account.id, at: now, keys: keys, tx)
            let path = purpose == .signIn ? Places.signInByLink(token) : Places.recoveryByLink(token)
            let link = settings.publicAddress + path
            try (purpose == .signIn ? SystemLetter.signIn(account, link: link) : .recovery(account, link: link)).later(tx)
        }
    }

    /// Uses a link up; nil when it is spent or too old.
    static func byLink(_ token: String, device: String, place: String, in world: World) async throws -> String? {
        let now = world.now()
        let account = try await world.database.write(.everything) { [keys = world.keys] tx -> Account? in
            guard let link = try AccountToken.find(token, .signIn, at: now, keys: keys, tx), try link.use(at: now, tx) else { return nil }
            return try Account.withID(link.accountID, tx)
        }
        guard let account else { return nil }
        return try await open(account, device: device, place: place, in: world)
    }

    private static func open(_ account: Account, device: String, place: String, in world: World) async throws -> String {
        let token = world.keys.newToken()
        let now = world.now()
        try await world.database.write(.everything) { [keys = world.keys] tx in
            let firm = try account.firstFirm(tx)
            _ = try Session.start(token: token, account: account.id, firm: firm, device: device, place: place, at: now, keys: keys, tx)
        }
        return token
    }
}
