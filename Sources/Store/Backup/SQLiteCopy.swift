import Foundation
import GRDB

/// Copies of an SQLite file by the online backup API (https://www.sqlite.org/backup.html), in one step: in WAL mode nobody waits.
enum SQLiteCopy {
    static func write(_ source: String, to path: String) throws -> [String: Int] {
        try told {
            var configuration = Configuration()
            configuration.readonly = true
            let from = try DatabaseQueue(path: source, configuration: configuration)
            let to = try DatabaseQueue(path: path)
            try from.backup(to: to)
            try to.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            let tables = try to.read(count)
            try from.close()
            try to.close()
            guard chmod(path, 0o600) == 0 else { throw BlobError.system("chmod") }
            return tables
        }
    }

    /// Counts the rows of a file that nobody writes, after looking for damage.
    static func check(_ path: String) throws -> [String: Int] {
        try told {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let tables = try queue.read { database in
                let verdict = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
                guard verdict == "ok" else { throw BackupError.damaged(["The SQLite file is damaged: \(verdict ?? "")"]) }
                return try count(database)
            }
            try queue.close()
            return tables
        }
    }

    static func restore(_ path: String, to target: String) throws -> [String: Int] {
        let folder = DiskFolder(path: URL(fileURLWithPath: target).deletingLastPathComponent().path)
        let part = target + ".part"
        do {
            try FileManager.default.createDirectory(
                atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try DiskFolder.remove(part)
            try FileManager.default.copyItem(atPath: path, toPath: part)
        } catch {
            throw BackupError.failed("The database cannot be written to \(target): \(error)")
        }
        try DiskFile.open(part).sync()
        try DiskFolder.move(part, to: target)
        try folder.sync()
        return try check(target)
    }

    private static func count(_ database: GRDB.Database) throws -> [String: Int] {
        let names = try String.fetchAll(
            database,
            sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
        return try names.reduce(into: [:]) { tables, name in
            tables[name] = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name.quotedDatabaseIdentifier)")
        }
    }

    private static func told<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw BackupError.failed("SQLite: \(error.message ?? "\(error.resultCode)")")
        }
    }
}
