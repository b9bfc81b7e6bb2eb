import Web

struct SignInRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.open(.get, Places.signIn, show)
        routing.open(.post, Places.signIn, create)
        routing.open(.post, Places.signInLink, askForLink)
        routing.open(.get, Places.signInByLink, showLink)
        routing.open(.post, Places.signInByLink, useLink)
        routing.open(.post, Places.signOut, destroy)
        routing.open(.post, Places.language, chooseLanguage)
    }

    @Sendable func show(_ call: Call) async throws -> Reply {
        let wasEnded = call.query["powod"] == "wylogowano"
        return .html(SignInPage(layout: world.bare(call, title: t("Logowanie")), returnTo: call.query["powrot"], wasEnded: wasEnded).html)
    }

    @Sendable func create(_ call: Call) async throws -> Reply {
        let form = try await call.form()
        let login = form["login"].trimmed
        let outcome = try await SignIn.byPassword(
            login: login, password: form["haslo"], device: call.device, place: call.peerAddress, in: world)
        guard let outcome else {
            let sentence = t("Login i hasło nie pasują do siebie. Sprawdź je albo poproś o jednorazowy link.")
            let page = SignInPage(
                layout: world.bare(call, title: t("Logowanie")), login: login, returnTo: form["powrot"], problem: sentence)
            return .html(page.html, status: 422)
        }
        return world.go(on: outcome, call, returnTo: form["powrot"])
    }

    @Sendable func askForLink(_ call: Call) async throws -> Reply {
        let login = try await call.form()["login"].trimmed
        try await SignIn.askForLink(login: login, purpose: .signIn, place: call.peerAddress, in: world)
        return .html(
            LetterSentPage(layout: world.bare(call, title: t("Sprawdź pocztę")), address: login, outbox: world.openOutbox(call)).html)
    }

    @Sendable func showLink(_ call: Call) async throws -> Reply {
        let token = try call.parameter("token")
        return .html(SignInByLinkPage(layout: world.bare(call, title: t("Logowanie")), action: Places.signInByLink(token)).html)
    }

    @Sendable func useLink(_ call: Call) async throws -> Reply {
        let token = try call.parameter("token")
        guard let outcome = try await SignIn.byLink(token, device: call.device, place: call.peerAddress, in: world) else {
            throw Refusal.gone
        }
        return world.go(on: outcome, call, returnTo: "")
    }

    @Sendable func destroy(_ call: Call) async throws -> Reply {
        if let token = call.cookies[Session.cookie] {
            let now = world.now()
            try await world.database.write(.everything) { [keys = world.keys] tx in
                guard let signedIn = try SignedIn.find(token: token, at: now, keys: keys, tx) else { return }
                _ = try Session.end(signedIn.sessionID, of: signedIn.account.id, at: now, tx)
            }
        }
        var reply = Reply.redirect(Places.signIn())
        reply.clear(cookie: Session.cookie)
        // The button "back" shows nothing of what stood here (W3C Clear Site Data, "cache").
        return reply.with(header: "Clear-Site-Data", "\"cache\"")
    }

    @Sendable func chooseLanguage(_ call: Call) async throws -> Reply {
        let language = Language(rawValue: try await call.form()["language"]) ?? .polish
        do {
            try await world.signedIn(call).choose(language, in: world)
        } catch Refusal.signIn {
            // Who is not signed in has a cookie.
        }
        return .redirect(call.referrer ?? Places.start()).with(cookie: "language", language.rawValue, seconds: 31_536_000)
    }
}

extension World {
    /// In, or to the page that asks for the code.
    func go(on outcome: SignInOutcome, _ call: Call, returnTo: String) -> Reply {
        switch outcome {
        case .session(let token): .redirect(returnTo.isEmpty ? Places.start() : returnTo).session(token)
        case .secondStep(let ticket):
            .html(SecondStepPage(layout: bare(call, title: t("Logowanie")), ticket: ticket, returnTo: returnTo).html)
        }
    }
}

extension Reply {
    /// The reply with the cookie of a new session.
    func session(_ token: String) -> Reply {
        with(cookie: Session.cookie, token, seconds: Int(Session.days) * 86_400)
    }
}

extension Call {
    /// The path the form stood on, when it was ours.
    var referrer: String? {
        guard let address = headers["referer"], let host, let start = address.range(of: "://\(host)/") else { return nil }
        return "/" + address[start.upperBound...]
    }
}
