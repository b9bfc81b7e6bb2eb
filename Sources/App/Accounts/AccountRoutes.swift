import Store
import Values
import Web

struct AccountRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.signedIn(.get, Places.account) { call, signedIn in try await page(call, signedIn) }
        routing.signedIn(.post, Places.accountLogin, world.proving(changeLogin))
        routing.signedIn(.post, Places.accountPassword, changePassword)
        routing.signedIn(.post, Places.accountSessions, endOthers)
        routing.signedIn(.post, Places.accountSession, endOne)
        routing.signedIn(.post, Places.accountName, rename)
        routing.signedIn(.post, Places.accountLook, changeLook)
        routing.signedIn(.post, Places.accountNotices, changeNotices)
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

    @Sendable func rename(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        do {
            try await signedIn.rename(to: try await call.form()["osoba"].trimmed, in: world)
            return .redirect(back(call)).flash(t("Zapisano imię i nazwisko."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, signedIn, problems: problems)
        }
    }

    @Sendable func changeLook(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let form = try await call.form()
        let (language, theme) = (Language(rawValue: form["jezyk"]) ?? .polish, form["motyw"])
        try await signedIn.choose(language, in: world)
        var reply = Reply.redirect(back(call)).with(cookie: "language", language.rawValue, seconds: 31_536_000)
        if theme == "light" || theme == "dark" { reply.cookie("theme", theme, seconds: 31_536_000) } else { reply.clear(cookie: "theme") }
        return reply.flash(Language.$current.withValue(language) { t("Zapisano wygląd i język.") })
    }

    @Sendable func changeNotices(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let wanted = Set(try await call.form().all("chce").compactMap(Notice.init(rawValue:)))
        try await world.database.write(.everything) { tx in try Notice.keep(wanted, for: signedIn.account.id, tx) }
        return .redirect(back(call)).flash(t("Zapisano powiadomienia."))
    }

    func profile(_ call: Call, _ signedIn: SignedIn, _ problems: [String: String]) async throws -> ProfileCards {
        let (profile, wanted) = try await world.database.read(.everything) { tx in
            (try Profile.of(signedIn.account.id, tx), try Notice.wanted(by: signedIn.account.id, tx))
        }
        return ProfileCards(account: signedIn.account, profile: profile, wanted: wanted, theme: call.theme, problems: problems)
    }

    /// The page the form stood on: the office's or the zone's.
    private func back(_ call: Call) -> String { call.referrer ?? Places.account() }

    func page(_ call: Call, _ signedIn: SignedIn, problems: [String: String] = [:], login: String? = nil) async throws -> Reply {
        var cards = AccountCards(
            account: signedIn.account, sessions: try await signedIn.sessions(in: world), current: signedIn.sessionID, now: world.now(),
            problems: problems, login: login)
        let status = problems.isEmpty ? 200 : 422
        let profile = try await profile(call, signedIn, problems)
        let account = signedIn.account.id
        let step = try await world.database.read(.everything) { tx in
            try SecondStep.isOn(account, tx) ? SecondStepCard(spareLeft: try SecondStep.spareLeft(for: account, tx)) : SecondStepCard()
        }
        cards.secondStep = step
        cards.passkeys = try await world.database.read(.everything) { tx in try Passkey.all(of: account, tx) }
        guard signedIn.firmID != nil else {
            return .html(
                BareAccountPage(layout: world.bare(call, title: t("Moje konto")), profile: profile, cards: cards).html, status: status)
        }
        let viewer = try await world.officeViewer(call)
        let (frame, signature) = try await world.read(viewer) { [world] tx in
            (try world.officeFrame(call, viewer, tx), try viewer.signature(tx))
        }
        var office = profile
        office.signature = signature
        return .html(AccountPage(frame: frame, profile: office, cards: cards).html, status: status)
    }
}
