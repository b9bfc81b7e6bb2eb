import Crypto
import Foundation

/// One step of the tables' history. Once shipped it never changes: its hash is kept in the database.
public struct Migration: Sendable {
    /// Its name, unique in the list.
    public let name: String
    let steps: [MigrationStep]

    /// - Parameter steps: string literals are SQL for both engines; a step may hold several statements.
    public init(_ name: String, sql steps: [MigrationStep]) {
        self.name = name
        self.steps = steps
    }

    /// SHA-256 of the steps in their order, hexadecimal.
    public var hash: String {
        var hash = SHA256()
        for step in steps {
            hash.update(data: Data(step.fingerprint.utf8))
            hash.update(data: [0])
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

/// What a migration does.
public enum MigrationStep: Sendable, ExpressibleByStringInterpolation {
    /// Statements that both engines run.
    ///
    /// `BIGINT PRIMARY KEY` and `BIGINT NOT NULL PRIMARY KEY` become SQLite's `INTEGER PRIMARY KEY`, the row's own number.
    case both(String)
    /// Statements for SQLite only.
    case sqlite(String)
    /// Statements for PostgreSQL only.
    case postgres(String)
    /// Puts the wall of row-level security around a table with a column `firm_id`; does nothing on SQLite.
    case tenant(String)

    public init(stringLiteral text: String) {
        self = .both(text)
    }
}
