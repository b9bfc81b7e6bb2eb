/// What a database says it has applied, against the list that the program brings.
struct MigrationLedger {
    /// The table that remembers them.
    static let table = """
        CREATE TABLE IF NOT EXISTS migration (
            name TEXT NOT NULL PRIMARY KEY,
            hash TEXT NOT NULL,
            applied_at BIGINT NOT NULL
        )
        """

    /// Name and hash of what was applied.
    let applied: [String: String]

    /// The migrations still to be applied, in order.
    func missing(from migrations: [Migration]) throws(StoreError) -> [Migration] {
        let names = Set(migrations.map(\.name))
        guard names.count == migrations.count else { throw .other("two migrations have the same name") }
        if let unknown = applied.keys.filter({ !names.contains($0) }).min() {
            throw .other("this database is newer than the program: it has the migration «\(unknown)»; install the newer version")
        }
        for migration in migrations {
            if let hash = applied[migration.name], hash != migration.hash {
                throw .other("the migration «\(migration.name)» was changed after this database applied it; restore it and add a new one")
            }
        }
        return migrations.filter { applied[$0.name] == nil }
    }
}
