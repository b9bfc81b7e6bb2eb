import Store
import Testing

@Suite struct ParameterTests {
    static let tables: [MigrationStep] = [
        "CREATE TABLE note (firm_id BIGINT NOT NULL, id BIGINT PRIMARY KEY, title TEXT, price BIGINT, share DOUBLE PRECISION)"
    ]

    @Test(arguments: TestEngine.allCases)
    func `a hostile text stays a text`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, ParameterTests.tables)
        let hostile = "'); DROP TABLE note; -- $1 ?1 ??"
        let found = try await database.write(.everything) { tx in
            try tx.run("INSERT INTO note (firm_id, id, title) VALUES (1, 1, \(hostile))")
            return try tx.all(String.self, "SELECT title FROM note WHERE title = \(hostile)")
        }
        #expect(found == [hostile])
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `nothing, numbers and text come back as they went`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, ParameterTests.tables)
        try await database.write(.everything) { tx in
            let nothing: String? = nil
            try tx.run("INSERT INTO note (firm_id, id, title, price, share) VALUES (\(1), \(Int64.max), \(nothing), \(Int64.min), \(0.1))")
            try tx.run("INSERT INTO note (firm_id, id, title, price, share) VALUES (\(1), \(-7), \("zażółć 🏗 "), \(nothing), \(nothing))")
            try tx.run("INSERT INTO note (firm_id, id, title) VALUES (\(1), \(0), \(""))")
        }
        let rows = try await database.read(.everything) { try $0.all(Note.self, "SELECT id, title, price, share FROM note ORDER BY id") }
        #expect(
            rows == [
                Note(id: -7, title: "zażółć 🏗 ", price: nil, share: nil),
                Note(id: 0, title: "", price: nil, share: nil),
                Note(id: .max, title: nil, price: .min, share: 0.1),
            ])
        await database.close()
    }

    @Test(arguments: TestEngine.allCases)
    func `a zero byte is refused`(engine: TestEngine) async throws {
        let database = try await TestDatabase.open(engine, ParameterTests.tables)
        await #expect(throws: StoreError.self) {
            try await database.write(.everything) { try $0.run("INSERT INTO note (firm_id, id, title) VALUES (1, 1, \("a\0b"))") }
        }
        await database.close()
    }
}

private struct Note: RowDecodable, Equatable {
    var id: Int64
    var title: String?
    var price: Int64?
    var share: Double?
}

extension Note {
    init(row: Row) {
        self.init(id: row.int64(0), title: row.optionalText(1), price: row.optionalInt64(2), share: row.optionalDouble(3))
    }
}
