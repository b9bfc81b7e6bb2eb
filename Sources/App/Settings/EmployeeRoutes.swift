import Store
import Values
import Web

struct EmployeeRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.settingsEmployees) { call, viewer in try await page(call, viewer) }
        routing.management(.post, Places.settingsEmployees, world.proving(create))
        routing.management(.get, Places.employee) { call, viewer in try await card(call, viewer) }
        routing.management(.post, Places.employee, world.proving(update))
        routing.management(.post, Places.employeeInvitation, inviteAgain)
        routing.management(.post, Places.employeeSessions, endSessions)
        routing.management(.post, Places.employeeSuspension, suspend)
        routing.management(.post, Places.employeeReturn, letBackIn)
        routing.management(.post, Places.employeeSecondStep, world.proving(resetSecondStep))
        routing.management(.post, Places.employeePreview, startPreview)
        routing.management(.post, Places.employeeEnd, destroy)
        routing.signedIn(.post, Places.previewEnd, endPreview)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (EmployeeForm(try await call.form()), world.now())
        do {
            let wish = try form.checked()
            try await world.write(viewer) { [world] tx in try viewer.employ(wish, at: now, world, tx) }
            return .redirect(Places.settingsEmployees()).flash(t("Zaproszenie idzie na adres %.", wish.email.text))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), EmployeeForm(try await call.form()), world.now())
        do {
            let person = try await world.write(viewer) { tx in try viewer.change(id, form, at: now, tx) }
            return .redirect(Places.employee(id)).flash(t("Zapisano: %.", person.name))
        } catch Refusal.invalid(let problems) {
            return try await card(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func inviteAgain(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let address = try await world.write(viewer) { [world] tx in try viewer.inviteAgain(id, at: now, world, tx) }
        return .redirect(Places.settingsEmployees()).flash(t("Zaproszenie idzie na adres %.", address))
    }

    @Sendable func endSessions(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in try viewer.signOutEverywhere(id, at: now, tx) }
        return .redirect(call.referrer ?? Places.settingsEmployees()).flash(t("% jest wylogowany ze wszystkich miejsc.", name))
    }

    @Sendable func suspend(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in try viewer.suspend(id, at: now, tx) }
        return .redirect(Places.employee(id)).flash(t("% nie wejdzie, dopóki nie przywrócisz dostępu.", name))
    }

    @Sendable func letBackIn(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in try viewer.letBackIn(id, at: now, tx) }
        return .redirect(Places.employee(id)).flash(t("% znów może się zalogować.", name))
    }

    @Sendable func resetSecondStep(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let name = try await viewer.resetSecondStep(of: id, at: world.now(), in: world)
        return .redirect(Places.employee(id)).flash(t("% wejdzie teraz samym hasłem i dostanie o tym e-mail.", name))
    }

    @Sendable func startPreview(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now, session) = (try call.id(), world.now(), try await world.signedIn(call).sessionID)
        _ = try await world.write(viewer) { tx in try viewer.lendEyes(of: id, to: session, at: now, tx) }
        return .redirect(Places.desk())
    }

    @Sendable func endPreview(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        try await signedIn.endPreview(in: world)
        return .redirect(Places.settingsEmployees())
    }

    @Sendable func destroy(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let (person, isKeeper) = try await world.write(viewer) { tx in
            let person = try viewer.dismiss(id, at: now, tx)
            return (person, try viewer.keeps(person, at: now, tx).contains { $0.count > 0 })
        }
        let words =
            person.standing == .invited ? t("Cofnięto zaproszenie: %.", person.name) : t("% nie ma już dostępu do firmy.", person.name)
        return .redirect(isKeeper ? Places.employeeHandover(id) : Places.settingsEmployees()).flash(words)
    }

    private func page(_ call: Call, _ viewer: Viewer, form: EmployeeForm = .init(), problems: [String: String] = [:]) async throws -> Reply
    {
        let now = world.now()
        let page = try await world.read(viewer) { [world] tx in
            EmployeesPage(
                frame: try world.officeFrame(call, viewer, tx), rows: try viewer.employeeRows(at: now, tx),
                former: viewer.has(.people) ? try viewer.formerEmployees(tx) : [], viewer: viewer, now: now, form: form, problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }

    private func card(_ call: Call, _ viewer: Viewer, form: EmployeeForm? = nil, problems: [String: String] = [:]) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let person = try viewer.subordinate(id, tx)
            guard let row = try viewer.employeeRows(at: now, tx).first(where: { $0.employee.id == id }) else { throw Refusal.missing }
            return EmployeePage(
                frame: try world.officeFrame(call, viewer, tx), row: row, viewer: viewer,
                sessions: try viewer.sessions(of: person, at: now, tx),
                keeps: try viewer.keeps(person, at: now, tx),
                deeds: try viewer.deeds(of: person, limit: 15, tx),
                hasSecondStep: viewer.has(.owners) ? try SecondStep.isOn(person.accountID, tx) : false, now: now,
                form: form ?? EmployeeForm(person), problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
