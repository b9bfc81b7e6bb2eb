import Store
import Values
import Web

struct ParticularsRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneParticulars) { call, viewer in try await page(call, viewer) }
        routing.zone(.post, Places.zoneParticulars, update)
        routing.zone(.get, Places.zoneParticularsPrint, print)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard viewer.mayEditParticulars else { throw Refusal.forbidden }
        let (building, now) = (try call.id("building"), world.now())
        let form = ParticularsForm(try await call.form())
        do {
            let kept = try form.checked()
            try await world.write(viewer) { tx in
                let binder = try viewer.binder(building, tx)
                try viewer.change(try viewer.particulars(of: binder, tx), of: binder, kept, at: now, tx)
            }
            return .redirect(Places.zoneParticulars(building)).flash(t("Zapisano dane."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        } catch Refusal.stale {
            return try await page(call, viewer, form: form, stale: true)
        }
    }

    @Sendable func print(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let building = try call.id("building")
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(building, tx)
            return ParticularsPrintPage(
                layout: world.bare(call, title: binder.name), building: binder.name, particulars: try viewer.particulars(of: binder, tx))
        }
        return .html(page.html)
    }

    private func page(
        _ call: Call, _ viewer: Viewer, form: ParticularsForm? = nil, problems: [String: String] = [:], stale: Bool = false
    ) async throws -> Reply {
        let building = try call.id("building")
        let page = try await world.read(viewer) { [world] tx in
            let particulars = try viewer.particulars(of: try viewer.binder(building, tx), tx)
            var form = form ?? ParticularsForm(particulars)
            if stale { form.version = String(particulars.version) }
            return ParticularsPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), particulars: particulars, form: form, building: building,
                mayEdit: viewer.mayEditParticulars, problems: problems, stale: stale)
        }
        return .html(page.html, status: stale ? 409 : problems.isEmpty ? 200 : 422)
    }
}

extension Viewer {
    /// The building's owners, its secretariat, and employees who may write.
    var mayEditParticulars: Bool {
        switch seat {
        case .employee(let role): role.mayWrite
        case .participant(_, let role): role == .owner || role == .secretariat
        case .guest: false
        }
    }
}
