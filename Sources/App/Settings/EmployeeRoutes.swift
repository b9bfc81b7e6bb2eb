import Store
import Values
import Web

struct EmployeeRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.settingsEmployees) { call, viewer in try await page(call, viewer) }
        routing.management(.post, Places.settingsEmployees, create)
        routing.management(.post, Places.employeeSessions, endSessions)
        routing.management(.post, Places.employeeEnd, destroy)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (EmployeeForm(try await call.form()), world.now())
        do {
            let wish = try form.checked()
            guard wish.role != .owner else { throw Refusal.invalid(["rola": t("Wybierz rolę.")]) }
            try await world.write(viewer) { [world] tx in try viewer.employ(wish, at: now, world, tx) }
            return .redirect(Places.settingsEmployees()).flash(t("Zaproszenie idzie na adres %.", wish.email.text))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func endSessions(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in try viewer.signOutEverywhere(id, at: now, tx) }
        return .redirect(Places.settingsEmployees()).flash(t("% jest wylogowany ze wszystkich miejsc.", name))
    }

    @Sendable func destroy(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in try viewer.dismiss(id, at: now, tx) }
        return .redirect(Places.settingsEmployees()).flash(t("% nie ma już dostępu do firmy.", name))
    }

    private func page(_ call: Call, _ viewer: Viewer, form: EmployeeForm = .init(), problems: [String: String] = [:]) async throws -> Reply
    {
        let page = try await world.read(viewer) { [world] tx in
            EmployeesPage(
                frame: try world.officeFrame(call, viewer, tx), employees: try viewer.employees(tx), mayManage: viewer.mayManage,
                own: viewer.accountID, form: form, problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
