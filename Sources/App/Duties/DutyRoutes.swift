import Store
import Values
import Web

/// Documents that come again and again: set in the office, seen in the zone.
struct DutyRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.binderDuties) { call, viewer in try await list(call, viewer) }
        routing.office(.get, Places.binderNewDuty, new)
        routing.office(.post, Places.binderDuties, create)
        routing.office(.get, Places.binderDuty, edit)
        routing.office(.post, Places.binderDuty, update)
        routing.office(.post, Places.binderDutyEnd, end)
        routing.office(.post, Places.binderDutyDay, settle)
        routing.zone(.get, Places.zoneDuties, zone)
    }

    private func list(_ call: Call, _ viewer: Viewer, problems: [String: String] = [:]) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let month = DutyCalendar.month(call.query, now: now)
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            return BinderDutiesPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx),
                duties: try viewer.duties(in: binder, tx), missing: try viewer.missing(in: id, at: now, tx),
                calendar: try DutyCalendar.load(month, viewer, in: binder, at: now, tx),
                friday: fridayCard(
                    binder, try FridaySetting.of(id, firm: viewer.firmID, tx), mayWrite: viewer.mayWrite && binder.closedAt == nil),
                mayWrite: viewer.mayWrite, now: now, problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }

    @Sendable private func new(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        try await form(call, viewer, nil, DutyForm()) { folders in DutyForm(pattern: call.query["wzor"], folders: folders) }
    }

    @Sendable private func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (binder, typed, now) = (try call.id(), DutyForm(try await call.form()), world.now())
        let id = OneTime.id(typed.number, now: now)
        do {
            let wish = try typed.checked()
            try await world.write(viewer) { tx in try viewer.addDuty(id, wish, in: try viewer.binder(binder, tx), at: now, tx) }
            return .redirect(Places.binderDuties(binder)).flash(t("Dodano: %.", wish.name))
        } catch Refusal.invalid(let problems) {
            return try await form(call, viewer, nil, typed, problems: problems)
        }
    }

    @Sendable private func edit(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let duty = try await duty(call, viewer)
        return try await form(call, viewer, duty, DutyForm(duty))
    }

    @Sendable private func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (duty, now) = (try await duty(call, viewer), world.now())
        var typed = DutyForm(try await call.form())
        do {
            let wish = try typed.checked()
            let version = Int64(typed.version) ?? 0
            try await world.write(viewer) { tx in
                try viewer.change(duty, wish, version: version, in: try viewer.binder(duty.binderID, tx), at: now, tx)
            }
            return .redirect(Places.binderDuties(duty.binderID)).flash(t("Zapisano: %.", wish.name))
        } catch Refusal.invalid(let problems) {
            return try await form(call, viewer, duty, typed, problems: problems)
        } catch Refusal.stale {
            typed.version = String(duty.version)
            return try await form(call, viewer, duty, typed, isStale: true)
        }
    }

    @Sendable private func end(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (duty, now, resumes) = (try await duty(call, viewer), world.now(), try await call.form().has("wznow"))
        try await world.write(viewer) { tx in
            if resumes { try viewer.resume(duty, at: now, tx) } else { try viewer.end(duty, at: now, tx) }
        }
        return .redirect(Places.binderDuties(duty.binderID)).flash(resumes ? t("Wznowiono: %.", duty.name) : t("Zakończono: %.", duty.name))
    }

    @Sendable private func settle(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (duty, now, sent) = (try await duty(call, viewer), world.now(), try await call.form())
        guard let day = DayDate(text: sent["dzien"]) else { throw Refusal.malformed }
        let words = sent["notatka"].trimmed
        guard !words.isEmpty, words.count <= 300 else {
            return try await list(call, viewer, problems: ["notatka": t("Napisz krótko, dlaczego zaliczasz ręcznie.")])
        }
        try await world.write(viewer) { tx in try viewer.settleByHand(duty, day, note: words, at: now, tx) }
        return .redirect(Places.binderDuties(duty.binderID)).flash(t("Zaliczono: %.", duty.name))
    }

    @Sendable private func zone(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, now) = (try call.id("building"), world.now())
        let month = DutyCalendar.month(call.query, now: now)
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(building, tx)
            return ZoneDutiesPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building,
                duties: try viewer.duties(in: binder, tx), missing: try viewer.missing(in: building, at: now, tx),
                calendar: try DutyCalendar.load(month, viewer, in: binder, at: now, tx), now: now)
        }
        return .html(page.html)
    }

    private func duty(_ call: Call, _ viewer: Viewer) async throws -> Duty {
        let (binder, id) = (try call.id(), try call.id("duty"))
        return try await world.read(viewer) { tx in
            _ = try viewer.binder(binder, tx)
            return try viewer.duty(id, in: binder, tx)
        }
    }

    private func form(
        _ call: Call, _ viewer: Viewer, _ duty: Duty?, _ form: DutyForm, problems: [String: String] = [:], isStale: Bool = false,
        pattern: (@Sendable ([Folder]) -> DutyForm)? = nil
    ) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            let folders = try viewer.folders(in: binder, tx)
            return DutyFormPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx), duty: duty,
                form: pattern?(folders) ?? form,
                choices: DutyChoices(people: try viewer.peopleWhoOwe(in: binder, at: now, tx), folders: folders), problems: problems,
                isStale: isStale)
        }
        return .html(page.html, status: isStale ? 409 : problems.isEmpty ? 200 : 422)
    }
}

extension Viewer {
    /// People of the building with their part in it, then of the firm.
    fileprivate func peopleWhoOwe(in binder: Binder, at now: Instant, _ tx: Transaction) throws -> [Choice] {
        let building = try Participant.all(in: binder, at: now, tx)
        let firm = try employees(tx).filter { employee in !building.contains { $0.accountID == employee.accountID } }
        return building.map { Choice(String($0.accountID), "\($0.name), \($0.role.name)") }
            + firm.map { Choice(String($0.accountID), "\($0.name), \($0.title.isEmpty ? $0.role.name : $0.title)") }
    }
}
