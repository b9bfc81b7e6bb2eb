import Foundation
import GRDB

extension SQLiteEngine {
    /// How long a node waits while another one migrates.
    private static let patience = Duration.seconds(600)

    func migrate(_ migrations: [Migration]) async throws {
        var patient = settings
        patient.lockTimeout = SQLiteEngine.patience
        try await OwnThread.run { [path, patient] in
            try SQLiteFile.withConnection(path, settings: patient, readOnly: false) { connection in
                while try applyNext(of: migrations, connection.database) {}
            }
        }
    }
}

/// Applies one migration under the lock of the file, where nobody else can; false when none is missing.
private func applyNext(of migrations: [Migration], _ database: GRDB.Database) throws -> Bool {
    do {
        var applied = false
        try database.inTransaction(.immediate) {
            try database.execute(sql: MigrationLedger.table)
            let rows = try GRDB.Row.fetchAll(database, sql: "SELECT name, hash FROM migration")
            let ledger = MigrationLedger(applied: Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }))
            guard let migration = try ledger.missing(from: migrations).first else { return .commit }
            for step in migration.steps {
                if let sql = step.sql(for: .sqlite) { try database.execute(sql: sql) }
            }
            try database.execute(
                sql: "INSERT INTO migration (name, hash, applied_at) VALUES (?, ?, ?)",
                arguments: [migration.name, migration.hash, Int64(Date().timeIntervalSince1970 * 1_000)])
            applied = true
            return .commit
        }
        return applied
    } catch let error as DatabaseError {
        throw StoreError(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "\(error)")
    }
}
