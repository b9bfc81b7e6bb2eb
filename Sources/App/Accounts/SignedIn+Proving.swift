import Store
import Values
import Web

extension SignedIn {
    /// Minutes after which a secret is asked for again before something dangerous.
    static let proofMinutes: Int64 = 15

    func isProved(at now: Instant) -> Bool { provedAt.adding(seconds: Self.proofMinutes * 60) > now }

    /// Whether what was typed is the account's password or code; then the session counts as proved.
    func prove(_ typed: String, in world: World) async throws -> Bool {
        let now = world.now()
        try world.limits.signIn.check("account \(account.id)")
        let answer = PasskeyAnswer(typed)
        var isRight = try await answer?.signer(.prove, asker, of: account.id, in: world) != nil
        if answer == nil { isRight = await Password.verify(typed, against: account.passwordHash) }
        if answer == nil, !isRight {
            isRight = try await world.database.write(.everything) { [account, keys = world.keys] tx in
                try SecondStep.of(account.id, keys: keys, tx)?.use(typed, at: now, keys: keys, tx) ?? false
            }
        }
        guard isRight else { return false }
        world.limits.signIn.reset("account \(account.id)")
        try await world.database.write(.everything) { [sessionID] tx in
            _ = try tx.run("UPDATE session SET proved_at = \(now) WHERE session.id = \(sessionID)")
        }
        return true
    }

    /// The key that is not switched on yet travels sealed with the form.
    func seal(_ code: TimeCode, keys: Keys) throws -> String { try keys.seal(code.text, for: "totp wanted \(account.id)") }

    func pendingCode(_ sealed: String, keys: Keys) -> TimeCode? {
        do {
            return Base32.bytes(try keys.open(sealed, for: "totp wanted \(account.id)")).map(TimeCode.init)
        } catch {
            return nil
        }
    }

    func switchOn(_ code: TimeCode, step: Int64, endingOthers: Bool, in world: World) async throws -> [String] {
        let now = world.now()
        return try await world.database.write(.everything) { [account, sessionID, keys = world.keys] tx in
            if endingOthers { _ = try Session.end(of: account.id, but: sessionID, at: now, tx) }
            return try SecondStep.switchOn(code, step: step, for: account.id, keys: keys, tx)
        }
    }
}

extension World {
    /// Before something dangerous: who signed in a while ago proves again that it is him.
    func proving(_ handler: @escaping Routing.SeatHandler) -> Routing.SeatHandler {
        { [self] call, viewer in
            let (asked, call) = try await askForProof(call)
            if let asked { return asked }
            return try await handler(call, viewer)
        }
    }

    func proving(_ handler: @escaping @Sendable (Call, SignedIn) async throws -> Reply) -> @Sendable (Call, SignedIn) async throws -> Reply
    {
        { [self] call, signedIn in
            let (asked, call) = try await askForProof(call)
            if let asked { return asked }
            return try await handler(call, signedIn)
        }
    }

    /// The page that asks, or the call to go on with. The form's own fields wait in the page.
    private func askForProof(_ call: Call) async throws -> (Reply?, Call) {
        let signedIn = try await signedIn(call)
        guard !signedIn.isProved(at: now()) else { return (nil, call) }
        var call = call
        let form = try await call.form()
        call.formRead = form
        let typed = form[ProofPage.field]
        if !typed.isEmpty, try await signedIn.prove(typed, in: self) { return (nil, call) }
        let page = ProofPage(
            layout: bare(call, title: t("Potwierdź, że to Ty")), action: call.address,
            fields: form.pairs.filter { $0.name != ProofPage.field }.map { ($0.name, $0.value) },
            problem: typed.isEmpty ? nil : t("To nie jest hasło ani kod tego konta."))
        return (.html(page.html, status: 403), call)
    }
}

/// Asks for password or code again, and keeps what was being sent.
struct ProofPage {
    static let field = "potwierdzenie"

    var layout: BareLayout
    var action: String
    var fields: [(String, String)]
    var problem: String?

    var html: HTML {
        layout.single(
            """
            <div class="stack"><h1>\(t: "Potwierdź, że to Ty")</h1>
            <p class="soft">\(t: "To ważna zmiana, a logowanie było dawno. Wpisz hasło albo kod z aplikacji, potem zrobimy to, o co prosisz.")</p>
            <form method="post" action="\(action)" class="stack g2">\(hidden(fields))
            \(passwordInput(t("Hasło albo kod"), Self.field, error: problem))
            <div class="row">\(button(t("Potwierdź"), .main))\(linkButton(t("Zostaw"), to: Places.start()))</div></form>
            \(passkeyButton(t("Potwierdź kluczem dostępu"), to: action, asking: Places.accountPasskeyQuestion(), fields, field: Self.field))</div>
            """)
    }
}
