import Foundation
import Store
import Values

/// Clients, buildings and what happened in them, told with the verbs that people use.
struct DemoStory: Sendable {
    let world: World
    let beata: Viewer

    func tell() async throws {
        let now = world.now()
        let buildings = try await world.write(beata) { [self] tx in
            let base = RecordID.next()
            try beata.addContactBase(base, ("Klienci 2026", .contacts, "Domy jednorodzinne i dachy"), at: now, tx)
            try beata.addContactBase(RecordID.next(), ("Targi budowlane 2026", .mailing, "Goście stoiska"), at: now, tx)
            let clients = try DemoClient.all.map { client in
                let form = try client.form.checked()
                let id = RecordID.next()
                try beata.addContact(id, form, to: try beata.contactBase(base, tx), at: now, tx)
                return id
            }
            return try DemoBuilding.all.map { building in try open(building, for: clients[building.client], at: now.adding(days: -200), tx)
            }
        }
        let accounts = try await world.database.read(.everything) { tx in
            try DemoPerson.allCases.reduce(into: [DemoPerson: RecordID]()) { accounts, person in
                accounts[person] = try tx.one(RecordID.self, "SELECT account.id FROM account WHERE account.email = \(person.email)")
            }
        }
        let diary = DemoDiary(world: world, firm: beata.firmID, buildings: buildings, accounts: accounts)
        try await world.write(beata) { [self] tx in
            try DemoDuties(beata: beata).tell(buildings, at: now, tx)
            try DemoTasks(beata: beata).tell(buildings, at: now, tx)
        }
        try await DemoPapers(world: world, beata: beata).tell(buildings, diary)
    }

    private func open(_ building: DemoBuilding, for client: RecordID, at now: Instant, _ tx: Transaction) throws -> RecordID {
        var form = BinderForm()
        form.contact = String(client)
        (form.street, form.postalCode, form.city) = (building.street, building.postalCode, building.city)
        let id = RecordID.next()
        try beata.openBinder(id, try form.checked(), at: now, tx)
        let binder = try beata.binder(id, tx)
        for (stage, progress) in zip(try Stage.all(in: binder, tx), building.stages) {
            try tx.run(
                """
                UPDATE stage SET planned_on = \(progress.planned), done_on = \(progress.done), progress = \(Int64(progress.percent))
                WHERE stage.firm_id = \(beata.firmID) AND stage.id = \(stage.id)
                """)
        }
        for (person, role) in [(building.owner, BuildingRole.owner), (building.architect, .architect)] {
            guard let person, let email = EmailAddress(person.email) else { continue }
            let account = try Account.forEmail(email, name: person.name, at: now, tx)
            try tx.run(
                """
                INSERT INTO participant (firm_id, id, binder_id, account_id, role, since)
                VALUES (\(beata.firmID), \(RecordID.next()), \(id), \(account.id), \(role.rawValue), \(now))
                """)
        }
        try tx.run(
            """
            UPDATE particulars SET directions = \(building.directions), plot = \(building.plot), permit = \(building.permit), latitude = \(building.latitude),
                longitude = \(building.longitude) WHERE particulars.firm_id = \(beata.firmID) AND particulars.binder_id = \(id)
            """)
        let made = try beata.binder(id, tx)
        for (name, part, phone) in building.people {
            var entry = AddressEntryForm()
            (entry.name, entry.part, entry.phone) = (name, part, phone)
            try beata.addAddressEntry(.next(), try entry.checked(), in: made, at: now, tx)
        }
        return id
    }
}
