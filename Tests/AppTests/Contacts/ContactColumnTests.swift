import Testing
import Values
import Web

@testable import App

/// The columns of a list are each person's own choice.
struct ContactColumnTests {
    @Test func `Beata chooses columns, the firm's own among them, and each view remembers its own`() async throws {
        try await TestHouse.each { house in
            let (beata, viewer) = (try await house.browser(as: .beata), try await house.viewer(.beata))
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base, ["nip": "526-025-02-74"]).id
            let (plot, now) = (RecordID.next(), house.clock.now())
            try await house.world.write(viewer) { tx in
                try tx.run(
                    """
                    INSERT INTO contact_field (firm_id, id, name, kind, choices, position)
                    VALUES (\(viewer.firmID), \(plot), 'Działka m²', 'number', '', 1)
                    """)
                let field = try #require(try viewer.contactFields(tx).first)
                try viewer.setField(field, of: anna, to: "840", tx)
                #expect(now.milliseconds > 0)
            }
            let usual = try await beata.get(Places.base(base))
            #expect(usual.contains("E-mail") && !usual.contains("526-025-02-74"))
            let chosen = [("kolumna", "nip"), ("kolumna", "f-\(plot)"), ("kolumna", "obca"), ("q", "Mucha")]
            let page = try await beata.post(Places.baseColumns(base), chosen)
            #expect(page.contains("526-025-02-74") && page.contains("840") && page.contains("?q=Mucha&amp;s=f-\(plot)"))
            #expect(!page.contains("s=email"))
            #expect(try await beata.get(Places.base(base)).contains("526-025-02-74"), "remembered")
            #expect(try await !house.browser(as: .ewa).get(Places.base(base)).contains("526-025-02-74"), "for one person")
            let saved = try await beata.post(Places.baseViews(base), ["nazwa": "Mejle", "q": "Mucha"])
            let view = try #require(saved.first("widok=([0-9]+)\""))
            let inView = try await beata.post(Places.baseColumns(base), [("kolumna", "email"), ("widok", view), ("q", "Mucha")])
            #expect(inView.contains("s=email") && !inView.contains("526-025-02-74"))
            #expect(try await beata.get(Places.base(base)).contains("526-025-02-74"), "the list keeps its own")
            _ = try await beata.post(Places.baseColumns(base), ["domyslne": "tak"])
            #expect(try await !beata.get(Places.base(base)).contains("526-025-02-74"))
            #expect(try await house.browser(as: .olga).post(Places.baseColumns(base), ["kolumna": "nip"]).status == 404)
        }
    }

    @Test(arguments: [ContactField.Kind.text, .number])
    func `a field of the firm sorts page by page there and back, who says nothing comes last`(_ kind: ContactField.Kind) async throws {
        try await TestHouse.each { house in
            let (beata, viewer) = (try await house.browser(as: .beata), try await house.viewer(.beata))
            let base = try await beata.addBase("Klienci")
            var people: [RecordID] = []
            for family in ["Cap", "Ćma", "Lis", "Łoś", "Żuraw"] { people.append(try await beata.addPerson("Jan", family, to: base).id) }
            let (field, ids) = (RecordID.next(), people)
            try await house.world.write(viewer) { tx in
                try tx.run(
                    """
                    INSERT INTO contact_field (firm_id, id, name, kind, choices, position)
                    VALUES (\(viewer.firmID), \(field), 'Pole', \(kind.rawValue), '', 1)
                    """)
                let own = try #require(try viewer.contactFields(tx).first)
                for (id, value) in [(ids[4], "5"), (ids[0], "9"), (ids[2], "7")] { try viewer.setField(own, of: id, to: value, tx) }
                let kept = try viewer.contactBase(base, tx)
                for (isDown, order) in [(false, [4, 2, 0, 1, 3]), (true, [0, 2, 4, 1, 3])] {
                    var query = ContactQuery(Query("s=\(isDown ? "-" : "")f-\(field)"))
                    query.size = 2
                    let first = try viewer.contacts(in: kept, query, tx)
                    query.after = first.next.flatMap { ContactQuery.Key($0.text) }
                    let second = try viewer.contacts(in: kept, query, tx)
                    query.after = second.next
                    let third = try viewer.contacts(in: kept, query, tx)
                    #expect((first.contacts + second.contacts + third.contacts).map(\.id) == order.map { ids[$0] }, "\(isDown)")
                    #expect(first.previous == nil && third.next == nil)
                    (query.after, query.before) = (nil, third.previous)
                    let back = try viewer.contacts(in: kept, query, tx)
                    #expect(back.contacts.map(\.id) == second.contacts.map(\.id))
                    query.before = back.previous
                    #expect(try viewer.contacts(in: kept, query, tx).contacts.map(\.id) == first.contacts.map(\.id))
                }
            }
        }
    }
}
