import Store
import Values
import Web

/// Documents that the people of a building, and its office, fill in together.
struct FormDocumentRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneForms) { call, viewer in try await list(call, viewer) }
        routing.zone(.post, Places.zoneForms, create)
        routing.zone(.get, Places.zoneForm) { call, viewer in try await page(call, viewer) }
        routing.zone(.post, Places.zoneForm, save)
        routing.zone(.get, Places.zoneFormEvents, events)
        routing.zone(.post, Places.zoneFormField, write)
        routing.zone(.post, Places.zoneFormDefects, addDefect)
        routing.zone(.post, Places.zoneFormDefect, removeDefect)
        routing.zone(.post, Places.zoneFormClosing, close)
        routing.zone(.post, Places.zoneFormReopening, reopen)
        routing.zone(.post, Places.zoneFormSignature, sign)
        routing.zone(.post, Places.zoneFormCorrection, correct)
        routing.zone(.get, Places.zoneFormPDF, pdf)
    }

    private func list(_ call: Call, _ viewer: Viewer, draft: FormStart? = nil, problems: [String: String] = [:]) async throws -> Reply {
        let building = try call.id("building")
        var start = draft ?? FormStart()
        if draft == nil { start.day = world.now().day.text }
        let page = try await world.read(viewer) { [world, start] tx in
            FormsPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building,
                forms: try viewer.formDocuments(of: try viewer.binder(building, tx), tx), mayWrite: viewer.mayFillInForms,
                stages: try FormTemplate.stages(firm: viewer.firmID, tx),
                waiting: try FormParty.waiting(in: building, firm: viewer.firmID, tx), draft: start, problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }

    @Sendable private func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, draft, now) = (try call.id("building"), FormStart(try await call.form()), world.now())
        let id = OneTime.id(draft.number, now: now)
        do {
            let wish = try draft.checked()
            try await world.write(viewer) { tx in
                let template = try FormTemplate.current(wish.kind, stage: wish.stage, firm: viewer.firmID, tx)
                try viewer.beginForm(
                    id, wish.kind, title: wish.title, day: wish.day, in: try viewer.binder(building, tx), template: template, at: now, tx)
            }
            return .redirect(Places.zoneForm(building, id))
        } catch Refusal.invalid(let problems) {
            return try await list(call, viewer, draft: draft, problems: problems)
        }
    }

    @Sendable private func events(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, account) = (try call.id("building"), try call.id(), viewer.accountID ?? 0)
        _ = try await world.read(viewer) { tx in try viewer.formDocument(id, in: building, tx) }
        return .events(world.live, topics: ["form/\(id)", "binder/\(building)", "account/\(account)"], viewer: "account/\(account)")
    }

    /// What script sends while somebody writes: the words of one field, and who has it.
    @Sendable private func write(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, sent, now) = (try call.id("building"), try call.id(), try await call.form(), world.now())
        let field = sent["pole"]
        let kept = try await world.write(viewer) { tx -> FormValue? in
            let form = try viewer.formDocument(id, in: building, tx)
            var kept: FormValue?
            if sent.has("tresc") {
                let edit = FormEdit(
                    field: field, value: sent["tresc"], version: Int64(sent["wersja"]) ?? 0, fromOwn: sent["podstawa"] == "wyslane")
                kept = try viewer.write(edit, into: form, at: now, tx)
            }
            switch sent["stan"] {
            case "pisze":
                guard try viewer.hold(field, of: form, at: now, tx) else { throw Refusal.locked(t("Ktoś inny pisze teraz w tym polu.")) }
            case "wolne": try viewer.release(form, tx)
            default: break
            }
            return kept
        }
        guard let kept else { return try .json(["stan": sent["stan"]]) }
        return try .json(["wersja": String(kept.version), "tresc": kept.value])
    }

    /// The whole page without script, and whatever is still unsent with it.
    private func keepFields(_ sent: Form, _ form: FormDocument, _ viewer: Viewer, at now: Instant, _ tx: Transaction) throws {
        for field in form.fields where sent.has("wersja-\(field.name)") {
            let value = sent.all(field.name).joined(separator: " ")
            _ = try viewer.write(
                FormEdit(field: field.name, value: value.replacing("\r\n", with: "\n"), version: Int64(sent["wersja-\(field.name)"]) ?? 0),
                into: form, at: now, tx)
        }
    }

    @Sendable private func save(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let sent = try await call.form()
        return try await change(call, viewer) { form, now, tx in
            try keepFields(sent, form, viewer, at: now, tx)
            try viewer.indexForm(form, at: now, tx)
        }.flash(t("Zapisano."))
    }

    @Sendable private func removeDefect(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (defect, sent) = (try call.id("defect"), try await call.form())
        return try await change(call, viewer) { form, now, tx in
            if form.isOpen { try keepFields(sent, form, viewer, at: now, tx) }
            try viewer.removeDefect(defect, of: form, at: now, tx)
        }
    }

    @Sendable private func addDefect(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let sent = try await call.form()
        do {
            return try await change(call, viewer) { form, now, tx in
                let (title, typed) = (sent["usterka"].trimmed, sent["termin"].trimmed)
                var problems = Problems()
                problems.need(title, "usterka", t("Opisz usterkę."), limit: 500)
                let due = DayDate(typed)
                if !typed.isEmpty, due == nil { problems["termin"] = t("Wpisz dzień, na przykład 24.11.2026.") }
                try problems.refuse()
                try viewer.addDefect(OneTime.id(sent["numer"], now: now), title, dueOn: due, to: form, at: now, tx)
            }
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, problems: problems)
        }
    }

    @Sendable private func close(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let sent = try await call.form()
        do {
            let reply = try await change(call, viewer) { form, now, tx in
                if form.isOpen { try keepFields(sent, form, viewer, at: now, tx) }
            }
            _ = try await change(call, viewer) { form, now, tx in try viewer.close(form, at: now, tx) }
            try await world.fileForm(try call.id(), in: try call.id("building"), viewer)
            return reply
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, problems: problems)
        }
    }

    @Sendable private func reopen(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        try await change(call, viewer) { form, now, tx in try viewer.reopen(form, at: now, tx) }
    }

    /// The password is asked again: a telephone left on a table signs nothing.
    @Sendable private func sign(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id) = (try call.id("building"), try call.id())
        let (sent, signedIn) = (try await call.form(), try await world.signedIn(call))
        let signature = SignatureForm(sent)
        try await world.read(viewer) { tx in
            guard try viewer.isParty(to: try viewer.formDocument(id, in: building, tx), tx) else { throw Refusal.missing }
        }
        try world.limits.signIn.check("account \(signedIn.account.id)")
        guard await Password.verify(sent["haslo"], against: signedIn.account.passwordHash) else {
            return try await page(call, viewer, problems: ["haslo": t("Hasło jest inne.")], signature: signature)
        }
        world.limits.signIn.giveBack("account \(signedIn.account.id)")
        do {
            let signing = try signature.checked(needsName: false)
            let reply = try await change(call, viewer) { form, now, tx in try viewer.sign(form, signing, at: now, tx) }
            try await world.fileForm(id, in: building, viewer)
            return reply.flash(t("Podpisano."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, problems: problems, signature: signature)
        }
    }

    @Sendable private func correct(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, old, now) = (try call.id("building"), try call.id(), world.now())
        let id = OneTime.id(try await call.form()["numer"], now: now)
        try await world.write(viewer) { tx in
            let form = try viewer.formDocument(old, in: building, tx)
            guard form.isWhole else { throw Refusal.missing }
            let title = Language.reading(.polish) { t("Korekta: %", String(form.title.prefix(180))) }
            try viewer.beginForm(
                id, form.kind, title: title, day: now.day, in: try viewer.binder(building, tx), replacing: form, at: now, tx)
        }
        return .redirect(Places.zoneForm(building, id))
    }

    @Sendable private func pdf(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, bytes) = try await world.formPDF(try call.id(), in: try call.id("building"), viewer)
        let kind = Language.reading(.polish) { form.kind.name }
        let name = FileName("\(kind) \(form.number?.replacing("/", with: "-") ?? "szkic").pdf").ascii
        let disposition = call.query["pobierz"].isEmpty ? "inline" : "attachment"
        return .bytes(bytes, type: "application/pdf").with(header: "content-disposition", "\(disposition); filename=\"\(name)\"")
    }

    private func change(
        _ call: Call, _ viewer: Viewer, _ verb: @Sendable @escaping (FormDocument, Instant, Transaction) throws -> Void
    ) async throws -> Reply {
        let (building, id, now) = (try call.id("building"), try call.id(), world.now())
        guard viewer.mayFillInForms else { throw Refusal.forbidden }
        try await world.write(viewer) { tx in try verb(try viewer.formDocument(id, in: building, tx), now, tx) }
        return .redirect(Places.zoneForm(building, id))
    }

    func page(
        _ call: Call, _ viewer: Viewer, problems: [String: String] = [:], signature: SignatureForm = .init(),
        request: SigningRequestForm = .init()
    ) async throws -> Reply {
        let (building, id, now) = (try call.id("building"), try call.id(), world.now())
        let html = try await world.read(viewer) { [world] tx in
            let reading = try FormReading.load(id, in: building, viewer, at: now, tx)
            var frame = try world.zoneFrame(call, viewer, building: building, tx)
            frame.shell.live = Places.zoneFormEvents(building, id)
            let scene = FormScene(
                frame: frame, reading: reading, viewer: viewer, problems: problems, signature: signature, request: request)
            return reading.form.isOpen ? FormPage(scene: scene).html : ClosedFormPage(scene: scene).html
        }
        return .html(html, status: problems.isEmpty ? 200 : 422)
    }
}
