import Foundation
import Peers
import Testing

@testable import App

/// The main job walked through in headless Chromium, desk and phone, light and dark, with axe on every page.
@Suite struct BrowserJourneyTests {
    @Test(.enabled(if: BrowserJourneyTests.python != nil, "bin/test installs the browser's driver"))
    func `Beata, Anna and Marta do the main job in a browser`() async throws {
        let python = try #require(Self.python)
        try await TestHouse.on(.sqlite) { house in
            let work = Task { await house.product.queue.run() }
            defer { work.cancel() }
            let pictures = try Peer.newFolder("pictures")
            let script = TestHouse.publicFolder + "/../Tests/Browser/journey.py"
            let output = try await Self.run([python, script, house.address, pictures.path, house.world.post.outbox.folder.path])
            let problems = output.split(separator: "\n").filter { $0.hasPrefix("PROBLEM") }
            #expect(problems.isEmpty, "\(problems.joined(separator: "\n")) pictures: \(pictures.path)")
            #expect(output.contains("0 problems"), "\(output.suffix(2_000))")
        }
    }

    static let python = ProcessInfo.processInfo.environment["WIECHA_TEST_PYTHON"]

    /// What the script printed, whether it found problems or not.
    static func run(_ arguments: [String]) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                do {
                    continuation.resume(returning: try Peer.run(arguments))
                } catch let error as PeerError {
                    continuation.resume(returning: error.description)
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
    }
}
