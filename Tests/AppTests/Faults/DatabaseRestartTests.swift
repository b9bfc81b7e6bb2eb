import AsyncHTTPClient
import Foundation
import NIOCore
import Peers
import Store
import Testing
import Values

@testable import App

/// PostgreSQL goes away in the middle of the journey and comes back.
@Suite(.serialized, .timeLimit(.minutes(15))) struct DatabaseRestartTests {
    @Test(arguments: [SIGINT, SIGQUIT])
    func `pages say so while PostgreSQL is away, and all goes on when it is back`(signal: Int32) async throws {
        let postgres = try PostgreSQLPeer()
        let program = try ProgramUnderTest(.postgres, on: postgres)
        defer { program.remove() }
        let relay = try ScriptedSMTP(.accepted)
        defer { relay.stop() }
        program.more = ["--relay", "smtp://127.0.0.1:\(relay.port)"]
        try program.start()
        let promises = Promises()
        let people = PeopleAtWork(program, promises, round: 1, try await program.site())
        let beata = try await program.browser()
        let news = try await OpenPage(beata)
        await people.doEverything("przed", beata)
        _ = try await news.changed()

        postgres.stop(signal: signal)
        let page = try await beata.send("GET", Places.desk())
        #expect(page.status == 503 && page.contains("Chwila przerwy") && page.headers["retry-after"] != nil)
        await people.doEverything("bez", beata) { act, error in
            guard let refused = error as? PeopleAtWork.NotDone else {
                Issue.record("\(act): \(error)")
                return
            }
            if let answer = refused.answer { #expect(answer.status == 503, "\(act)") }
        }
        try postgres.start()

        #expect(try await beata.get(Places.desk()).status == 200)
        await people.doEverything("po", beata)
        _ = try await news.changed()
        try await program.finishWork()
        try await promises.check(program, relay: relay, crashes: 1)
        news.close()
    }
}

/// An open page that listens for changes.
final class OpenPage: Sendable {
    private let task: Task<Void, Never>
    private let lines: AsyncStream<String>
    private let feed: AsyncStream<String>.Continuation

    init(_ browser: Browser) async throws {
        var request = HTTPClientRequest(url: browser.address + Places.events())
        request.headers.add(name: "cookie", value: browser.cookies.withLock { $0 }.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))
        let response = try await browser.client.execute(request, timeout: .seconds(300))
        guard response.status == .ok else { throw PeerError(description: "no events: \(response.status)") }
        (lines, feed) = AsyncStream.makeStream()
        let feed = feed
        task = Task {
            do {
                for try await piece in response.body { feed.yield(String(buffer: piece)) }
            } catch {}
            feed.finish()
        }
    }

    /// Waits for the next word that something changed.
    func changed() async throws -> String {
        for await line in lines where line.contains("event: changed") { return line }
        throw PeerError(description: "the page was told nothing")
    }

    func close() { task.cancel() }
}
