/// One transaction: the only way to the tables. Lives inside the closure of `read` or `write`.
///
/// A statement that fails ends the transaction on both engines: what follows throws the same error, and nothing is
/// committed even when the closure swallows it. What may fail and be survived goes into `attempt`.
public final class Transaction {
    /// Whose rows it sees.
    public let scope: Scope
    let connection: any DatabaseConnection
    private let complaint = RowComplaint()
    /// Why nothing may be committed any more.
    private(set) var failure: (any Error)?
    /// Whether `failure` concerns the whole transaction, so that no savepoint can save it.
    private(set) var isDoomed = false
    private(set) var announcements: [Announcement] = []
    private(set) var afterCommits: [@Sendable () -> Void] = []
    private var attempts = 0
    private var hasEnded = false

    init(_ scope: Scope, on connection: any DatabaseConnection) {
        self.scope = scope
        self.connection = connection
    }

    /// Which database this is.
    public var dialect: Dialect { connection.dialect }

    /// Runs a query and hands over each row while it lasts; for results too large to keep.
    public func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try rows(sql) {
            try body($0)
            return true
        }
    }

    /// Tells every node that something changed, once this is committed.
    ///
    /// Topic and payload together may have 7,900 bytes; more fails the transaction with `StoreError.other`.
    public func announce(_ topic: String, _ payload: String) {
        let announcement = Announcement(topic: topic, payload: payload)
        guard announcement.wire.utf8.count <= Announcement.largest, !topic.utf8.contains(10), !announcement.wire.utf8.contains(0) else {
            fail(StoreError.other("an announcement about \(topic.prefix(100)) is too large or has an unfit topic"))
            return
        }
        announcements.append(announcement)
    }

    /// Runs a short closure on the database's thread once this is committed; not at all when it is not.
    public func afterCommit(_ body: @escaping @Sendable () -> Void) {
        afterCommits.append(body)
    }

    /// Runs what may fail: when it throws, only what it did is undone and the transaction goes on.
    public func attempt<T>(_ body: () throws -> T) throws -> T {
        try check()
        attempts += 1
        defer { attempts -= 1 }
        let savepoint = "attempt_\(attempts)"
        let (announced, promised) = (announcements.count, afterCommits.count)
        _ = try guarded { try connection.run(SQL(trusted: "SAVEPOINT \(savepoint)")) }
        do {
            let answer = try body()
            try check()
            _ = try guarded { try connection.run(SQL(trusted: "RELEASE SAVEPOINT \(savepoint)")) }
            return answer
        } catch {
            guard !isDoomed, !hasEnded else { throw error }
            failure = nil
            announcements.removeSubrange(announced...)
            afterCommits.removeSubrange(promised...)
            _ = try guarded { try connection.run(SQL(trusted: "ROLLBACK TO SAVEPOINT \(savepoint)")) }
            _ = try guarded { try connection.run(SQL(trusted: "RELEASE SAVEPOINT \(savepoint)")) }
            throw error
        }
    }

    /// Runs a query and hands over its rows until `body` returns false.
    @usableFromInline
    func rows(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        try check()
        try guarded { try connection.each(sql, complaint, body) }
    }

    /// Runs a statement and returns how many rows it changed.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int {
        try check()
        return try guarded { try connection.run(sql) }
    }

    /// Throws why nothing may happen here any more.
    func check() throws {
        if let failure { throw failure }
        if hasEnded { throw StoreError.other("the transaction has ended") }
    }

    /// Notes that nothing may be committed.
    func fail(_ error: any Error, doomed: Bool = false) {
        if failure == nil { failure = error }
        isDoomed = isDoomed || doomed
    }

    /// Called by the engine when the closure has returned.
    func end() {
        hasEnded = true
    }

    private func guarded<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as StatementFailure {
            fail(error.error, doomed: error.isDoomed)
            throw error.error
        }
    }
}

/// A statement that the engine refused, apart from errors that the caller's own closure throws.
struct StatementFailure: Error {
    let error: StoreError
    /// Whether the whole transaction is lost with it.
    var isDoomed = false
}
