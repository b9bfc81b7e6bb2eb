import Foundation
import Peers
import Testing

@testable import Mail

@Suite struct LetterReaderPoolTests {
    /// The reader program that is built beside the tests.
    private static func pool(_ mode: String, count: Int = 1, limits: ProcessLimits = .init()) throws -> LetterReaderPool {
        let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        return LetterReaderPool(
            executable: tests.deletingLastPathComponent().appendingPathComponent("ReaderPeer"), arguments: [mode], count: count,
            limits: limits)
    }

    private static func withLetter(_ bytes: [UInt8], _ body: (_ file: URL, _ folder: URL) async throws -> Void) async throws {
        let folder = try Peer.newFolder("reader")
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let file = folder.appendingPathComponent("letter.eml")
        try Data(bytes).write(to: file)
        try await body(file, folder)
    }

    private let letter = Sample.multipart(
        "mixed", ["\r\nDach", "Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC"])

    @Test func `a worker reads letters and leaves their parts in the folder`() async throws {
        let pool = try Self.pool("reader", count: 2)
        try await Self.withLetter(letter) { file, folder in
            let expected = try Sample.read(letter).letter
            try await withThrowingTaskGroup(of: ParsedLetter.self) { group in
                for _ in 0..<20 { group.addTask { try await pool.read(file: file) } }
                for try await found in group { #expect(found == expected) }
            }
            #expect(try await pool.read(file: file, parts: folder) == expected)
            #expect(try Data(contentsOf: FolderSink.file(of: 0, in: folder)) == Data([0, 1, 2]))
        }
        await pool.stop()
    }

    @Test func `a missing file is no death`() async throws {
        let pool = try Self.pool("reader")
        await #expect(throws: ReaderFailure.self) { try await pool.read(file: URL(fileURLWithPath: "/nowhere/letter.eml")) }
        await pool.stop()
    }

    @Test func `a worker that dies over a letter is told and replaced`() async throws {
        let pool = try Self.pool("crash")
        try await Self.withLetter(letter) { file, _ in
            for _ in 0..<3 { await #expect(throws: ReaderDeath(cause: .ended(-SIGABRT))) { try await pool.read(file: file) } }
        }
    }

    @Test func `a worker that hangs is killed in time`() async throws {
        let pool = try Self.pool("hang", limits: ProcessLimits(seconds: 0.3))
        try await Self.withLetter(letter) { file, _ in
            await #expect(throws: ReaderDeath(cause: .tooSlow)) { try await pool.read(file: file) }
        }
    }

    @Test func `a letter that eats all memory kills its worker only`() async throws {
        let pool = try Self.pool("reader", limits: ProcessLimits(memory: 256 << 20))
        let text = Array("Subject: x\r\n\r\n".utf8) + [UInt8](repeating: 0xB9, count: 48 << 20)
        var limits = LetterLimits()
        limits.textBytes = 1 << 30
        let generous = limits
        try await Self.withLetter(text) { file, _ in
            await #expect(throws: ReaderDeath.self) { try await pool.read(file: file, limits: generous) }
        }
        try await Self.withLetter(letter) { file, _ in
            let found = try await pool.read(file: file)
            #expect(found.text == "Dach")
        }
        await pool.stop()
    }

    @Test func `a program that is not there is told`() async throws {
        let pool = LetterReaderPool(executable: URL(fileURLWithPath: "/nowhere/wiecha"))
        try await Self.withLetter(letter) { file, _ in
            await #expect(throws: ReaderDeath(cause: .ended(127))) { try await pool.read(file: file) }
        }
    }

    @Test func `a pool in this process reads the same`() async throws {
        let pool = LetterReaderPool.inProcess()
        try await Self.withLetter(letter) { file, folder in
            let found = try await pool.read(file: file, parts: folder)
            #expect(found == (try Sample.read(letter).letter))
            #expect(try Data(contentsOf: FolderSink.file(of: 0, in: folder)) == Data([0, 1, 2]))
        }
        await #expect(throws: ReaderFailure.self) { try await pool.read(file: URL(fileURLWithPath: "/nowhere/letter.eml")) }
    }
}
