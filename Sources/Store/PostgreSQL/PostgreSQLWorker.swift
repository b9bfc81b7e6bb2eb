import Foundation

/// Serves closures on one connection, which it replaces when it is lost.
final class PostgreSQLWorker {
    /// How often a transaction that lost against another one is run again.
    static let conflicts = 5

    private let connector: PostgreSQLConnector
    private var connection: PostgreSQLConnection?

    init(connector: PostgreSQLConnector) {
        self.connector = connector
    }

    func serve(_ queue: DatabaseWorkQueue) {
        while let piece = queue.take() {
            if case .work(let work) = piece { serve(work) }
        }
    }

    private enum Outcome {
        case done
        case lost(any Error)
        case conflict(any Error)
    }

    private func serve(_ work: DatabaseWork) {
        var (losses, conflicts) = (0, 0)
        while true {
            let connection: PostgreSQLConnection
            do {
                connection = try connected()
            } catch {
                return work.finish(error)
            }
            switch attempt(work, on: connection) {
            case .done:
                return
            case .lost(let error):
                self.connection = nil
                losses += 1
                if losses > 1 { return work.finish(error) }
                connector.settings.log.warning("connection to PostgreSQL lost, trying again", metadata: ["error": "\(error)"])
            case .conflict(let error):
                conflicts += 1
                if conflicts > PostgreSQLWorker.conflicts { return work.finish(error) }
                usleep(UInt32.random(in: 0...5_000) << UInt32(conflicts - 1))
            }
        }
    }

    private func connected() throws -> PostgreSQLConnection {
        if let connection, !connection.isLost, !connection.isStale { return connection }
        connection = nil
        let fresh = try connector.connect()
        connection = fresh
        return fresh
    }

    private func attempt(_ work: DatabaseWork, on connection: PostgreSQLConnection) -> Outcome {
        connection.open(work.scope, writes: work.writes)
        let transaction = Transaction(work.scope, on: connection)
        do {
            defer { transaction.end() }
            try work.run(transaction)
            try transaction.check()
        } catch {
            connection.rollback()
            if connection.isLost { return .lost(transaction.failure ?? error) }
            if transaction.isDoomed { return .conflict(transaction.failure ?? error) }
            work.finish(error)
            return .done
        }
        return work.writes ? commit(work, transaction, connection) : answer(work, connection)
    }

    private func answer(_ work: DatabaseWork, _ connection: PostgreSQLConnection) -> Outcome {
        connection.commitReading { work.finish(nil) }
        return .done
    }

    private func commit(_ work: DatabaseWork, _ transaction: Transaction, _ connection: PostgreSQLConnection) -> Outcome {
        do {
            try connection.commit(transaction.announcements)
        } catch {
            connection.rollback()
            guard let failure = error as? StatementFailure else {
                work.finish(error)
                return .done
            }
            if failure.isDoomed, !connection.isLost { return .conflict(failure.error) }
            // Once the commit was on its way nobody knows whether it arrived: running it again might do it twice.
            work.finish(failure.error)
            return .done
        }
        for body in transaction.afterCommits { body() }
        work.finish(nil)
        return .done
    }
}
