import Passkeys
import Store
import Values
import Web

/// Passkeys: added and removed on one's account, and used to sign in.
struct PasskeyRoutes {
    let world: World
    /// Ties a question to the browser that asked while nobody was signed in.
    static let cookie = "klucz"

    func add(to routing: inout Routing) {
        routing.open(.post, Places.passkeyQuestion, ask)
        routing.open(.post, Places.passkeySignIn, signIn)
        routing.signedIn(.post, Places.accountPasskeyQuestion, askSignedIn)
        routing.signedIn(.post, Places.accountPasskeys, world.proving(create))
        routing.signedIn(.post, Places.accountPasskeyEnd, world.proving(destroy))
    }

    /// What the script hands to `navigator.credentials`.
    private struct Question: Encodable {
        var challenge: String
        var party: String
        var verification: String
        var minutes = PasskeyQuestion.minutes
        /// Credentials that are welcome, or in a registration those that are there already.
        var known: [String] = []
        var algorithms = PasskeyKey.algorithms
        var user: String?
        var login: String?
        var name: String?
    }

    @Sendable func ask(_ call: Call) async throws -> Reply {
        guard let party = world.relyingParty else { throw Refusal.missing }
        try world.limits.guests.check("passkey " + call.peerAddress)
        let (form, now) = (try await call.form(), world.now())
        let ticket = SignInTicket.open(form["bilet"], at: now, keys: world.keys)
        if ticket == nil, !form["bilet"].isEmpty { throw Refusal.gone }
        let browser = world.keys.newToken()
        let question: PasskeyQuestion = ticket == nil ? .signIn : .secondStep
        let (challenge, known) = try await world.database.write(.everything) { [keys = world.keys] tx in
            (
                try question.ask(browser, at: now, keys: keys, tx),
                try ticket.map { try Passkey.all(of: $0.account, tx).map(\.credential) } ?? []
            )
        }
        let verification = ticket == nil ? "required" : "preferred"
        return try Reply.json(Question(challenge: challenge, party: party.id, verification: verification, known: known))
            .with(cookie: Self.cookie, browser, seconds: Int(PasskeyQuestion.minutes) * 60).with(header: "Cache-Control", "no-store")
    }

    @Sendable func signIn(_ call: Call) async throws -> Reply {
        let form = try await call.form()
        let (back, browser) = (form["powrot"], call.cookies[Self.cookie] ?? "")
        let token = try await SignIn.byPasskey(
            PasskeyAnswer(form["odpowiedz"]), ticket: form["bilet"], browser: browser, device: call.device, place: call.peerAddress,
            in: world)
        guard let token else {
            let problem = t("Ten klucz nie otwiera tu żadnego konta. Spróbuj jeszcze raz albo zaloguj się hasłem.")
            let page = SignInPage(layout: world.bare(call, title: t("Logowanie")), returnTo: back, problem: problem)
            return .html(page.html, status: 422)
        }
        var reply = Reply.redirect(back.isEmpty ? Places.start() : back).session(token)
        reply.clear(cookie: Self.cookie)
        return reply
    }

    @Sendable func askSignedIn(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        guard let party = world.relyingParty else { throw Refusal.missing }
        let (isNew, now, account) = (try await call.form()["cel"] == "nowy", world.now(), signedIn.account)
        let (challenge, known) = try await world.database.write(.everything) { [keys = world.keys] tx in
            (
                try (isNew ? PasskeyQuestion.register : .prove).ask(signedIn.asker, at: now, keys: keys, tx),
                try Passkey.all(of: account.id, tx).map(\.credential)
            )
        }
        var question = Question(challenge: challenge, party: party.id, verification: "required", known: known)
        if isNew {
            (question.user, question.login) = (Base64URL.text(Array(String(account.id).utf8)), account.login)
            question.name = account.name
        }
        return try Reply.json(question).with(header: "Cache-Control", "no-store")
    }

    @Sendable func create(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let (form, now, account) = (try await call.form(), world.now(), signedIn.account.id)
        let name = String(form["nazwa"].trimmed.prefix(80))
        guard let new = try await PasskeyAnswer(form["odpowiedz"])?.registration(signedIn.asker, in: world) else {
            return .redirect(Places.account() + "#klucze").flash(t("Klucza nie udało się dodać. Spróbuj jeszcze raz."))
        }
        let isAdded = try await world.database.write(.everything) { tx -> Bool in
            guard try Passkey.find(Base64URL.text(new.id), tx) == nil, try Passkey.all(of: account, tx).count < Passkey.most else {
                return false
            }
            try Passkey.add(new, name: name.isEmpty ? call.device : name, to: account, at: now, tx)
            return true
        }
        return .redirect(Places.account() + "#klucze").flash(
            isAdded ? t("Dodano klucz %.", name) : t("Klucza nie udało się dodać. Spróbuj jeszcze raz."))
    }

    @Sendable func destroy(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let id = try call.id()
        let name = try await world.database.write(.everything) { tx in try Passkey.remove(id, of: signedIn.account.id, tx) }
        guard let name else { throw Refusal.missing }
        return .redirect(Places.account() + "#klucze").flash(t("Klucz % już nie otwiera konta.", name))
    }
}

extension SignedIn {
    /// Who answers a question of this session.
    var asker: String { "session \(sessionID)" }
}
