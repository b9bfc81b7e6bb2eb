import Store
import Web

@testable import App

extension TestHouse {
    /// A second node on the same database, files and key, as behind a balancer; PostgreSQL only, for SQLite has one node.
    func withSecondNode(_ body: @Sendable (TestHouse) async throws -> Void) async throws {
        let database = try await Database.open(world.database.location)
        var other = world
        other.database = database
        other.live = LiveHub()
        let product = Product(other)
        var settings = ServerSettings(port: 0)
        settings.logger = world.log
        settings.signIn = Places.signIn()
        try await product.server(settings).whileRunning { [other] port in
            try await body(TestHouse(world: other, product: product, port: port, clock: clock))
        }
        await database.close()
    }
}
