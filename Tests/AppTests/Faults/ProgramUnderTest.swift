import Foundation
import Mail
import Peers
import Store
import Values

@testable import App

/// The real program with a data folder of its own, to be killed and started again.
final class ProgramUnderTest: @unchecked Sendable {
    let folder: URL
    let data: URL
    let port: Int
    let lmtp: Int
    var disk: ForgettingDisk?
    var more: [String] = []
    var scheme = "http"
    var client = Browser.client
    private let location: DatabaseLocation
    private var running: Peer?

    var address: String { "\(scheme)://localhost:\(port)" }

    private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("wiecha").path

    /// - Parameter peer: the PostgreSQL server to use; by default the one that all tests share.
    init(_ engine: Dialect, on peer: PostgreSQLPeer? = nil) throws {
        folder = try Peer.newFolder("program")
        data = folder.appendingPathComponent("data")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        (port, lmtp) = (try Loopback.freePort(), try Loopback.freePort())
        location =
            engine == .sqlite
            ? .sqlite(data.appendingPathComponent("wiecha.sqlite").path) : .postgres(try (peer ?? PostgreSQLPeer.shared()).newDatabase())
    }

    /// A second node beside another: the same database, files and key, ports of its own.
    init(beside other: ProgramUnderTest) throws {
        (folder, data, location, more) = (try Peer.newFolder("program"), other.data, other.location, other.more)
        (port, lmtp) = (try Loopback.freePort(), try Loopback.freePort())
    }

    func start() throws {
        // A variable of the tests is none of the program's settings.
        let ours = ProcessInfo.processInfo.environment.keys.filter { $0.hasPrefix("WIECHA_") }.flatMap { ["-u", $0] }
        var arguments =
            ["/usr/bin/env"] + ours + [
                Self.program, "serve", "--demo", "--data", data.path, "--port", String(port), "--lmtp-port", String(lmtp), "--share",
                Folder.root.path, "--mail-domain", "budowy.example.com", "--log-level", "warning",
            ]
        if case .postgres(let url) = location { arguments += ["--database", url] }
        let peer = try Peer(arguments + more, in: folder, environment: try disk?.environment() ?? [:])
        running = peer
        try peer.ready(port: port)
        try peer.ready(port: lmtp)
    }

    func kill() { running?.kill() }
    func stop() { running?.stop() }
    var log: String { running?.log ?? "" }

    /// The database, past the program.
    func opened<T: Sendable>(_ body: (Database) async throws -> T) async throws -> T {
        let database = try await Database.open(location)
        do {
            let found = try await body(database)
            await database.close()
            return found
        } catch {
            await database.close()
            throw error
        }
    }

    func look<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await opened { try await $0.read(.everything, body) }
    }

    func change(_ body: @escaping @Sendable (Transaction) throws -> Void) async throws {
        try await opened { try await $0.write(.everything, body) }
    }

    func browser(_ login: String = DemoFirm.secretary) async throws -> Browser {
        let browser = Browser(address: address, client: client)
        let page = try await browser.post(Places.signIn(), ["login": login, "haslo": DemoFirm.password])
        guard page.status == 200 else { throw PeerError(description: "cannot sign in: \(page.status) \(log)") }
        return browser
    }

    func remove() {
        stop()
        do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path)") }
    }
}
