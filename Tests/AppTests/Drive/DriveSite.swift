import Foundation
import Peers
import Values

@testable import App

/// The building of ``FileSite`` with programs that have passwords of their own.
struct DriveSite: Sendable {
    let site: FileSite
    let secret: String

    var house: TestHouse { site.house }

    static func each(_ body: @Sendable (DriveSite) async throws -> Void) async throws {
        try await FileSite.each { site in try await body(try await open(site)) }
    }

    static func on(_ house: TestHouse, _ body: @Sendable (DriveSite) async throws -> Void) async throws {
        try await body(try await open(try await FileSite.open(house)))
    }

    private static func open(_ site: FileSite) async throws -> DriveSite {
        DriveSite(site: site, secret: try await site.beata.newProgram())
    }

    /// An address below the drive's files.
    func path(_ parts: String...) -> String { Places.drive.tail(["pliki"] + parts) }

    /// One request of Beata's program, or of somebody else's.
    func send(
        _ method: String, _ path: String, _ body: String? = nil, as person: Cast = .beata, secret: String? = nil,
        _ headers: [String: String] = [:]
    ) async throws -> Answer {
        let login = Array("\(person.email):\(secret ?? self.secret)".utf8).base64
        let program = house.browser()
        return try await program.send(
            method, path, body: body.map { Array($0.utf8) }, headers: headers.merging(["authorization": "Basic \(login)"]) { $1 })
    }

    /// Takes an exclusive lock; gives its token.
    func lock(_ path: String, as person: Cast = .beata, secret: String? = nil) async throws -> String {
        let answer = try await send("LOCK", path, Self.lockInfo, as: person, secret: secret, ["timeout": "Second-600"])
        guard let token = answer.headers["lock-token"] else { throw Unlocked(status: answer.status) }
        return token
    }

    static let lockInfo = """
        <lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype><owner>laptop</owner></lockinfo>
        """

    struct Unlocked: Error {
        let status: Int
    }

    /// Runs a program beside the server, away from the threads that answer it.
    static func run(_ arguments: [String], in folder: URL) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try Peer.run(arguments, in: folder) }) }
        }
    }
}

extension Browser {
    /// Makes a password for a program; gives the secret that is shown once.
    func newProgram(_ name: String = "laptop", opens: String = "both") async throws -> String {
        let page = try await post(Places.accountPrograms(), ["nazwa": name, "otwiera": opens])
        guard
            let secret = page.first(#"name="haslo-programu"[^>]*value="([^"]+)""#)
                ?? page.first(#"value="([^"]+)"[^>]*name="haslo-programu""#)
        else { throw FileSite.Missing(name: name, count: page.status) }
        return secret
    }
}
