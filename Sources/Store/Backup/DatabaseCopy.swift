import Foundation

/// The tables of a backup, on either engine.
enum DatabaseCopy {
    /// Copies one moment of the tables to a new file, while others write, and counts the rows of that moment.
    static func write(_ database: Database, to path: String) async throws -> [String: Int] {
        try await OwnThread.run {
            switch database.location {
            case .sqlite(let source): try SQLiteCopy.write(source, to: path)
            case .postgres(let address): try PostgreSQLCopy.write(address, to: path)
            }
        }
    }

    /// Makes the tables anew from a file, and counts their rows.
    static func restore(_ path: String, to location: DatabaseLocation) async throws -> [String: Int] {
        try await OwnThread.run {
            switch location {
            case .sqlite(let target): try SQLiteCopy.restore(path, to: target)
            case .postgres(let address): try PostgreSQLCopy.restore(path, to: address)
            }
        }
    }

    static func refuseUnlessEmpty(_ location: DatabaseLocation) async throws {
        try await OwnThread.run {
            switch location {
            case .sqlite(let path):
                for file in [path, path + "-wal", path + "-shm"] where try DiskFolder.status(file) != nil {
                    throw BackupError.refused("There is a database already: \(file). A backup is restored to a path where none is.")
                }
            case .postgres(let address):
                guard try PostgreSQLCopy.count(address).isEmpty else {
                    throw BackupError.refused("The PostgreSQL database has tables already. A backup is restored into an empty one only.")
                }
            }
        }
    }

    /// What is wrong inside a file whose bytes are as they were.
    static func complaints(about manifest: BackupManifest, in folder: DiskFolder) throws -> [String] {
        let path = folder[manifest.database.name]
        guard manifest.dialect == Dialect.sqlite.rawValue else {
            return try PostgreSQLCopy.isReadable(path) ? [] : ["\(manifest.database.name) cannot be read by pg_restore."]
        }
        let tables = try SQLiteCopy.check(path)
        return tables == manifest.tables ? [] : ["\(manifest.database.name) does not have the noted rows."]
    }
}
