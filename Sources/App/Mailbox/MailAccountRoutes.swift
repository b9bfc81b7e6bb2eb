import Store
import Values
import Web

struct MailAccountRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.management(.get, Places.settingsMail, index)
        routing.management(.post, Places.settingsMail, world.proving(create))
        routing.management(.get, Places.mailAccount, edit)
        routing.management(.post, Places.mailAccount, world.proving(update))
        routing.management(.post, Places.mailAccountTrial, trial)
        routing.management(.get, Places.mailAccountCode, showCode)
        routing.management(.post, Places.mailAccountCode, useCode)
        routing.management(.post, Places.mailAccountTrash, world.proving(discard))
    }

    @Sendable func index(_ call: Call, _ viewer: Viewer) async throws -> Reply { try await page(call, viewer) }

    private func page(
        _ call: Call, _ viewer: Viewer, form: MailAccountForm? = nil, edited: RecordID? = nil, number: String? = nil,
        problems: [String: String] = [:], check: (MailAccount, MailAccountTrial)? = nil
    ) async throws -> Reply {
        let html = try await world.read(viewer) { tx in
            let account = try edited.map { try viewer.mailAccount($0, tx) }
            return MailAccountsPage(
                frame: try world.officeFrame(call, viewer, tx), accounts: try viewer.mailAccounts(tx),
                problemsByAccount: try viewer.mailProblems(tx),
                form: try form ?? account.map { MailAccountForm($0) } ?? MailAccountForm(name: viewer.firm(tx).name),
                number: number ?? String(RecordID.next()), policy: try MailPolicy.of(viewer.firmID, tx), edited: account,
                problems: problems, check: check
            ).html
        }
        return .html(html, status: problems.isEmpty ? 200 : 422)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let posted = try await call.form()
        let form = MailAccountForm(posted)
        guard let id = RecordID(posted["numer"]), id > 0, id <= RecordID.next() else { throw Refusal.malformed }
        let now = world.now()
        do {
            let wish = try form.checked(hasPassword: false)
            try await world.write(viewer) { [keys = world.keys] tx in
                try viewer.addMailAccount(wish, id: id, at: now, keys: keys, tx)
            }
            return .redirect(Places.settingsMail()).flash(t("Zapisano konto. Kliknij żółty trójkąt, żeby je sprawdzić i włączyć."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, number: String(id), problems: problems)
        }
    }

    @Sendable func edit(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        if call.query.has("kod") { return .redirect(Places.mailAccountCode(id, call.query["kod"].trimmed.uppercased())) }
        return try await page(call, viewer, edited: id)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let form = MailAccountForm(try await call.form())
        let now = world.now()
        do {
            let wish = try form.checked(hasPassword: true)
            try await world.write(viewer) { [keys = world.keys] tx in
                try viewer.change(try viewer.mailAccount(id, tx), to: wish, at: now, keys: keys, tx)
            }
            return .redirect(Places.settingsMail()).flash(t("Zapisano konto."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, edited: id, problems: problems)
        }
    }

    /// The yellow triangle: tries the servers and sends the letter with the code.
    @Sendable func trial(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        try world.limits.letters.check("trial \(viewer.firmID)-\(id)")
        let now = world.now()
        let code = MailAccount.newCode()
        let account = try await world.write(viewer) { tx in
            let account = try viewer.mailAccount(id, tx)
            try viewer.noteTrial(of: account, code: code, at: now, tx)
            return account
        }
        let result = try await MailAccountTrial.run(account, letter: account.trialLetter(code: code, at: now, world.settings), in: world)
        if result.isSent, account.imap != nil {
            try await world.write(viewer) { tx in try MailPollJob(account: id, isTrial: true).later(firm: viewer.firmID, at: nil, tx) }
        }
        return try await page(call, viewer, check: (account, result))
    }

    @Sendable func showCode(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, code) = (try call.id(), try call.parameter("code"))
        let html = try await world.read(viewer) { tx in
            let account = try viewer.mailAccount(id, tx)
            return try world.officeFrame(call, viewer, tx).page(
                PageHead(title: t("Włączenie konta"), tile: "mail", sub: account.address), section: .settings, width: .narrow,
                note(
                    t("Odsyłacz z wiadomości próbnej doszedł. Włącz konto, a będzie można z niego pisać."), .ok,
                    action: postButton(t("Włącz konto"), to: Places.mailAccountCode(id, code), .main)))
        }
        return .html(html)
    }

    @Sendable func useCode(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, code) = (try call.id(), try call.parameter("code"))
        try world.limits.guests.check("code \(viewer.firmID)-\(id)")
        let now = world.now()
        let isRight = try await world.write(viewer) { tx in
            let account = try viewer.mailAccount(id, tx)
            guard account.trialCode == code else { return account.isActive }
            try account.activate(actor: viewer.name, account: viewer.accountID, at: now, tx)
            return true
        }
        let words = isRight ? t("Konto jest aktywne.") : t("To nie jest kod z ostatniej wiadomości próbnej.")
        return .redirect(Places.settingsMail()).flash(words)
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let now = world.now()
        let address = try await world.write(viewer) { tx in
            let account = try viewer.mailAccount(id, tx)
            try viewer.discard(Reference(.mailAccount, id), title: account.address, binder: nil, at: now, tx)
            return account.address
        }
        return .redirect(Places.settingsMail()).flash(
            t("Usunięto konto %.", address), undo: Places.restore(RecordKind.mailAccount.rawValue, id))
    }
}
