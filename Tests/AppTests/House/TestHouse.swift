import Courier
import Foundation
import Logging
import Mail
import Peers
import Store
import Synchronization
import Values
import Web

@testable import App

/// The whole product on loopback: a fresh database, a folder of blobs, a clock that tests move, a server on a free port.
struct TestHouse: Sendable {
    let world: World
    let product: Product
    let port: Int
    let clock: TestClock

    var address: String { "http://localhost:\(port)" }

    /// Runs the body once on SQLite and once on PostgreSQL, each with the firm Zrąb founded.
    static func each(_ body: @Sendable (TestHouse) async throws -> Void) async throws {
        try await on(.sqlite, body)
        try await on(.postgres, body)
    }

    static func on(_ engine: Dialect, port: Int = 0, _ body: @Sendable (TestHouse) async throws -> Void) async throws {
        let folder = try Peer.newFolder("house")
        defer { removeFolder(folder) }
        let location: DatabaseLocation =
            switch engine {
            case .sqlite: .sqlite(folder.appendingPathComponent("wiecha.sqlite").path)
            case .postgres: .postgres(try PostgreSQLPeer.shared().newDatabase())
            }
        let database = try await Database.open(location)
        try await database.migrate(Product.migrations)
        let clock = TestClock()
        let world = try await world(database, folder, clock, port: port)
        let product = Product(world)
        try await Cast.found(in: world)
        let news = Task { await world.carryNews() }
        defer { news.cancel() }
        var settings = ServerSettings(port: port)
        settings.logger = world.log
        settings.signIn = Places.signIn()
        try await product.server(settings).whileRunning { port in
            try await body(TestHouse(world: world, product: product, port: port, clock: clock))
        }
        await database.close()
    }

    private static func world(_ database: Database, _ folder: URL, _ clock: TestClock, port: Int) async throws -> World {
        var log = Logger(label: "test")
        log.logLevel = .error
        var settings = Settings(dataFolder: folder)
        settings.subscriptions = true
        if port > 0 { settings.publicAddress = "http://localhost:\(port)" }
        settings.sendingPause = 0
        settings.mailDomain = "budowy.example.com"
        var world = World(
            database: database, blobs: try await FolderBlobs(folder.appendingPathComponent("blobs").path),
            assets: try Assets(folder: publicFolder), live: LiveHub(), settings: settings,
            keys: Keys(secret: [UInt8](repeating: 7, count: 32)),
            readers: .inProcess(),
            post: Post(outbox: try Outbox(folder: folder.appendingPathComponent("outbox")), relay: nil, sender: "wiecha@example.com"),
            limits: Limits(apiRequests: 100_000), log: log, now: clock.now)
        world.courier = Courier(allowed: [NetworkRange("127.0.0.0/8")].compactMap(\.self), seconds: 5)
        return world
    }

    /// The project's Public folder, found from this file.
    static let publicFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Public").path

    private static func removeFolder(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path): \(error)") }
    }

    /// A browser with nobody signed in.
    func browser() -> Browser { Browser(address: address) }

    /// A browser in which the person is signed in.
    func browser(as person: Cast) async throws -> Browser {
        let browser = browser()
        let page = try await browser.post(Places.signIn(), ["login": person.email, "haslo": Cast.password])
        guard page.status == 200 else { throw PeerError(description: "\(person.email) cannot sign in: \(page.status)") }
        return browser
    }

    /// Lets everything that waits in the background happen.
    func settle() async throws { _ = try await product.queue.runUntilIdle() }
}

/// A clock that stands until a test moves it: Friday, 20 November 2026, 9:00 in Warsaw.
final class TestClock: Sendable {
    private let time = Mutex<Int64>(1_795_161_600_000)

    var now: @Sendable () -> Instant {
        { [self] in Instant(milliseconds: time.withLock { $0 }) }
    }

    func advance(minutes: Int64 = 0, days: Int64 = 0) {
        time.withLock { $0 += minutes * 60_000 + days * 86_400_000 }
    }
}
