import Store
import Values
import Web

/// Passwords of programs: made after proving who one is, shown once, ended at once.
struct AppPasswordRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.signedIn(.get, Places.accountPrograms) { call, signedIn in try await page(call, signedIn) }
        routing.signedIn(.post, Places.accountPrograms, world.proving(create))
        routing.signedIn(.post, Places.accountProgramEnd, end)
    }

    @Sendable func create(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let form = try await call.form()
        let name = form["nazwa"].trimmed
        var problems = Problems()
        problems.need(name, "nazwa", t("Nazwij program, na przykład „laptop na budowie”."), limit: 80)
        let opens = AppPassword.Opens(rawValue: form["otwiera"])
        if opens == nil { problems["otwiera"] = t("Wybierz, co otwiera to hasło.") }
        guard problems.sentences.isEmpty, let opens else {
            return try await page(call, signedIn, name: name, opens: opens, problems: problems.sentences)
        }
        guard try await passwords(signedIn).count < AppPassword.most else {
            return try await page(
                call, signedIn, name: name, opens: opens, problems: ["nazwa": t("Cofnij najpierw hasło, którego nie używasz.")])
        }
        let id = OneTime.id(form["numer"], now: world.now())
        guard let secret = try await signedIn.makeAppPassword(id, name, opens, in: world) else {
            return .redirect(Places.accountPrograms())
        }
        return try await page(call, signedIn, secret: secret).with(header: "Cache-Control", "no-store")
    }

    @Sendable func end(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        guard let name = try await signedIn.endAppPassword(try call.id(), in: world) else { throw Refusal.missing }
        return .redirect(Places.accountPrograms()).flash(t("Hasło % już nie działa.", name))
    }

    private func passwords(_ signedIn: SignedIn) async throws -> [AppPassword] {
        let account = signedIn.account.id
        return try await world.database.read(.everything) { tx in try AppPassword.all(of: account, tx) }
    }

    private func page(
        _ call: Call, _ signedIn: SignedIn, name: String = "", opens: AppPassword.Opens? = .both, secret: String? = nil,
        problems: [String: String] = [:]
    ) async throws -> Reply {
        let page = AppPasswordPage(
            passwords: try await passwords(signedIn), email: signedIn.account.email, address: world.settings.publicAddress, name: name,
            opens: opens, secret: secret, problems: problems, now: world.now())
        let status = problems.isEmpty ? 200 : 422
        guard signedIn.firmID != nil else {
            return .html(page.bare(world.bare(call, title: t("Hasła programów"))), status: status)
        }
        let viewer = try await world.officeViewer(call)
        let frame = try await world.read(viewer) { [world] tx in try world.officeFrame(call, viewer, tx) }
        return .html(page.office(frame), status: status)
    }
}
