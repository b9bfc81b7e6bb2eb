extension Database {
    /// Applies, in order, the migrations that the database does not have yet, each in its own transaction.
    ///
    /// Several nodes may call it at once: one works, the others wait and find nothing to do.
    ///
    /// - Throws: `StoreError.other` when an applied migration was changed, or the database has one that is not in the list.
    public func migrate(_ migrations: [Migration]) async throws {
        try await engine.migrate(migrations)
    }
}
