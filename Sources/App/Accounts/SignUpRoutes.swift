import Web

struct SignUpRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.open(.get, Places.signUp, show)
        routing.open(.post, Places.signUp, create)
        routing.open(.get, Places.recovery, showRecovery)
        routing.open(.post, Places.recovery, askForRecovery)
        for (place, purpose) in [
            (Places.confirmation, AccountToken.Purpose.confirmation), (Places.recoveryByLink, .recovery), (Places.invitation, .invitation),
        ] {
            routing.open(.get, place) { call in try await showPassword(call, place, purpose) }
            routing.open(.post, place) { call in try await settle(call, place, purpose) }
        }
        routing.open(.post, Places.passwordStrength, strength)
    }

    @Sendable func show(_ call: Call) async throws -> Reply {
        .html(SignUpPage(layout: world.bare(call, title: t("Załóż konto firmy"))).html)
    }

    @Sendable func create(_ call: Call) async throws -> Reply {
        let form = SignUpForm(try await call.form())
        do {
            let wish = try form.checked()
            try world.limits.letters.check("place " + call.peerAddress)
            try world.limits.letters.check("login " + wish.email.text)
            try await SignUp.ask(wish, in: world)
            let layout = world.bare(call, title: t("Sprawdź pocztę"))
            return .html(LetterSentPage(layout: layout, address: wish.email.text, outbox: world.openOutbox(call)).html)
        } catch Refusal.invalid(let problems) {
            let page = SignUpPage(layout: world.bare(call, title: t("Załóż konto firmy")), form: form, problems: problems)
            return .html(page.html, status: 422)
        }
    }

    @Sendable func showRecovery(_ call: Call) async throws -> Reply {
        .html(RecoveryPage(layout: world.bare(call, title: t("Odzyskaj dostęp"))).html)
    }

    @Sendable func askForRecovery(_ call: Call) async throws -> Reply {
        let login = try await call.form()["login"].trimmed
        try await SignIn.askForLink(login: login, purpose: .recovery, place: call.peerAddress, in: world)
        return .html(
            LetterSentPage(layout: world.bare(call, title: t("Sprawdź pocztę")), address: login, outbox: world.openOutbox(call)).html)
    }

    private func showPassword(_ call: Call, _ place: Place, _ purpose: AccountToken.Purpose) async throws -> Reply {
        let link = try await NewPassword.find(try call.parameter("token"), purpose, in: world)
        return .html(NewPasswordPage(layout: world.bare(call, title: t("Nowe hasło")), link: link, action: place(link.token)).html)
    }

    private func settle(_ call: Call, _ place: Place, _ purpose: AccountToken.Purpose) async throws -> Reply {
        let link = try await NewPassword.find(try call.parameter("token"), purpose, in: world)
        let password = try await call.form()["haslo"]
        let problems = link.problems(with: password)
        guard problems.isEmpty else {
            let layout = world.bare(call, title: t("Nowe hasło"))
            return .html(NewPasswordPage(layout: layout, link: link, action: place(link.token), problems: problems).html, status: 422)
        }
        let outcome = try await link.settle(password: password, device: call.device, place: call.peerAddress, in: world)
        return world.go(on: outcome, call, returnTo: "")
    }

    /// Judges a password while it is typed; keeps nothing.
    @Sendable func strength(_ call: Call) async throws -> Reply {
        try world.limits.guests.check("strength " + call.peerAddress)
        let form = try await call.form()
        let strength = PasswordStrength(of: form["haslo"], personal: form.all("slowa") + [form["login"]])
        return try .json(
            StrengthJSON(score: strength.isEnough ? max(strength.score, 2) : min(strength.score, 1), sentence: strength.sentence))
    }

    private struct StrengthJSON: Encodable {
        let score: Int
        let sentence: String
    }
}
