import Foundation
import Peers
import Store
import Testing
import Values

@testable import App

/// The real program, ended in the middle of everybody's work and started again: what it said was done is there.
@Suite(.serialized, .timeLimit(.minutes(15))) struct CrashTests {
    @Test(arguments: [Dialect.sqlite, .postgres])
    func `kill -9 at any moment loses nothing that was acknowledged`(engine: Dialect) async throws {
        try await Self.storm(engine, seed: 20_261_124, rounds: 6) { program in program.kill() }
    }

    @Test(arguments: [Dialect.sqlite, .postgres])
    func `a power cut that forgets what was not synced loses nothing that was acknowledged`(engine: Dialect) async throws {
        let program = try ProgramUnderTest(engine)
        program.disk = try ForgettingDisk(program.data)
        try await Self.storm(program, seed: 7_1918, rounds: 6) { program in
            program.kill()
            _ = try program.disk?.cutPower()
        }
    }

    private static func storm(_ engine: Dialect, seed: UInt64, rounds: Int, end: @escaping @Sendable (ProgramUnderTest) throws -> Void)
        async throws
    {
        try await storm(try ProgramUnderTest(engine), seed: seed, rounds: rounds, end: end)
    }

    private static func storm(
        _ program: ProgramUnderTest, seed: UInt64, rounds: Int, end: @escaping @Sendable (ProgramUnderTest) throws -> Void
    ) async throws {
        defer { program.remove() }
        let relay = try ScriptedSMTP(.accepted)
        defer { relay.stop() }
        program.more = ["--relay", "smtp://127.0.0.1:\(relay.port)"]
        try program.start()
        let site = try await program.site()
        let promises = Promises()
        var random = Seeded(seed)
        for round in 1...rounds {
            let people = PeopleAtWork(program, promises, round: round, site)
            let (last, pause) = (Int.random(in: 3...60, using: &random), UInt32.random(in: 0...30_000, using: &random))
            try await people.work(untilAct: last, then: pause) { program.kill() }
            try end(program)
            if round == rounds { try await program.endLeases() }
            try program.start()
        }
        try await program.finishWork()
        // After the last storm everything still works, once more each.
        await PeopleAtWork(program, promises, round: rounds + 1, site).doEverything("po", try await program.browser())
        #expect(promises.kept.withLock { $0.done.count } == 5)
        try await program.finishWork()
        #expect(promises.count > rounds * 5, "only \(promises.count) promises: \(program.log.suffix(2_000))")
        try await promises.check(program, relay: relay, crashes: rounds)
        #expect(!program.log.contains("Fatal error"), "\(program.log.suffix(2_000))")
    }
}
