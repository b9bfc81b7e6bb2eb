import Store
import Values
import Web

struct AccountRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.signedIn(.get, Places.account) { call, signedIn in try await page(call, signedIn) }
        routing.signedIn(.post, Places.accountLogin, changeLogin)
        routing.signedIn(.post, Places.accountPassword, changePassword)
        routing.signedIn(.post, Places.accountSessions, endOthers)
        routing.signedIn(.post, Places.accountSession, endOne)
    }

    @Sendable func changeLogin(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let form = LoginForm(try await call.form())
        do {
            try await signedIn.changeLogin(to: try form.checked(), in: world)
            return .redirect(back(call)).flash(t("Zapisano login."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, signedIn, problems: problems, login: form.login)
        }
    }

    @Sendable func changePassword(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let form = try await call.form()
        do {
            try await signedIn.changePassword(from: form["obecne"], to: form["haslo"], in: world)
            return .redirect(back(call)).flash(t("Zmieniono hasło. Inne urządzenia są wylogowane."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, signedIn, problems: problems)
        }
    }

    @Sendable func endOthers(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let ended = try await signedIn.endSessions(nil, in: world)
        return .redirect(back(call)).flash(t("Wylogowano z innych miejsc: %.", String(ended)))
    }

    @Sendable func endOne(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        guard try await signedIn.endSessions(try call.id(), in: world) == 1 else { throw Refusal.missing }
        return .redirect(back(call)).flash(t("Wylogowano urządzenie."))
    }

    /// The page the form stood on: the office's or the zone's.
    private func back(_ call: Call) -> String { call.referrer ?? Places.account() }

    private func page(_ call: Call, _ signedIn: SignedIn, problems: [String: String] = [:], login: String? = nil) async throws -> Reply {
        let cards = AccountCards(
            account: signedIn.account, sessions: try await signedIn.sessions(in: world), current: signedIn.sessionID, now: world.now(),
            problems: problems, login: login)
        let status = problems.isEmpty ? 200 : 422
        guard signedIn.firmID != nil else {
            return .html(BareAccountPage(layout: world.bare(call, title: t("Moje konto")), cards: cards).html, status: status)
        }
        let viewer = try await world.officeViewer(call)
        let frame = try await world.read(viewer) { [world] tx in try world.officeFrame(call, viewer, tx) }
        return .html(AccountPage(frame: frame, cards: cards).html, status: status)
    }
}
