import Values
import Web

/// The code at signing in, and the pages where it is switched on and off.
struct SecondStepRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.open(.post, Places.signInCode, signIn)
        routing.signedIn(.get, Places.accountSecondStep) { call, signedIn in try await page(call, signedIn) }
        routing.signedIn(.post, Places.accountSecondStep, world.proving(create))
        routing.signedIn(.post, Places.accountSecondStepEnd, world.proving(destroy))
        routing.signedIn(.post, Places.accountSpareCodes, world.proving(renew))
    }

    @Sendable func signIn(_ call: Call) async throws -> Reply {
        let form = try await call.form()
        let token = try await SignIn.byCode(
            form["kod"], ticket: form["bilet"], device: call.device, place: call.peerAddress, in: world)
        switch token {
        case .right(let token): return .redirect(form["powrot"].isEmpty ? Places.start() : form["powrot"]).session(token)
        case .late:
            let sentence = t("Minęło za dużo czasu. Zacznij jeszcze raz.")
            return .html(
                SignInPage(layout: world.bare(call, title: t("Logowanie")), returnTo: form["powrot"], problem: sentence).html, status: 422)
        case .wrong:
            let page = SecondStepPage(
                layout: world.bare(call, title: t("Logowanie")), ticket: form["bilet"], returnTo: form["powrot"],
                problem: t("Ten kod nie pasuje albo był już użyty. Poczekaj na następny."))
            return .html(page.html, status: 422)
        }
    }

    @Sendable func create(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let form = try await call.form()
        let (sealed, now) = (form["klucz"], world.now())
        guard let code = signedIn.pendingCode(sealed, keys: world.keys) else { return .redirect(Places.accountSecondStep()) }
        try world.limits.signIn.check("code \(signedIn.account.id)")
        guard let step = code.step(of: form["kod"], at: now, after: 0) else {
            return try await page(call, signedIn, code: code, problem: t("Ten kod nie pasuje. Sprawdź, czy telefon ma dobry czas."))
        }
        let spare = try await signedIn.switchOn(code, step: step, endingOthers: form["wyloguj"] == "tak", in: world)
        return .html(SpareCodesPage(layout: world.bare(call, title: t("Kody zapasowe")), codes: spare).html)
    }

    @Sendable func destroy(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        try await world.database.write(.everything) { tx in try SecondStep.switchOff(for: signedIn.account.id, tx) }
        return .redirect(Places.account()).flash(t("Logowanie dwuetapowe jest wyłączone."))
    }

    @Sendable func renew(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let spare = try await world.database.write(.everything) { [keys = world.keys] tx -> [String]? in
            guard try SecondStep.isOn(signedIn.account.id, tx) else { return nil }
            return try SecondStep.newSpareCodes(for: signedIn.account.id, keys: keys, tx)
        }
        guard let spare else { return .redirect(Places.accountSecondStep()) }
        return .html(SpareCodesPage(layout: world.bare(call, title: t("Kody zapasowe")), codes: spare).html)
    }

    private func page(_ call: Call, _ signedIn: SignedIn, code: TimeCode? = nil, problem: String? = nil) async throws -> Reply {
        let isOn = try await world.database.read(.everything) { tx in try SecondStep.isOn(signedIn.account.id, tx) }
        guard !isOn else { return .redirect(Places.account()) }
        let code = code ?? .new()
        let page = SecondStepSetupPage(
            layout: world.bare(call, title: t("Logowanie dwuetapowe")), account: signedIn.account, code: code,
            sealed: try signedIn.seal(code, keys: world.keys), problem: problem)
        return .html(page.html, status: problem == nil ? 200 : 422)
    }
}
