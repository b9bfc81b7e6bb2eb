import Foundation
import Synchronization

/// Makes connections, with patience for a server that is just starting again.
final class PostgreSQLConnector: Sendable {
    /// How long a restart of the server may take before closures fail, in seconds.
    static let patience = 8.0

    let address: String
    let settings: DatabaseSettings
    let indexes = PostgreSQLIndexes()
    /// When waiting was last in vain.
    private let despair = Mutex<Date>(.distantPast)

    init(address: String, settings: DatabaseSettings) {
        self.address = address
        self.settings = settings
    }

    /// A fresh connection. While the server is away it waits for it, but not again right after waiting in vain.
    func connect() throws(StoreError) -> PostgreSQLConnection {
        let isHopeless = despair.withLock { $0.timeIntervalSinceNow > -PostgreSQLConnector.patience }
        let deadline = Date().addingTimeInterval(isHopeless ? 0 : PostgreSQLConnector.patience)
        var pause: UInt32 = 20_000
        while true {
            do {
                let connection = try PostgreSQLConnection(address, settings: settings, indexes: indexes)
                despair.withLock { $0 = .distantPast }
                return connection
            } catch {
                guard Date() < deadline else {
                    despair.withLock { $0 = Date() }
                    throw error
                }
                usleep(pause)
                pause = min(500_000, pause * 2)
            }
        }
    }
}
