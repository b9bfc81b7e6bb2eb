import AsyncHTTPClient
import Foundation
import NIOSSL
import Peers
import Testing
import Values

@testable import App
@testable import Store

/// The journey as a server on the open network sees it: over TLS, with files in an S3-compatible store.
@Suite(.serialized, .timeLimit(.minutes(15))) struct SecureJourneyTests {
    @Test func `over TLS cookies are bound to the host and browsers stay with HTTPS`() async throws {
        try await Self.journey([]) { _ in }
    }

    @Test(.enabled(if: MotoPeer.available, "bin/test installs moto"))
    func `the journey leaves its files in S3, and a restart finds them there`() async throws {
        let moto = try MotoPeer()
        defer { moto.stop() }
        let place = "s3://beata:tajne%2Fhas%C5%82o@127.0.0.1:\(moto.port)/wiecha?region=eu-central-1&tls=off"
        let store = try await S3Blobs(try S3Location(place), spool: try Peer.newFolder("spool").path)
        try await store.createBucket()
        try await Self.journey(["--blobs", place]) { program in
            #expect(!FileManager.default.fileExists(atPath: program.data.appendingPathComponent("blobs").path))
        }
        var count = 0
        for try await _ in store.all() { count += 1 }
        #expect(count > 5)
    }

    private static func journey(_ more: [String], _ look: (ProgramUnderTest) async throws -> Void) async throws {
        let certificates = try MailCertificates.shared.get()
        let program = try ProgramUnderTest(.sqlite)
        defer { program.remove() }
        let relay = try ScriptedSMTP(.accepted)
        defer { relay.stop() }
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .file(certificates.authority)
        program.scheme = "https"
        program.client = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: HTTPClient.Configuration(tlsConfiguration: tls, redirectConfiguration: .disallow))
        program.more =
            [
                "--tls-cert", certificates.localhost.chain, "--tls-key", certificates.localhost.key, "--relay",
                "smtp://127.0.0.1:\(relay.port)",
            ]
            + more
        do {
            try program.start()
            let beata = try await program.browser()
            try await checkSafety(program, beata)
            let promises = Promises()
            let people = PeopleAtWork(program, promises, round: 1, try await program.site())
            await people.doEverything("tls", beata)
            try await program.finishWork()
            program.stop()
            try program.start()
            try await promises.check(program, relay: relay, crashes: 0)
            try await look(program)
            try await program.client.shutdown()
        } catch {
            try await program.client.shutdown()
            throw error
        }
    }

    private static func checkSafety(_ program: ProgramUnderTest, _ beata: Browser) async throws {
        let names = beata.cookies.withLock { $0.keys.sorted() }
        #expect(!names.isEmpty && names.allSatisfy { $0.hasPrefix("__Host-") }, "\(names)")
        let answer = try await beata.send(
            "POST", Places.signIn(), body: Browser.form([("login", DemoFirm.secretary), ("haslo", DemoFirm.password)]),
            type: "application/x-www-form-urlencoded")
        let cookie = try #require(answer.headers["set-cookie"])
        for word in ["Secure", "HttpOnly", "Path=/", "SameSite=Lax"] { #expect(cookie.contains(word), "\(cookie)") }
        #expect(answer.headers["strict-transport-security"]?.contains("max-age=") == true)
        // A cookie without the prefix, as a neighbouring host could set it, counts for nothing.
        let planted = Browser(address: program.address, client: program.client)
        let token = try #require(beata.cookies.withLock { $0["__Host-" + Session.cookie] })
        planted.cookies.withLock { $0[Session.cookie] = token }
        #expect(try await planted.send("GET", Places.desk()).status == 303)
        #expect(try await beata.send("GET", Places.desk()).status == 200)
    }
}
