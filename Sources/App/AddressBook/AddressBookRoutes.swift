import Store
import Values
import Web

/// A building's address book, twice: from the binder in the office and from the mail of the zone.
struct AddressBookRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.binderAddresses) { call, viewer in try await office(call, viewer) }
        routing.office(.post, Places.binderAddresses) { call, viewer in try await create(call, viewer, at: .office) }
        routing.office(.get, Places.binderAddress) { call, viewer in try await office(call, viewer, edited: call.id("entry")) }
        routing.office(.post, Places.binderAddress) { call, viewer in try await update(call, viewer, at: .office) }
        routing.office(.post, Places.binderAddressTrash) { call, viewer in try await discard(call, viewer, at: .office) }
        routing.office(.get, Places.binderAddressesPrint) { call, viewer in try await print(call, viewer, at: .office) }
        routing.office(.get, Places.binderAddressCards) { call, viewer in try await cards(call, viewer, at: .office) }
        routing.management(.post, Places.binderAddressRoles, close)
        routing.zone(.get, Places.zoneAddresses) { call, viewer in try await zone(call, viewer) }
        routing.zone(.post, Places.zoneAddresses) { call, viewer in try await create(call, viewer, at: .zone) }
        routing.zone(.get, Places.zoneAddress) { call, viewer in try await zone(call, viewer, edited: call.id("entry")) }
        routing.zone(.post, Places.zoneAddress) { call, viewer in try await update(call, viewer, at: .zone) }
        routing.zone(.post, Places.zoneAddressTrash) { call, viewer in try await discard(call, viewer, at: .zone) }
        routing.zone(.get, Places.zoneAddressesPrint) { call, viewer in try await print(call, viewer, at: .zone) }
        routing.zone(.get, Places.zoneAddressCards) { call, viewer in try await cards(call, viewer, at: .zone) }
    }

    /// The door by which somebody came in.
    private enum Door {
        case office, zone

        func binder(_ call: Call) throws -> RecordID {
            self == .office ? try call.id() : try call.id("building")
        }

        func links(_ binder: RecordID) -> AddressBookLinks { self == .office ? .office(binder) : .zone(binder) }
    }

    /// What went wrong with a form that is shown again.
    private struct Returned {
        var form: AddressEntryForm
        var problems: [String: String] = [:]
        var stale = false

        var status: Int { stale ? 409 : 422 }
    }

    private func create(_ call: Call, _ viewer: Viewer, at door: Door) async throws -> Reply {
        let (binder, form, now) = (try door.binder(call), AddressEntryForm(try await call.form()), world.now())
        do {
            let kept = try form.checked()
            try await world.write(viewer) { tx in
                try viewer.addAddressEntry(OneTime.id(form.number, now: now), kept, in: try viewer.binder(binder, tx), at: now, tx)
            }
            return .redirect(door.links(binder).book).flash(t("Dodano do bazy: %.", kept.name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, at: door, returned: Returned(form: form, problems: problems))
        }
    }

    private func update(_ call: Call, _ viewer: Viewer, at door: Door) async throws -> Reply {
        let (binder, id, form, now) = (try door.binder(call), try call.id("entry"), AddressEntryForm(try await call.form()), world.now())
        do {
            let kept = try form.checked()
            try await world.write(viewer) { tx in
                let binder = try viewer.binder(binder, tx)
                try viewer.change(try viewer.addressEntry(id, in: binder, tx), to: kept, in: binder, at: now, tx)
            }
            return .redirect(door.links(binder).book).flash(t("Zapisano: %.", kept.name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, at: door, edited: id, returned: Returned(form: form, problems: problems))
        } catch Refusal.stale {
            return try await page(call, viewer, at: door, edited: id, returned: Returned(form: form, stale: true))
        }
    }

    private func discard(_ call: Call, _ viewer: Viewer, at door: Door) async throws -> Reply {
        let (binder, id, now) = (try door.binder(call), try call.id("entry"), world.now())
        guard viewer.mayWriteAddressBook else { throw Refusal.forbidden }
        let name = try await world.write(viewer) { tx in
            let entry = try viewer.addressEntry(id, in: try viewer.binder(binder, tx), tx)
            try viewer.discard(Reference(.addressEntry, id), title: entry.name, binder: binder, at: now, tx)
            return entry.name
        }
        let reply = Reply.redirect(door.links(binder).book)
        return switch door {
        case .office: reply.flash(t("Usunięto z bazy: %.", name), undo: Places.restore(RecordKind.addressEntry.rawValue, id))
        case .zone: reply.flash(t("Usunięto z bazy: %. Przez 30 dni biuro może to cofnąć.", name))
        }
    }

    /// The boxes say who may; what is kept is who may not.
    @Sendable private func close(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let open = Set(form.all("rola").compactMap(BuildingRole.init))
        try await world.write(viewer) { tx in
            try viewer.closeAddressBook(of: try viewer.binder(id, tx), to: Set(BuildingRole.allCases).subtracting(open), at: now, tx)
        }
        return .redirect(Places.binderAddresses(id)).flash(t("Zapisano, kto widzi bazę."))
    }

    private func print(_ call: Call, _ viewer: Viewer, at door: Door) async throws -> Reply {
        let (id, now) = (try door.binder(call), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            return AddressBookPrintPage(
                layout: world.bare(call, title: binder.name), building: binder.name, people: try Participant.all(in: binder, at: now, tx),
                entries: try viewer.addressEntries(of: binder, tx))
        }
        return .html(page.html)
    }

    private func cards(_ call: Call, _ viewer: Viewer, at door: Door) async throws -> Reply {
        let id = try door.binder(call)
        let entries = try await world.read(viewer) { tx in try viewer.addressEntries(of: try viewer.binder(id, tx), tx) }
        return .text(VCard.text(entries.map(\.card)), type: "text/vcard; charset=utf-8").with(
            header: "content-disposition", "attachment; filename=\"baza-adresowa.vcf\"")
    }

    private func page(_ call: Call, _ viewer: Viewer, at door: Door, edited: RecordID? = nil, returned: Returned) async throws -> Reply {
        switch door {
        case .office: try await office(call, viewer, edited: edited, returned: returned)
        case .zone: try await zone(call, viewer, edited: edited, returned: returned)
        }
    }

    private func office(_ call: Call, _ viewer: Viewer, edited: RecordID? = nil, returned: Returned? = nil) async throws -> Reply {
        let id = try call.id()
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            var view = try view(binder, viewer, at: .office, edited: edited, returned: returned, tx)
            let search = ContactSearch(call.query, book: view.links.book)
            if edited == nil, viewer.mayWriteAddressBook {
                view.contacts = search.html(try search.found(viewer, tx))
                if returned == nil, let contact = try search.chosen(viewer, tx) { view.form = AddressEntryForm(contact) }
            }
            return BinderAddressesPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx), view: view,
                closed: try viewer.closedRoles(of: binder, tx), mayClose: viewer.mayManage)
        }
        return .html(page.html, status: returned?.status ?? 200)
    }

    private func zone(_ call: Call, _ viewer: Viewer, edited: RecordID? = nil, returned: Returned? = nil) async throws -> Reply {
        let building = try call.id("building")
        let page = try await world.read(viewer) { [world] tx in
            let view = try view(try viewer.binder(building, tx), viewer, at: .zone, edited: edited, returned: returned, tx)
            return ZoneAddressesPage(frame: try world.zoneFrame(call, viewer, building: building, tx), building: building, view: view)
        }
        return .html(page.html, status: returned?.status ?? 200)
    }

    private func view(
        _ binder: Binder, _ viewer: Viewer, at door: Door, edited: RecordID?, returned: Returned?, _ tx: Transaction
    ) throws -> AddressBookView {
        let entry = try edited.map { try viewer.addressEntry($0, in: binder, tx) }
        var form = returned?.form ?? entry.map(AddressEntryForm.init) ?? AddressEntryForm()
        if returned?.stale == true, let entry { form.version = String(entry.version) }
        return AddressBookView(
            links: door.links(binder.id), people: try Participant.all(in: binder, at: world.now(), tx),
            entries: try viewer.addressEntries(of: binder, tx), form: form, edited: entry, problems: returned?.problems ?? [:],
            stale: returned?.stale ?? false, mayWrite: viewer.mayWriteAddressBook)
    }
}
