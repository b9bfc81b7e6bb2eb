import Store
import Values
import Web

/// Signing in: a password or a link from a letter. Right and wrong take the same time and say the same.
enum SignIn {
    /// A new session, or the ticket to the second step; nil when login and password do not go together.
    static func byPassword(login: String, password: String, device: String, place: String, in world: World) async throws -> SignInOutcome? {
        // Counted before the password is tried, so that many at one moment are not more than the limit; a right one is taken back.
        try world.limits.signIn.check("login " + login.lowercased())
        try world.limits.signIn.check("place " + place)
        let account = try await world.database.read(.everything) { tx in try Account.named(login, tx) }
        let right = await Password.verify(password, against: account?.passwordHash)
        guard right, let account, account.confirmedAt != nil else { return nil }
        world.limits.signIn.reset("login " + login.lowercased())
        world.limits.signIn.giveBack("place " + place)
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
    static func byLink(_ token: String, device: String, place: String, in world: World) async throws -> SignInOutcome? {
        let now = world.now()
        let account = try await world.database.write(.everything) { [keys = world.keys] tx -> Account? in
            guard let link = try AccountToken.find(token, .signIn, at: now, keys: keys, tx), try link.use(at: now, tx) else { return nil }
            return try Account.withID(link.accountID, tx)
        }
        guard let account else { return nil }
        return try await open(account, device: device, place: place, in: world)
    }

    enum CodeOutcome: Sendable {
        /// The token of a new session.
        case right(String)
        case wrong
        case late
    }

    /// The second step: a ticket from the first, and a code.
    static func byCode(_ code: String, ticket: String, device: String, place: String, in world: World) async throws -> CodeOutcome {
        let now = world.now()
        guard let ticket = SignInTicket.open(ticket, at: now, keys: world.keys) else { return .late }
        try world.limits.signIn.check("code \(ticket.account)")
        let account = try await world.database.write(.everything) { [keys = world.keys] tx -> Account? in
            guard let account = try Account.withID(ticket.account, tx), let step = try SecondStep.of(account.id, keys: keys, tx),
                try step.use(code, at: now, keys: keys, tx)
            else { return nil }
            return account
        }
        guard let account else { return .wrong }
        world.limits.signIn.reset("code \(account.id)")
        return .right(try await start(account, device: device, place: place, in: world))
    }

    /// A passkey instead of login, password and code, or after a password instead of the code. Nil when it opens nothing.
    static func byPasskey(_ answer: PasskeyAnswer?, ticket: String, browser: String, device: String, place: String, in world: World)
        async throws -> String?
    {
        try world.limits.signIn.check("place " + place)
        guard let answer else { return nil }
        let first = SignInTicket.open(ticket, at: world.now(), keys: world.keys)
        guard first != nil || ticket.isEmpty else { return nil }
        let signer = try await answer.signer(first == nil ? .signIn : .secondStep, browser, of: first?.account, in: world)
        guard let signer else { return nil }
        let account = try await world.database.read(.everything) { tx in try Account.withID(signer.accountID, tx) }
        guard let account, account.confirmedAt != nil else { return nil }
        world.limits.signIn.giveBack("place " + place)
        return try await start(account, device: device, place: place, in: world)
    }

    private static func open(_ account: Account, device: String, place: String, in world: World) async throws -> SignInOutcome {
        let asks = try await world.database.read(.everything) { tx in try SecondStep.isOn(account.id, tx) }
        if asks { return .secondStep(try SignInTicket(account.id, at: world.now()).sealed(world.keys)) }
        return .session(try await start(account, device: device, place: place, in: world))
    }

    private static func start(_ account: Account, device: String, place: String, in world: World) async throws -> String {
        let token = world.keys.newToken()
        let now = world.now()
        try await world.database.write(.everything) { [keys = world.keys] tx in
            let firm = try account.firstFirm(tx)
            _ = try Session.start(token: token, account: account.id, firm: firm, device: device, place: place, at: now, keys: keys, tx)
        }
        return token
    }
}
