import Testing
import Values

@testable import App

/// What one node has taken, the next request sees, wherever it goes.
@Suite struct NodesTests {
    @Test func `signing out everywhere ends the browser at the other node at once`() async throws {
        try await TestHouse.on(.postgres) { house in
            try await house.withSecondNode { other in
                let desk = try await house.browser(as: .jan)
                let phone = try await other.browser(as: .jan)
                #expect(try await phone.send("GET", Places.desk()).status == 200)
                #expect(try await desk.post(Places.accountSessions()).status == 200)
                #expect(try await phone.send("GET", Places.desk()).status != 200)
                #expect(try await phone.send("GET", Places.account()).status != 200)
            }
        }
    }

    @Test func `a role taken away at one node is gone at the other`() async throws {
        try await TestHouse.on(.postgres) { house in
            try await house.withSecondNode { other in
                let (beata, list) = (try await other.browser(as: .beata), Places.bases())
                #expect(try await beata.post(list, ["nazwa": "Klienci", "rodzaj": "contacts"]).status == 200)
                try await house.world.database.write(.everything) { tx in
                    try tx.run(
                        """
                        UPDATE employee SET role = 'reader'
                        WHERE account_id = (SELECT id FROM account WHERE email = \(Cast.beata.email))
                        """)
                }
                #expect(try await beata.post(list, ["nazwa": "Drudzy", "rodzaj": "contacts"]).status == 403)
                #expect(try await beata.get(list).contains("Klienci"))
            }
        }
    }

    @Test func `what Beata saves at one node stands on the next page of either`() async throws {
        try await TestHouse.on(.postgres) { house in
            try await house.withSecondNode { other in
                let (here, there) = (try await house.browser(as: .beata), try await other.browser(as: .beata))
                let base = try await here.addBase("Klienci")
                for (number, family) in ["Mucha", "Sikora", "Czyż"].enumerated() {
                    _ = try await (number.isMultiple(of: 2) ? here : there).addPerson("Anna", family, to: base)
                    #expect(try await here.get(Places.base(base)).contains("\(family) Anna"))
                    #expect(try await there.get(Places.base(base)).contains("\(family) Anna"))
                }
            }
        }
    }

    @Test func `many at once see what they have just saved`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        let name = "Gość\(number)"
                        _ = try await beata.addPerson("Anna", name, to: base)
                        #expect(try await beata.get(Places.base(base)).contains("\(name) Anna"))
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
