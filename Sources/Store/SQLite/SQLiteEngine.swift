import Foundation

/// SQLite: threads that read, and one that writes.
final class SQLiteEngine: DatabaseEngine {
    let dialect = Dialect.sqlite
    let path: String
    let settings: DatabaseSettings
    private let readers: DatabaseThreads
    let writer: DatabaseThreads
    /// How often was written to disk.
    let commits: SQLiteCommits

    init(path: String, settings: DatabaseSettings, board: AnnouncementBoard) throws {
        self.path = path
        self.settings = settings
        let commits = SQLiteCommits()
        self.commits = commits
        // Fails at once when the file cannot be opened, and brings it into WAL mode before the first reader.
        try SQLiteFile.withConnection(path, settings: settings, readOnly: false) { _ in }
        writer = DatabaseThreads("wiecha-write", size: 1) { threads in
            SQLiteEngine.live(in: path, settings, threads, readOnly: false) { connection in
                SQLiteWriter(connection: connection, board: board, commits: commits).serve(threads.queue)
            }
        }
        readers = DatabaseThreads("wiecha-read", size: settings.readers) { threads in
            SQLiteEngine.live(in: path, settings, threads, readOnly: true) { connection in
                SQLiteReader(connection: connection, threads: threads).serve()
            }
        }
    }

    func submit(_ work: DatabaseWork) {
        (work.writes ? writer : readers).submit(work)
    }

    var executor: (any TaskExecutor)? { readers }

    func readHere<T>(_ scope: Scope, _ body: (Transaction) throws -> T) throws -> T? {
        guard let reader = SQLiteReader.here, reader.threads === readers else { return nil }
        return try reader.read(scope, body)
    }

    func plan(of sql: SQL) async throws -> String {
        try await withUnsafeThrowingContinuation { asker in
            submit(
                Errand(.everything, writes: false, asker: asker) { tx in
                    var lines: [String] = []
                    try tx.each(SQL(trusted: "EXPLAIN QUERY PLAN " + sql.text, values: sql.values)) { lines.append($0.text(3)) }
                    return lines.joined(separator: "\n")
                })
        }
    }

    func hasWall() async throws -> Bool { false }

    func close() async {
        await readers.close()
        await writer.close()
    }

    /// Keeps a connection open as long as the queue lives; while it cannot be opened, work is refused piece by piece.
    private static func live(
        in path: String, _ settings: DatabaseSettings, _ threads: DatabaseThreads, readOnly: Bool, _ serve: (SQLiteConnection) -> Void
    ) {
        while true {
            do {
                try SQLiteFile.withConnection(path, settings: settings, readOnly: readOnly) { serve($0) }
                return
            } catch {
                guard let piece = threads.queue.take() else { return }
                piece.refuse(error as? StoreError ?? .unavailable("\(error)"), on: threads.asUnownedTaskExecutor())
            }
        }
    }
}
