import Synchronization
import Testing

@testable import Web

@Suite struct LimiterTests {
    final class Clock: Sendable {
        let time = Atomic<Int64>(0)
    }
    let clock = Clock()

    @Test func `five tries a minute, then waiting`() throws {
        let limiter = Limiter(5, in: 60) { [clock] in clock.time.load(ordering: .relaxed) }
        for _ in 0..<5 { try limiter.check("beata") }
        #expect(throws: Refusal.self) { try limiter.check("beata") }
        try limiter.check("ewa")
        clock.time.add(30_000, ordering: .relaxed)
        #expect(throws: Refusal.tooMany(retryAfter: 15)) { try limiter.check("beata") }
        clock.time.add(60_000, ordering: .relaxed)
        for _ in 0..<3 { try limiter.check("beata") }
        #expect(throws: Refusal.self) { try limiter.check("beata") }
    }

    @Test func `a right password forgets the tries`() throws {
        let limiter = Limiter(1, in: 60) { [clock] in clock.time.load(ordering: .relaxed) }
        try limiter.check("beata")
        limiter.reset("beata")
        try limiter.check("beata")
        #expect(limiter.waitingTime("beata") > 0)
    }

    @Test func `a flood of keys does not fill memory nor free the busy one`() throws {
        let limiter = Limiter(3, in: 60, capacity: 100) { [clock] in clock.time.load(ordering: .relaxed) }
        for _ in 0..<3 { try limiter.check("napastnik") }
        for number in 0..<1_000 { try limiter.check("k\(number)") }
        #expect(throws: Refusal.self) { try limiter.check("napastnik") }
    }
}
