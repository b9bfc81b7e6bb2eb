import Logging
import Store
import Values
import Web

/// The product as the command line starts it.
public struct Product: Sendable {
    public let world: World
    public let queue: JobQueue

    public init(_ world: World) {
        self.world = world
        Words.install(Wordbook.words)
        queue = JobQueue(database: world.database, handlers: Jobs.handlers(world), batches: Jobs.batches(world), now: world.now)
    }

    /// Every table, in the order in which they came to be.
    public static var migrations: [Migration] { Migrations.all }

    /// Where somebody without a session is led.
    public static var signInPath: String { Places.signIn() }

    public func server(_ settings: ServerSettings) -> Server {
        let world = world
        var settings = settings
        settings.executor = settings.executor ?? world.database.executor
        return Server(
            routes: Routes.table(world), settings: settings, assets: world.assets,
            refusalPage: { refusal, status, reference, call in await RefusalPage.html(refusal, status, reference, call, world) },
            around: { call, next in
                do { return try await next(call) } catch { throw Trouble.refusal(error, call, world) }
            })
    }

    /// Background work until the task is cancelled: jobs, and news for open pages.
    public func work() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await queue.run() }
            group.addTask { await world.carryNews() }
            group.addTask { await MailWatch(world: world).run() }
            try await group.waitForAll()
        }
    }
}

extension World {
    /// Carries what the database announces, from any node, to the pages open on this one.
    public func carryNews() async {
        for await news in database.announcements.subscribe("") {
            live.publish(news.topic, event: "changed", data: news.payload)
        }
    }
}
