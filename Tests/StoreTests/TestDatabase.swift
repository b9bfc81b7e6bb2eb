import Foundation
import Peers
import Store

/// The engines that every test of the store runs on.
enum TestEngine: String, CaseIterable, Sendable {
    case sqlite, postgres
}

/// A fresh, empty database of one test.
enum TestDatabase {
    /// Opens one and makes its tables.
    static func open(
        _ engine: TestEngine, _ tables: [MigrationStep] = [], settings: DatabaseSettings = DatabaseSettings()
    ) async throws -> Database {
        let database = try await Database.open(try location(engine), settings: settings)
        try await database.migrate([Migration("tables of the test", sql: tables)])
        return database
    }

    /// A place where no database has been yet.
    static func location(_ engine: TestEngine) throws -> DatabaseLocation {
        switch engine {
        case .sqlite: .sqlite(try Peer.newFolder("store").appendingPathComponent("test.sqlite").path)
        case .postgres: .postgres(try PostgreSQLPeer.shared().newDatabase())
        }
    }
}
