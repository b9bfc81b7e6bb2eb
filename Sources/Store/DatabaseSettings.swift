import Foundation
import Logging

/// How many threads and connections a database has, and how long it waits.
public struct DatabaseSettings: Sendable {
    /// Threads that read SQLite, each with its own connection; the server runs its handlers on them too.
    public var readers = max(4, ProcessInfo.processInfo.activeProcessorCount)
    /// Connections to PostgreSQL, each with its own thread.
    public var connections = 8
    /// How long PostgreSQL works on one statement before it gives up.
    public var statementTimeout = Duration.seconds(30)
    /// How long a writer waits for a lock held by another process or node.
    public var lockTimeout = Duration.seconds(10)
    /// Statements kept prepared on each connection.
    public var preparedStatements = 256
    /// Where lost connections and repeated transactions are told.
    public var log = Logger(label: "store")

    public init() {}
}
