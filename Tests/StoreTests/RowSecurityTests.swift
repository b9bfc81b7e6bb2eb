import Peers
import Store
import Testing

/// The second wall: what a query that forgot its condition still cannot see.
@Suite struct RowSecurityTests {
    static let tables: [MigrationStep] = [
        "CREATE TABLE secret (firm_id BIGINT, id BIGINT PRIMARY KEY, word TEXT NOT NULL)", .tenant("secret"),
        "CREATE TABLE common (id BIGINT PRIMARY KEY)",
    ]

    private func twoFirms() async throws -> Database {
        let database = try await TestDatabase.open(.postgres, RowSecurityTests.tables)
        try await database.write(.firm(1)) { try $0.run("INSERT INTO secret VALUES (1, 1, 'Zrąb')") }
        try await database.write(.firm(2)) { try $0.run("INSERT INTO secret VALUES (2, 2, 'Cios')") }
        try await database.write(.everything) { try $0.run("INSERT INTO secret VALUES (NULL, 3, 'nobody')") }
        try await database.write(.everything) { try $0.run("INSERT INTO common VALUES (1)") }
        return database
    }

    @Test func `a firm sees its own rows and those of no firm's table`() async throws {
        let database = try await twoFirms()
        for _ in 0..<20 {
            #expect(try await database.read(.firm(1)) { try $0.all(String.self, "SELECT word FROM secret") } == ["Zrąb"])
            #expect(try await database.read(.firm(2)) { try $0.all(String.self, "SELECT word FROM secret") } == ["Cios"])
            #expect(try await database.read(.firm(3)) { try $0.all(String.self, "SELECT word FROM secret") } == [])
            #expect(try await database.read(.everything) { try $0.one(Int.self, "SELECT count(*) FROM secret") } == 3)
        }
        #expect(try await database.read(.firm(1)) { try $0.exists("SELECT 1 FROM common") })
        await database.close()
    }

    @Test func `a firm cannot touch or plant rows of another`() async throws {
        let database = try await twoFirms()
        let changed = try await database.write(.firm(1)) { try $0.run("UPDATE secret SET word = 'mine'") }
        #expect(changed == 1)
        #expect(try await database.write(.firm(1)) { try $0.run("DELETE FROM secret WHERE id = 2") } == 0)
        await #expect(throws: StoreError.self) {
            try await database.write(.firm(1)) { try $0.run("INSERT INTO secret VALUES (2, 9, 'planted')") }
        }
        await #expect(throws: StoreError.self) {
            try await database.write(.firm(1)) { try $0.run("UPDATE secret SET firm_id = 2") }
        }
        #expect(try await database.read(.firm(2)) { try $0.all(String.self, "SELECT word FROM secret") } == ["Cios"])
        await database.close()
    }

    @Test func `without a setting nothing is seen`() async throws {
        let database = try await twoFirms()
        guard case .postgres(let address) = database.location else { return }
        let peer = try PostgreSQLPeer.shared()
        #expect(try peer.run("SELECT count(*) FROM secret", at: address) == "0\n")
        #expect(try peer.run("SET wiecha.firm = ''; SELECT count(*) FROM secret", at: address) == "0\n")
        #expect(try peer.run("SET wiecha.firm = '*'; SELECT count(*) FROM secret", at: address) == "3\n")
        await database.close()
    }

    @Test func `a superuser is told to have no wall`() async throws {
        let database = try await TestDatabase.open(.postgres)
        #expect(try await database.hasWall())
        guard case .postgres(let address) = database.location, let name = address.split(separator: "/").last else { return }
        let superuser = try PostgreSQLPeer.shared().address(database: String(name), user: "postgres")
        let careless = try await Database.open(.postgres(superuser))
        #expect(try await !careless.hasWall())
        await careless.close()
        await database.close()
    }
}
