import GRDBSQLite
import Synchronization

/// Serves writing closures, in groups: those that wait share one transaction and so one fsync, each in its own savepoint.
struct SQLiteWriter {
    /// How many closures share one commit at most.
    static let largestGroup = 128

    let connection: SQLiteConnection
    let board: AnnouncementBoard
    let commits: SQLiteCommits

    func serve(_ queue: DatabaseWorkQueue) {
        while let group = queue.takeAll(limit: SQLiteWriter.largestGroup) {
            serve(group.compactMap { if case .work(let work) = $0 { work } else { nil } })
        }
    }

    private func serve(_ group: [DatabaseWork]) {
        var outcomes: [(work: DatabaseWork, transaction: Transaction, error: (any Error)?)] = []
        do {
            try connection.command("BEGIN IMMEDIATE")
            for work in group {
                let transaction = Transaction(work.scope, on: connection)
                let error = try run(work, transaction)
                outcomes.append((work, transaction, error))
            }
            try connection.command("COMMIT")
            commits.count.add(1, ordering: .relaxed)
        } catch {
            if connection.isInTransaction { _ = try? connection.command("ROLLBACK") }
            let loss: StoreError =
                if case StoreError.full = error { .full("the commit failed") } else { .unavailable("the commit failed: \(error)") }
            for work in group { work.finish(loss) }
            return
        }
        for (work, transaction, error) in outcomes {
            if error == nil {
                for announcement in transaction.announcements { board.post(announcement) }
                for body in transaction.afterCommits { body() }
            }
            work.finish(error)
        }
    }

    /// Runs one closure in its savepoint and returns why it was undone; throws when the whole group is lost.
    private func run(_ work: DatabaseWork, _ transaction: Transaction) throws -> (any Error)? {
        try connection.command("SAVEPOINT writer")
        do {
            defer { transaction.end() }
            try work.run(transaction)
            try transaction.check()
            try checkDeferredKeys()
            try connection.command("RELEASE SAVEPOINT writer")
            return nil
        } catch {
            guard connection.isInTransaction else { throw error }
            try connection.command("ROLLBACK TO SAVEPOINT writer")
            try connection.command("RELEASE SAVEPOINT writer")
            return error
        }
    }

    /// A deferred foreign key still open here would fail the commit of all others.
    private func checkDeferredKeys() throws {
        var (open, highest): (Int32, Int32) = (0, 0)
        sqlite3_db_status(connection.handle, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &highest, 0)
        if open != 0 { throw StoreError.foreignKey("") }
    }
}

/// Counts the commits of one file.
final class SQLiteCommits: Sendable {
    let count = Atomic(0)
}
