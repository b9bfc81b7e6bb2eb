import Store
import Testing
import Values

@testable import App

@Suite struct ContactBaseTests {
    @Test func `Beata renames and describes a database, and the second to save sees the first`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let ewa = try await house.browser(as: .ewa)
            let base = try await beata.addBase("Klienci")
            let form = ["nazwa": "Klienci 2026", "opis": "Domy i dachy", "rodzaj": "contacts", "wersja": "1"]
            let saved = try await beata.post(Places.baseEdit(base), form)
            #expect(saved.contains("Klienci 2026"))
            #expect(try await beata.get(Places.bases()).contains("Domy i dachy"))
            let stale = try await ewa.post(Places.baseEdit(base), form.merging(["nazwa": "Nasi klienci"]) { $1 })
            #expect(stale.status == 409 && stale.contains("Klienci 2026") && stale.contains("Nasi klienci"))
            #expect(try await beata.post(Places.baseEdit(base), form.merging(["nazwa": ""]) { $1 }).status == 422)
        }
    }

    @Test func `a deleted database takes its people out of lists, search and pickers, and brings them back`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            _ = try await beata.post(Places.baseTrash(base))
            #expect(try await beata.send("GET", Places.contact(anna)).status == 404)
            #expect(try await !beata.get(Places.contactPicker() + "?q=mucha").contains("Anna Mucha"))
            #expect(try await beata.get(Places.search() + "?q=mucha").contains("Nic nie pasuje"))
            _ = try await beata.post(Places.restore("contact_base", base))
            #expect(try await beata.send("GET", Places.contact(anna)).status == 200)
        }
    }

    @Test func `a database knows how many contacts it has`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let (base, other) = (try await beata.addBase("Klienci"), try await beata.addBase("Hurtownie"))
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            _ = try await beata.addPerson("Ćwirko", "Zięba", to: base)
            #expect(try await beata.get(Places.base(base)).contains("2 kontakty"))
            _ = try await beata.post(Places.contactMove(anna), ["baza": String(other)])
            #expect(try await beata.get(Places.base(base)).contains("1 kontakt<"))
            _ = try await beata.post(Places.contactTrash(anna))
            #expect(try await house.counts() == [base: 1, other: 0])
            _ = try await beata.post(Places.restore("contact", anna))
            #expect(try await house.counts() == [base: 1, other: 1])
        }
    }

    @Test func `people of a mailing database are picked nowhere, by form or by the tables themselves`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let (base, mailing) = (try await beata.addBase("Klienci"), try await beata.addBase("Targi", kind: "mailing"))
            let piotr = try await beata.addPerson("Piotr", "Bocian", to: mailing).id
            #expect(try await !beata.get(Places.contactPicker() + "?q=bocian").contains("Bocian"))
            let refused = try await beata.post(Places.binders(), ["rodzaj": "plain", "kontakt": String(piotr), "nazwa": "Dach"])
            #expect(refused.status == 422)
            let jan = try await house.viewer(.jan)
            for statement in Self.intruders(jan.firmID, piotr) {
                await #expect(throws: StoreError.check("mailing_contact")) {
                    try await house.world.write(jan) { tx in _ = try tx.run(statement) }
                }
            }
            // Promoted to a client he can have a binder, and then does not go back.
            _ = try await beata.post(Places.contactMove(piotr), ["baza": String(base)])
            let binder = try await beata.openBuilding("Polna 3", "Nowy Targ", for: piotr)
            #expect(binder != 0)
            #expect(try await beata.post(Places.contactMove(piotr), ["baza": String(mailing)]).status == 422)
            await #expect(throws: StoreError.check("mailing_contact")) {
                try await house.world.write(jan) { tx in
                    _ = try tx.run("UPDATE contact SET base_id = \(mailing) WHERE firm_id = \(jan.firmID) AND id = \(piotr)")
                }
            }
        }
    }

    private static func intruders(_ firm: RecordID, _ contact: RecordID) -> [SQL] {
        [
            """
            INSERT INTO binder (firm_id, id, kind, contact_id, name, street, postal_code, city, created_at)
            VALUES (\(firm), 1, 'plain', \(contact), 'Dach', '', '', '', 0)
            """,
            """
            INSERT INTO works_order (firm_id, id, contact_id, binder_id, number, title, net, vat, gross, created_at)
            VALUES (\(firm), 1, \(contact), 1, 'Z/1', 'Dach', 0, 0, 0, 0)
            """,
        ]
    }
}

extension TestHouse {
    /// How many contacts each database says it has.
    func counts() async throws -> [RecordID: Int64] {
        let viewer = try await viewer(.jan)
        let bases = try await world.read(viewer) { tx in try viewer.contactBases(tx) }
        return Dictionary(uniqueKeysWithValues: bases.map { ($0.id, $0.count) })
    }
}
