import Store
import Values
import Web

struct ParticularsRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneParticulars) { call, viewer in try await page(call, viewer) }
        routing.zone(.post, Places.zoneParticulars, update)
        routing.zone(.get, Places.zoneParticularsPrint, print)
        routing.zone(.get, Places.zoneParticularsCard, card)
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
            let particulars = try viewer.particulars(of: binder, tx)
            return ParticularsPrintPage(
                layout: world.bare(call, title: binder.name), building: binder.name, particulars: particulars,
                people: try viewer.callable(in: binder, tx),
                sketch: try viewer.sketch(particulars.sketch, in: binder, tx).map { addressed(Places.zoneThumbnail(building, $0.id), $0) })
        }
        return .html(page.html)
    }

    /// The site as a card for the phone.
    @Sendable func card(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, now) = (try call.id("building"), world.now())
        let card = try await world.read(viewer) { tx in
            let binder = try viewer.binder(building, tx)
            return ParticularsFiles(
                particulars: try viewer.particulars(of: binder, tx), binder: binder, firm: try viewer.firm(tx), now: now
            ).card
        }
        return .text(card.text, type: "text/vcard; charset=utf-8").with(
            header: "content-disposition", "attachment; filename=\"budowa.vcf\"")
    }

    private func page(
        _ call: Call, _ viewer: Viewer, form: ParticularsForm? = nil, problems: [String: String] = [:], stale: Bool = false
    ) async throws -> Reply {
        let building = try call.id("building")
        let isEditing = viewer.mayEditParticulars && (form != nil || !call.query["zmien"].isEmpty)
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(building, tx)
            let particulars = try viewer.particulars(of: binder, tx)
            var form = form ?? ParticularsForm(particulars)
            if stale { form.version = String(particulars.version) }
            return ParticularsPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), particulars: particulars, form: form, building: building,
                mayEdit: viewer.mayEditParticulars, people: try viewer.callable(in: binder, tx),
                sketch: try viewer.sketch(particulars.sketch, in: binder, tx),
                sketches: isEditing ? try viewer.sketches(in: binder, tx) : [],
                isEditing: isEditing, problems: problems, stale: stale)
        }
        return .html(page.html, status: stale ? 409 : problems.isEmpty ? 200 : 422)
    }
}

extension Viewer {
    /// The first of the address book who have a telephone; nobody for those who may not read it.
    fileprivate func callable(in binder: Binder, _ tx: Transaction) throws -> [AddressEntry] {
        guard try mayReadAddressBook(of: binder, tx) else { return [] }
        return Array(try addressEntries(of: binder, tx).filter { !$0.phone.isEmpty }.prefix(4))
    }

    /// The building's owners, its secretariat, and employees who may write.
    var mayEditParticulars: Bool {
        switch seat {
        case .employee(let role): role.mayWrite
        case .participant(_, let role): role == .owner || role == .secretariat
        case .guest: false
        }
    }
}
