import Foundation
import Peers
import Testing

@testable import Store

/// What the kernel was asked to do, and in which order, while a blob was put.
@Suite struct DurabilityTests {
    private static let asked = ProcessInfo.processInfo.environment["WIECHA_PUT"]
    private static let canTrace = (try? Peer.run(["strace", "-f", "-e", "trace=fsync", "true"])) != nil

    @Test(.enabled(if: asked != nil, "is run by the next test, in a process of its own"))
    func `puts one blob`() async throws {
        let store = try await FolderBlobs(try #require(DurabilityTests.asked))
        _ = try await store.put(bytes: Array("umowa".utf8))
    }

    @Test(.enabled(if: asked == nil && canTrace, "strace is missing, or not allowed here: install it to see the order of the calls"))
    func `a file is synced before it gets its name, and the name before the store answers`() throws {
        let folder = try Peer.newFolder("traced").path
        let trace = folder + ".trace"
        try Peer.run(
            [
                "strace", "-f", "-y", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2,mkdir", "-o", trace, CommandLine.arguments[0],
                "--testing-library", "swift-testing", "--filter", "DurabilityTests",
            ], environment: ["WIECHA_PUT": folder])
        let hash = Array("umowa".utf8).sha256
        let leaf = "\(folder)/\(hash.prefix(2))"
        let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").map(String.init).filter {
            $0.contains(folder)
        }
        func first(_ call: String, _ what: String, after line: Int = -1) throws -> Int {
            try #require(
                lines.indices.first { $0 > line && lines[$0].contains(call) && lines[$0].contains(what) }, "\(call) \(what): \(lines)")
        }
        let named = try first("rename", "\(leaf)/\(hash)")
        #expect(try first("fsync(", "<\(folder)/incoming/") < named)
        #expect(try first("fsync(", "<\(leaf)>") > named)
        #expect(try first("fsync(", "<\(folder)>", after: first("mkdir", "\"\(leaf)\"")) < named)
    }
}
