import Logging
import Synchronization

@testable import Web

/// A server on a free port with a few addresses to play with.
struct Stage: Sendable {
    let server: Server
    let log = Lines()
    let hub = LiveHub(perViewer: 2)

    init(
        assets: Assets? = nil, _ routes: (inout RouteTable) -> Void = { _ in }, settings change: (inout ServerSettings) -> Void = { _ in },
        around: Server.Around? = nil
    ) {
        let log = log
        var settings = ServerSettings(port: 0, logger: Logger(label: "web") { label in JSONLog(label: label) { log.append($0) } })
        change(&settings)
        var table = RouteTable()
        routes(&table)
        server = Server(
            routes: table, settings: settings, assets: assets,
            refusalPage: { refusal, status, reference, _ in "<!doctype html><h1>\(status) \(refusal.title)</h1><p>\(reference)</p>" },
            around: around ?? { call, next in try await next(call) })
    }

    /// Runs the server and says one thing to it.
    func hear(_ request: String) async throws -> Heard {
        try await server.whileRunning { port in try await Stage.say(request, port) }
    }

    /// Sends a request as it stands and reads until the server closes.
    static func say(_ request: String, _ port: Int) async throws -> Heard {
        let wire = try await Wire(port)
        try await wire.send(request)
        return Heard(await wire.receiveAll())
    }

    static func get(_ path: String, _ port: Int, _ fields: String...) async throws -> Heard {
        try await say(request("GET", path, fields), port)
    }

    static func post(_ path: String, _ port: Int, body: String, _ fields: String...) async throws -> Heard {
        let standard = [
            "Content-Length: \(body.utf8.count)", "Sec-Fetch-Site: same-origin", "Content-Type: application/x-www-form-urlencoded",
        ]
        let names = Set(fields.map { $0.prefix { $0 != ":" } })
        return try await say(request("POST", path, fields + standard.filter { !names.contains($0.prefix { $0 != ":" }) }) + body, port)
    }

    static func request(_ method: String, _ path: String, _ fields: [String]) -> String {
        let host = fields.contains { $0.hasPrefix("Host: ") } ? "" : "Host: biuro.example.pl\r\n"
        return "\(method) \(path) HTTP/1.1\r\n\(host)Connection: close\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
    }
}

/// Log lines of one server.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func append(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
}
