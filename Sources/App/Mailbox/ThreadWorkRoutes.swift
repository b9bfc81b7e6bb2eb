import Store
import Values
import Web

/// Working on a thread together: its building, its keeper, notes, labels, putting off; the rules for senders.
struct ThreadWorkRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.post, Places.threadPlacing, place)
        routing.office(.post, Places.threadPlacingEnd, unplace)
        routing.office(.post, Places.threadKeeper, give)
        routing.office(.post, Places.threadNotes, addNote)
        routing.office(.post, Places.threadLabels, toggleLabel)
        routing.office(.post, Places.threadSnooze, snooze)
        routing.office(.get, Places.mailRules, rules)
        routing.office(.post, Places.mailRuleTrash, forgetRule)
    }

    @Sendable func place(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let remembers = form.has("zapamietaj")
        let (name, goal) = try await world.write(viewer) { tx in
            let target = try RecordID(form["watek"]).map { try viewer.thread($0, tx) }
            guard let chosen = target?.binderID ?? RecordID(form["budowa"]) else { throw Refusal.missing }
            let binder = try viewer.binder(chosen, tx)
            try viewer.place(try viewer.thread(id, tx), in: binder, joining: target, remembers: remembers, at: now, tx)
            return (binder.name, target?.id ?? id)
        }
        let words =
            remembers ? t("Przydzielono do: %. Następne wiadomości tego nadawcy trafią tam same.", name) : t("Przydzielono do: %.", name)
        return .redirect(Places.thread(goal)).flash(words, undo: Places.threadPlacingEnd(id))
    }

    @Sendable func unplace(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        try await world.write(viewer) { tx in try viewer.unplace(id, at: now, tx) }
        return .redirect(Places.thread(id)).flash(t("Cofnięto przydzielenie."))
    }

    @Sendable func give(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, person, now) = (try call.id(), RecordID(try await call.form()["osoba"]), world.now())
        let name = try await world.write(viewer) { tx in
            let employee = try person.map { try viewer.employee($0, tx) }
            try viewer.give(try viewer.thread(id, tx), to: employee, at: now, tx)
            return employee?.name
        }
        return .redirect(Places.thread(id)).flash(name.map { t("Wątek prowadzi: %.", $0) } ?? t("Wątku nikt nie prowadzi."))
    }

    @Sendable func addNote(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let number = OneTime.id(form["numer"], now: now)
        do {
            try await world.write(viewer) { tx in
                try viewer.addNote(number, form["notatka"].trimmedLines, to: try viewer.thread(id, tx), at: now, tx)
            }
        } catch Refusal.invalid(let problems) {
            return .redirect(Places.thread(id)).flash(problems["notatka"] ?? t("Napisz notatkę."))
        }
        return .redirect(Places.thread(id) + "#n-\(number)")
    }

    @Sendable func toggleLabel(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, label) = (try call.id(), RecordID(try await call.form()["etykieta"]))
        guard let label else { throw Refusal.missing }
        try await world.write(viewer) { tx in try viewer.toggle(try viewer.tag(label, tx), on: try viewer.thread(id, tx), tx) }
        return .redirect(Places.thread(id))
    }

    @Sendable func snooze(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let isEnd = form["kiedy"] == "teraz"
        let moment = isEnd ? nil : LaterMoment.read(form, at: now)
        try await world.write(viewer) { tx in
            let thread = try viewer.thread(id, tx)
            if isEnd || moment != nil { try viewer.snooze(thread, until: moment, at: now, tx) }
        }
        guard isEnd || moment != nil else {
            return .redirect(Places.thread(id)).flash(t("Wybierz porę, która dopiero będzie."))
        }
        guard let moment else { return .redirect(Places.thread(id)) }
        return .redirect(Places.mail()).flash(t("Odłożono do: %.", moment.full))
    }

    @Sendable func rules(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let now = world.now()
        let page = try await world.read(viewer) { [world] tx in
            MailRulesPage(
                frame: try world.officeFrame(call, viewer, tx), rules: try MailRule.all(firm: viewer.firmID, tx), mayWrite: viewer.mayWrite,
                now: now)
        }
        return .html(page.html)
    }

    @Sendable func forgetRule(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        try await world.write(viewer) { tx in
            guard try MailRule.all(firm: viewer.firmID, and: "mail_rule.id = \(id)", tx).count == 1 else { throw Refusal.missing }
            try viewer.forgetRule(id, tx)
        }
        return .redirect(call.referrer ?? Places.mailRules()).flash(t("Usunięto regułę."))
    }
}
