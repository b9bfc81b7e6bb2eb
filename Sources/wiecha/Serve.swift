import App
import ArgumentParser
import Foundation
import Logging
import Mail
import Store
import Web

/// The whole system on one machine, or one node of many.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve pages, take in letters and do the work behind them.")

    @OptionGroup var flags: Flags
    @Flag(help: "Fill an empty database with the demo firm and say how to sign in.") var demo = false

    func run() async throws {
        do { try await serve() } catch let wrong as Wrong {
            FileHandle.standardError.write(Data("wiecha: \(wrong)\n".utf8))
            throw ExitCode(2)
        }
    }

    private func serve() async throws {
        let opening = try Opening(flags)
        var node = try Node(opening)
        let world = try await opening.world(port: node.server.port, secure: node.server.certificate != nil)
        node.server.secret = world.keys.secret(for: "flash")
        let product = Product(world)
        if demo { try await Demo.prepare(product) }
        try await node.run(product)
        await world.post.sessions.close()
        await world.readers.stop()
        await world.database.close()
    }
}

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Bring the tables up to date and end.")

    @OptionGroup var flags: Flags

    func run() async throws {
        let database = try await Opening(flags).database()
        try await database.migrate(Product.migrations)
        await database.close()
        print("The tables are up to date.")
    }
}
