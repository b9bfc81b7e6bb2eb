import Store
import Testing
import Values

@Suite struct QueryTests {
    static let tables: [MigrationStep] = [
        """
        CREATE TABLE item (firm_id BIGINT NOT NULL, id BIGINT PRIMARY KEY, title TEXT NOT NULL, price BIGINT, day TEXT, rate TEXT);
        CREATE INDEX item_by_title ON item (firm_id, title)
        """
    ]

    private func shop(_ engine: TestEngine) async throws -> Database {
        let database = try await TestDatabase.open(engine, QueryTests.tables)
        try await database.write(.firm(1)) { tx in
            for number in 1...10 {
                try tx.run("INSERT INTO item (firm_id, id, title, price) VALUES (1, \(number), \("Cegła \(number)"), \(number * 100))")
            }
        }
        return database
    }

    @Test(arguments: TestEngine.allCases)
    func `lists, limits and nested conditions find what they say`(engine: TestEngine) async throws {
        let database = try await shop(engine)
        let mine: SQL = "firm_id = \(1)"
        try await database.read(.firm(1)) { tx throws in
            let three = try tx.all(Int64.self, "SELECT id FROM item WHERE \(mine) AND id IN \(list: [2, 4, 6]) ORDER BY id LIMIT \(2)")
            #expect(three == [2, 4])
            #expect(try tx.all(Int64.self, "SELECT id FROM item WHERE \(mine) AND id IN \(list: [Int64]())") == [])
            #expect(try tx.one(String.self, "SELECT title FROM item WHERE \(mine) AND title LIKE \("%ła 7")") == "Cegła 7")
            #expect(try tx.one(String.self, "SELECT title FROM item WHERE title LIKE \("cegła%")") == nil)
            #expect(try tx.one(String.self, "SELECT title FROM item WHERE id = \(11)") == nil)
            #expect(try tx.exists("SELECT 1 FROM item WHERE id = \(3)"))
            #expect(try !tx.exists("SELECT 1 FROM item WHERE id = \(33)"))
            let nothing: String? = nil
            #expect(try tx.one(Int.self, "SELECT count(*) FROM item WHERE \(nothing) IS NULL OR title = \(nothing)") == 10)
            #expect(try tx.one(Int.self, "SELECT count(*) FROM item WHERE \("Cegła 1") IS NULL OR title = \("Cegła 1")") == 1)
        }
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `sums, truths and averages are read`(engine: TestEngine) async throws {
        let database = try await shop(engine)
        try await database.read(.firm(1)) { tx throws in
            #expect(try tx.one(Money.self, "SELECT sum(price) FROM item") == Money(grosze: 5_500))
            #expect(try tx.one(Double.self, "SELECT avg(price) FROM item") == 550)
            #expect(try tx.one(Bool.self, "SELECT count(*) > \(9) FROM item") == true)
            #expect(try tx.one(Bool.self, "SELECT 1 = \(2) FROM item") == false)
            #expect(try tx.one(Int64?.self, "SELECT sum(price) FROM item WHERE id > 100") == .some(nil))
        }
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a returning statement and the number of changed rows`(engine: TestEngine) async throws {
        let database = try await shop(engine)
        try await database.write(.firm(1)) { tx throws in
            #expect(try tx.run("UPDATE item SET price = price + \(1) WHERE id <= \(4)") == 4)
            #expect(try tx.run("UPDATE item SET price = 0 WHERE id > \(100)") == 0)
            #expect(try tx.one(Int64.self, "UPDATE item SET price = price * 2 WHERE id = 1 RETURNING price") == 202)
            #expect(try tx.all(Int64.self, "DELETE FROM item WHERE id > 8 RETURNING id").sorted() == [9, 10])
            #expect(try tx.one(Int64.self, "INSERT INTO item (firm_id, id, title) VALUES (1, 99, 'x') RETURNING id") == 99)
        }
        #expect(try await database.read(.firm(1)) { try $0.one(Int.self, "SELECT count(*) FROM item") } == 9)
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `values of the house come back as they went`(engine: TestEngine) async throws {
        let database = try await shop(engine)
        let day = try #require(DayDate(text: "2026-03-02"))
        try await database.write(.firm(1)) { tx in
            try tx.run("UPDATE item SET price = \(Money(grosze: 120_050)), day = \(day), rate = \(VATRate.reduced) WHERE id = 1")
            let found = try tx.one(Priced.self, "SELECT price, day, rate, price FROM item WHERE id = 1")
            let wanted = Priced(price: Money(grosze: 120_050), day: day, rate: .reduced, quantity: Quantity(thousandths: 120_050))
            #expect(found == wanted)
        }
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a column that is not what was asked is an error, not a zero`(engine: TestEngine) async throws {
        let database = try await shop(engine)
        await #expect(throws: StoreError.decoding("column 0 is NULL")) {
            try await database.read(.firm(1)) { try $0.all(String.self, "SELECT day FROM item") }
        }
        await #expect(throws: StoreError.decoding("column 0 is NULL")) {
            try await database.read(.firm(1)) { try $0.one(Int64.self, "SELECT sum(price) FROM item WHERE id > 100") }
        }
        await #expect(throws: StoreError.decoding("column 0 is no day")) {
            try await database.read(.firm(1)) { try $0.one(DayDate.self, "SELECT title FROM item") }
        }
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a reader cannot write`(engine: TestEngine) async throws {
        let database = try await shop(engine)
        await #expect(throws: StoreError.self) {
            try await database.read(.firm(1)) { try $0.run("DELETE FROM item") }
        }
        #expect(try await database.read(.firm(1)) { try $0.one(Int.self, "SELECT count(*) FROM item") } == 10)
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `the plan names the index`(engine: TestEngine) async throws {
        let database = try await shop(engine)
        let plan = try await database.plan(of: "SELECT id FROM item WHERE firm_id = \(1) AND title = \("Cegła 3")")
        #expect(plan.contains("item_by_title"))
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a query inside the rows of the same query`(engine: TestEngine) async throws {
        let database = try await shop(engine)
        let pairs = try await database.read(.firm(1)) { tx in
            var pairs = 0
            try tx.each("SELECT id FROM item WHERE id < \(4)") { _ in
                try tx.each("SELECT id FROM item WHERE id < \(4)") { _ in pairs += 1 }
            }
            return pairs
        }
        #expect(pairs == 9)
        await database.close()
    }
}

private struct Priced: RowDecodable, Equatable {
    var price: Money
    var day: DayDate
    var rate: VATRate
    var quantity: Quantity
}

extension Priced {
    init(row: Row) {
        self.init(price: row.money(0), day: row.day(1), rate: row.vatRate(2), quantity: row.quantity(3))
    }
}

extension Money: RowDecodable {
    public init(row: Row) { self = row.money(0) }
}

extension DayDate: RowDecodable {
    public init(row: Row) { self = row.day(0) }
}
