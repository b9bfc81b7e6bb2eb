import Foundation

/// A PostgreSQL cluster of this test process, on a free port of loopback, ended with the process.
public final class PostgreSQLPeer: @unchecked Sendable {
    /// The port it listens on.
    public let port: Int
    private let folder: URL
    private let programs: URL
    private let user: String?
    private var server: Peer
    private let lock = NSLock()

    private static let started = Result {
        let peer = try PostgreSQLPeer()
        // A static value is never deinitialised: its files go when the process ends.
        atexit {
            guard let peer = try? PostgreSQLPeer.shared() else { return }
            peer.stop(signal: SIGQUIT)
            try? FileManager.default.removeItem(at: peer.folder)
        }
        return peer
    }

    /// The cluster of this process, started when it is first asked for.
    public static func shared() throws -> PostgreSQLPeer {
        try started.get()
    }

    /// Starts a cluster of its own, for tests that stop it.
    public init() throws {
        programs = try PostgreSQLPeer.findPrograms()
        user = getuid() == 0 ? "postgres" : nil
        port = try Loopback.freePort()
        folder = try Peer.newFolder("postgresql")
        if let user { try Peer.run(["chown", user, folder.path]) }
        let program = programs.appendingPathComponent("initdb").path
        let identity = user.map { ["setpriv", "--reuid", $0, "--regid", $0, "--clear-groups", "--"] } ?? []
        try Peer.run(
            identity + [
                program, "-D", folder.path + "/data", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
            ], in: folder)
        server = try PostgreSQLPeer.launch(programs, folder, port, user)
        try awaitReady()
        try administer("CREATE ROLE wiecha LOGIN NOSUPERUSER NOBYPASSRLS")
    }

    deinit {
        stop(signal: SIGQUIT)
        try? FileManager.default.removeItem(at: folder)
    }

    /// Makes an empty database, owned by a role that is no superuser, and returns its address.
    public func newDatabase() throws -> String {
        let name = "test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
        try administer("CREATE DATABASE \(name) OWNER wiecha")
        return address(database: name, user: "wiecha")
    }

    /// The address of one of its databases.
    public func address(database: String, user: String) -> String {
        "postgresql://\(user)@127.0.0.1:\(port)/\(database)"
    }

    /// Runs SQL as the superuser and returns what it printed.
    @discardableResult
    public func administer(_ sql: String, database: String = "postgres") throws -> String {
        try run(sql, at: address(database: database, user: "postgres"))
    }

    /// Runs SQL in one of its databases with psql, past the program, and returns what it printed.
    @discardableResult
    public func run(_ sql: String, at address: String) throws -> String {
        let psql = programs.appendingPathComponent("psql").path
        return try Peer.run([psql, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", sql])
    }

    /// Stops the server, cutting off who is connected: SIGINT lets it tidy up, SIGQUIT is as good as a crash.
    public func stop(signal: Int32 = SIGINT) {
        lock.withLock {
            let note = try? String(contentsOf: folder.appendingPathComponent("data/postmaster.pid"), encoding: .utf8)
            if let process = note?.split(separator: "\n").first.flatMap({ pid_t($0) }) { kill(process, signal) }
            server.stop()
        }
    }

    /// Starts the server again after `stop`, on the same port and files.
    public func start() throws {
        try lock.withLock {
            server = try PostgreSQLPeer.launch(programs, folder, port, user)
            try awaitReady()
        }
    }

    /// Waits until the server not only listens but answers.
    private func awaitReady() throws {
        try server.ready(port: port)
        let deadline = Date().addingTimeInterval(20)
        while true {
            do {
                try administer("SELECT 1")
                return
            } catch {
                guard Date() < deadline else { throw error }
                usleep(20_000)
            }
        }
    }

    private static func launch(_ programs: URL, _ folder: URL, _ port: Int, _ user: String?) throws -> Peer {
        try Peer(
            [
                programs.appendingPathComponent("postgres").path, "-D", folder.path + "/data", "-p", String(port), "-h", "127.0.0.1",
                "-k", folder.path, "-c", "max_connections=300", "-c", "fsync=on", "-c", "shared_buffers=64MB",
            ], in: folder, as: user)
    }

    private static func findPrograms() throws -> URL {
        let versions = URL(fileURLWithPath: "/usr/lib/postgresql")
        let found = (try? FileManager.default.contentsOfDirectory(at: versions, includingPropertiesForKeys: nil)) ?? []
        let folders = found.sorted { $0.lastPathComponent.compare($1.lastPathComponent, options: .numeric) == .orderedDescending }
            .map { $0.appendingPathComponent("bin") }
        guard
            let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("postgres").path) })
        else { throw PeerError(description: "no PostgreSQL server under /usr/lib/postgresql; install the package postgresql") }
        return folder
    }
}
