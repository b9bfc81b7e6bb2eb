import Foundation

extension PostgreSQLEngine {
    /// The number of the advisory lock that a migrating node holds: "wiecha" in ASCII.
    private static let lock = 0x7769_6563_6861

    func migrate(_ migrations: [Migration]) async throws {
        var patient = connector.settings
        patient.statementTimeout = .zero
        patient.lockTimeout = .zero
        try await OwnThread.run { [connector, patient] in
            let handle = try PostgreSQLHandle(connector.address, settings: patient)
            // Given back when the connection is closed.
            try handle.execute("SELECT pg_advisory_lock(\(PostgreSQLEngine.lock))")
            try handle.execute(MigrationLedger.table)
            let rows = try handle.execute("SELECT name, hash FROM migration")
            let ledger = MigrationLedger(applied: Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }))
            for migration in try ledger.missing(from: migrations) { try apply(migration, handle) }
            try connector.indexes.load(from: handle)
        }
    }
}

private func apply(_ migration: Migration, _ handle: PostgreSQLHandle) throws(StoreError) {
    try handle.execute("BEGIN; SELECT set_config('wiecha.firm', '*', true)")
    do {
        for step in migration.steps {
            if let sql = step.sql(for: .postgres) { try handle.execute(sql) }
        }
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        try handle.execute(
            "INSERT INTO migration (name, hash, applied_at) VALUES ($1, $2, $3)", [migration.name, migration.hash, String(now)])
        try handle.execute("COMMIT")
    } catch {
        _ = try? handle.execute("ROLLBACK")
        throw error
    }
}
