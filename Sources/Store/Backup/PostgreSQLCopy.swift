import Foundation

/// Copies of a PostgreSQL database by `pg_dump` and `pg_restore`.
enum PostgreSQLCopy {
    static func write(_ address: String, to path: String) throws -> [String: Int] {
        let handle = try PostgreSQLHandle(address, settings: patient)
        try handle.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try handle.execute("SELECT set_config('wiecha.firm', '*', true)")
        guard let snapshot = try handle.execute("SELECT pg_export_snapshot()").first?.first else {
            throw BackupError.failed("PostgreSQL gave no snapshot.")
        }
        let tables = try count(handle)
        let tool = try PostgreSQLTool("pg_dump", address)
        try tool.run([
            "--format=custom", "--no-owner", "--no-privileges", "--enable-row-security", "--snapshot=\(snapshot)", "--file=\(path)",
        ])
        guard chmod(path, 0o600) == 0 else { throw BlobError.system("chmod") }
        return tables
    }

    static func restore(_ path: String, to address: String) throws -> [String: Int] {
        let tool = try PostgreSQLTool("pg_restore", address)
        try tool.run(["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--dbname=\(tool.database)", path])
        return try count(address)
    }

    /// Whether the archive's table of contents can be read.
    static func isReadable(_ path: String) throws -> Bool {
        do {
            try PostgreSQLTool("pg_restore", nil).run(["--list", "--file=/dev/null", path])
            return true
        } catch BackupError.failed {
            return false
        }
    }

    /// The rows of each table; no entries when there are no tables.
    static func count(_ address: String) throws -> [String: Int] {
        let handle = try PostgreSQLHandle(address, settings: patient)
        try handle.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try handle.execute("SELECT set_config('wiecha.firm', '*', true)")
        return try count(handle)
    }

    private static func count(_ handle: PostgreSQLHandle) throws -> [String: Int] {
        let names = try handle.execute("SELECT tablename, quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()")
        return try names.reduce(into: [:]) { tables, name in
            tables[name[0]] = try handle.execute("SELECT count(*) FROM \(name[1])").first.flatMap { Int($0[0]) }
        }
    }

    private static var patient: DatabaseSettings {
        var settings = DatabaseSettings()
        settings.statementTimeout = .zero
        return settings
    }
}
