import Foundation

/// Serves reading closures and steps of tasks on one thread with one connection, each closure on one view of the file.
final class SQLiteReader {
    let threads: DatabaseThreads
    private let connection: SQLiteConnection

    init(connection: SQLiteConnection, threads: DatabaseThreads) {
        self.connection = connection
        self.threads = threads
    }

    /// The reader whose thread this is.
    static var here: SQLiteReader? {
        pthread_getspecific(key).map { Unmanaged<SQLiteReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    func serve() {
        pthread_setspecific(SQLiteReader.key, Unmanaged.passUnretained(self).toOpaque())
        defer { pthread_setspecific(SQLiteReader.key, nil) }
        let executor = threads.asUnownedTaskExecutor()
        while let piece = threads.queue.take() {
            switch piece {
            case .work(let work): serve(work)
            case .step(let job): job.runSynchronously(on: executor)
            }
        }
    }

    private func serve(_ work: DatabaseWork) {
        do {
            try read(work.scope) { try work.run($0) }
        } catch {
            return work.finish(error)
        }
        work.finish(nil)
    }

    /// Runs a closure in a transaction of its own.
    func read<T>(_ scope: Scope, _ body: (Transaction) throws -> T) throws -> T {
        let transaction = Transaction(scope, on: connection)
        try connection.command("BEGIN")
        let answer: T
        do {
            defer { transaction.end() }
            answer = try body(transaction)
            try transaction.check()
        } catch {
            if connection.isInTransaction { try connection.command("COMMIT") }
            throw error
        }
        if connection.isInTransaction { try connection.command("COMMIT") }
        return answer
    }
}
