import Store
import Testing

@Suite struct ErrorTests {
    static let tables: [MigrationStep] = [
        """
        CREATE TABLE firm (id BIGINT PRIMARY KEY);
        CREATE TABLE offer (
            firm_id BIGINT NOT NULL REFERENCES firm (id),
            id BIGINT PRIMARY KEY,
            number BIGINT NOT NULL,
            title TEXT NOT NULL,
            total BIGINT NOT NULL DEFAULT 0 CONSTRAINT total_is_positive CHECK (total >= 0),
            UNIQUE (firm_id, number)
        );
        CREATE UNIQUE INDEX offer_by_folded_title ON offer (firm_id, lower(title))
        """,
        .tenant("offer"),
    ]

    private func errors(_ engine: TestEngine, _ sql: SQL) async throws -> StoreError? {
        let database = try await TestDatabase.open(engine, ErrorTests.tables)
        try await database.write(.everything) { tx in
            try tx.run("INSERT INTO firm (id) VALUES (1)")
            try tx.run("INSERT INTO offer (firm_id, id, number, title) VALUES (1, 1, 1, 'Dach')")
        }
        let error = await #expect(throws: StoreError.self) { try await database.write(.firm(1)) { try $0.run(sql) } }
        await database.close()
        return error
    }

    @Test(arguments: TestEngine.allCases)
    func `a number that is taken names its columns`(engine: TestEngine) async throws {
        let error = try await errors(engine, "INSERT INTO offer (firm_id, id, number, title) VALUES (1, 2, 1, 'Okna')")
        #expect(error == .unique("offer.firm_id, offer.number"))
        #expect(error?.isUnique(on: "offer") == true)
        #expect(error?.isUnique(on: "off") == false)
    }

    @Test(arguments: TestEngine.allCases)
    func `an index over an expression names its table`(engine: TestEngine) async throws {
        let error = try await errors(engine, "INSERT INTO offer (firm_id, id, number, title) VALUES (1, 2, 2, 'DACH')")
        #expect(error == .unique("offer.offer_by_folded_title"))
        #expect(error?.isUnique(on: "offer") == true)
    }

    @Test(arguments: TestEngine.allCases)
    func `the other constraints name themselves`(engine: TestEngine) async throws {
        let check = try await errors(engine, "UPDATE offer SET total = \(-1)")
        #expect(check == .check("total_is_positive"))
        let nothing: String? = nil
        let missing = try await errors(engine, "UPDATE offer SET title = \(nothing)")
        #expect(missing == .notNull("offer.title"))
        let stranger = try await errors(engine, "DELETE FROM firm WHERE id = 1")
        guard case .foreignKey = stranger else {
            Issue.record("\(String(describing: stranger))")
            return
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `nonsense is told in the words of the database`(engine: TestEngine) async throws {
        guard case .other(let words) = try await errors(engine, "UPDATE nowhere SET x = 1") else {
            Issue.record("no error")
            return
        }
        #expect(words.contains("nowhere"))
    }
}
