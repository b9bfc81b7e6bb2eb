/// Serves reading closures on one connection, each on one view of the file.
struct SQLiteReader {
    let connection: SQLiteConnection

    func serve(_ queue: DatabaseWorkQueue) {
        while let work = queue.take() {
            let transaction = Transaction(work.scope, on: connection)
            do {
                try connection.command("BEGIN")
                defer { transaction.end() }
                try work.run(transaction)
                try transaction.check()
            } catch {
                finish(work, error)
                continue
            }
            finish(work, nil)
        }
    }

    private func finish(_ work: DatabaseWork, _ error: (any Error)?) {
        do {
            if connection.isInTransaction { try connection.command("COMMIT") }
            work.finish(error)
        } catch let failure {
            work.finish(error ?? failure)
        }
    }
}
