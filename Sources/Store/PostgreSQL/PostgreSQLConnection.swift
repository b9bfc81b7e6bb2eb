import CPQ

/// One connection to the server, used by one thread, in pipeline mode (PostgreSQL 15 manual, 34.5): what belongs together
/// travels in one round trip.
final class PostgreSQLConnection: DatabaseConnection {
    let dialect = Dialect.postgres
    private let handle: PostgreSQLHandle
    private let indexes: PostgreSQLIndexes
    private var statements: StatementCache<PostgreSQLStatementKey, PostgreSQLStatement>
    private var parameters = PostgreSQLParameters()
    /// How many names were given.
    private var named = 0
    /// Names that had to go, not yet told to the server.
    private var dropped: [String] = []
    /// What was sent since the last point of synchronisation; the key where a statement was to be prepared.
    private var sent: [PostgreSQLStatementKey?] = []
    /// What opens the transaction; sent together with its first statement.
    private var opening: [SQL] = []
    /// Whether the server has been told to begin.
    private(set) var hasBegun = false
    /// Whether the connection is of no use any more.
    private(set) var isLost = false
    /// Whether a table has changed under its prepared statements.
    private(set) var isStale = false

    init(_ address: String, settings: DatabaseSettings, indexes: PostgreSQLIndexes) throws(StoreError) {
        handle = try PostgreSQLHandle(address, settings: settings)
        self.indexes = indexes
        statements = StatementCache(limit: max(16, settings.preparedStatements))
        guard PQenterPipelineMode(handle.pointer) == 1 else { throw .unavailable(handle.message) }
    }

    /// Notes how the next transaction begins.
    func open(_ scope: Scope, writes: Bool) {
        opening = [
            writes ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            "SELECT set_config('wiecha.firm', \(scope.setting), true)",
        ]
        hasBegun = false
    }

    func each(_ sql: SQL, _ complaint: RowComplaint, _ body: (Row) throws -> Bool) throws {
        let result = try ask(sql)
        defer { PQclear(result) }
        for line in 0..<PQntuples(result) {
            let wanted = try body(Row(result: result, line: line, complaint: complaint))
            try complaint.settle()
            if !wanted { return }
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let result = try ask(sql)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// Sends the announcements and the commit in one round trip; throws when nothing was committed or nobody knows.
    func commit(_ announcements: [Announcement]) throws {
        guard hasBegun || !announcements.isEmpty else { return }
        try begin()
        for announcement in announcements { try send("SELECT pg_notify('wiecha', \(announcement.wire))") }
        try send("COMMIT")
        let result = try receive()
        defer { PQclear(result) }
        hasBegun = false
        guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
            throw StatementFailure(error: .other("the server rolled the transaction back"))
        }
    }

    /// Ends a transaction that only read: the answer need not wait for the server's.
    func commitReading(_ answer: () -> Void) {
        guard hasBegun else { return answer() }
        hasBegun = false
        do {
            try send("COMMIT")
            guard PQpipelineSync(handle.pointer) == 1 else { throw lost() }
        } catch {
            isLost = true
            return answer()
        }
        answer()
        do {
            PQclear(try gather())
        } catch {
            isLost = true
        }
    }

    /// Undoes everything since the beginning.
    func rollback() {
        guard hasBegun, !isLost else { return }
        hasBegun = false
        do {
            try send("ROLLBACK")
            PQclear(try receive())
        } catch {
            isLost = true
        }
    }

    /// Sends a statement, with the beginning of the transaction where it is the first, and returns its result.
    private func ask(_ sql: SQL) throws -> OpaquePointer {
        try begin()
        try send(sql)
        return try receive()
    }

    private func begin() throws {
        guard !hasBegun else { return }
        hasBegun = true
        for sql in opening { try send(sql) }
        // Behind BEGIN, which must come first in its round trip.
        for name in dropped { try send(command: "DEALLOCATE \(name)") }
        dropped = []
    }

    private func send(_ sql: SQL) throws {
        try parameters.write(sql.values)
        let key = PostgreSQLStatementKey(sql)
        let statement = try statements.find(key) ?? prepare(key)
        let done = parameters.withPointers { PQsendQueryPrepared(handle.pointer, statement.name, $0, $1, nil, nil, 0) }
        guard done == 1 else { throw lost() }
        sent.append(nil)
    }

    private func send(command: String) throws {
        guard PQsendQueryParams(handle.pointer, command, 0, nil, nil, nil, nil, 0) == 1 else { throw lost() }
        sent.append(nil)
    }

    private func prepare(_ key: PostgreSQLStatementKey) throws -> PostgreSQLStatement {
        named += 1
        let statement = PostgreSQLStatement(name: "s\(named)")
        let types = key.types
        guard PQsendPrepare(handle.pointer, statement.name, key.written, Int32(types.count), types) == 1 else { throw lost() }
        sent.append(key)
        if let old = statements.keep(statement, for: key) { dropped.append(old.name) }
        return statement
    }

    /// Ends the round trip and returns the result of what was sent last.
    private func receive() throws -> OpaquePointer {
        guard PQpipelineSync(handle.pointer) == 1 else { throw lost() }
        return try gather()
    }

    private func gather() throws -> OpaquePointer {
        var last: OpaquePointer?
        var complaint: PostgreSQLComplaint?
        var (answered, silences) = (0, 0)
        loop: while true {
            guard let result = PQgetResult(handle.pointer) else {
                silences += 1
                guard handle.isAlive, silences < 2 else {
                    PQclear(last)
                    throw lost()
                }
                continue
            }
            silences = 0
            switch PQresultStatus(result) {
            case PGRES_PIPELINE_SYNC:
                PQclear(result)
                break loop
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                PQclear(last)
                last = result
            default:
                // Refused, or passed over because something before it was.
                if complaint == nil { complaint = PostgreSQLComplaint(result) }
                if answered < sent.count, let key = sent[answered] { statements.forget(key) }
                PQclear(result)
            }
            answered += 1
        }
        sent.removeAll(keepingCapacity: true)
        if let complaint {
            PQclear(last)
            throw failure(complaint)
        }
        guard let last else { throw lost() }
        return last
    }

    private func failure(_ complaint: PostgreSQLComplaint) -> StatementFailure {
        if !handle.isAlive || ["57P01", "57P02", "57P03"].contains(complaint.state) { isLost = true }
        if complaint.isStale { isStale = true }
        return StatementFailure(error: complaint.error(indexes), isDoomed: isLost || complaint.isPassing)
    }

    private func lost() -> StatementFailure {
        isLost = true
        return StatementFailure(error: .unavailable("the connection to PostgreSQL was lost: \(handle.message)"), isDoomed: true)
    }
}
