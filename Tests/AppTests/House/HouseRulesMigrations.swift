import Foundation
import Store
import Testing

@testable import App

/// What was shipped never changes, and no firm's table stands outside the wall.
struct HouseRulesMigrations {
    /// False until the first release: `Tests/Frozen/migrations.txt` may then still be written anew by running this suite with
    /// `FREEZE_MIGRATIONS=1`. Once true, a changed line means a database somewhere that no longer starts.
    static let isReleased = false

    static let file = Folder.root.appendingPathComponent("Tests/Frozen/migrations.txt")

    @Test func `migrations are the ones that were written down`() throws {
        let now = Product.migrations.map { "\($0.name) \($0.hash)" }
        if ProcessInfo.processInfo.environment["FREEZE_MIGRATIONS"] != nil, !Self.isReleased {
            try FileManager.default.createDirectory(at: Self.file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try (now.joined(separator: "\n") + "\n").write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let frozen = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(String.init)
        if Self.isReleased {
            #expect(
                Array(now.prefix(frozen.count)) == frozen,
                "A shipped migration was changed, moved or removed; restore it and add a new one.")
        } else if now != frozen {
            print("Not released yet: Tests/Frozen/migrations.txt is behind the schemas; run this suite with FREEZE_MIGRATIONS=1.")
        }
    }

    @Test func `names of migrations are unique`() {
        #expect(Set(Product.migrations.map(\.name)).count == Product.migrations.count)
    }

    @Test func `every table of a firm stands behind the wall`() async throws {
        let allowed: Set<String> = [
            // Found by its token before any firm is known.
            "session",
            // An index over words; what is shown comes from search_entry, which is behind the wall.
            "search_words",
        ]
        try await TestHouse.on(.postgres) { house in
            let open = try await house.world.database.read(.everything) { tx in
                try tx.all(
                    String.self,
                    """
                    SELECT pg_class.relname::text FROM pg_class JOIN pg_namespace ON pg_namespace.oid = pg_class.relnamespace
                    WHERE pg_namespace.nspname = 'public' AND pg_class.relkind = 'r'
                        AND NOT (pg_class.relrowsecurity AND pg_class.relforcerowsecurity)
                        AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'firm_id' AND NOT attisdropped)
                    ORDER BY 1
                    """)
            }
            #expect(Set(open).subtracting(allowed).isEmpty, "without the wall: \(open)")
        }
    }

    @Test func `a transaction of one firm sees no row of another`() async throws {
        try await TestHouse.on(.postgres) { house in
            let mine = try await house.viewer(.jan)
            let rows = try await house.world.read(mine) { tx in
                (try tx.all(Int64.self, "SELECT firm_id FROM firm"), try tx.all(Int64.self, "SELECT DISTINCT firm_id FROM employee"))
            }
            #expect(rows.0 == [mine.firmID])
            #expect(rows.1 == [mine.firmID])
        }
    }
}
