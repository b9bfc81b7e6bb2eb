import Foundation
import Testing

@testable import Values

@Suite struct InstantTests {
    let now = Instant(iso: "2026-11-19T12:00:00+01:00") ?? Instant(milliseconds: 0)

    @Test(arguments: [
        ("2026-11-19T08:17", "dziś, 8:17"), ("2026-11-18T15:40", "wczoraj, 15:40"), ("2026-11-20T09:00", "jutro, 9:00"),
        ("2026-11-17T23:59", "wt. 17.11"), ("2026-11-13T00:00", "pt. 13.11"), ("2026-11-12T10:00", "12 listopada 2026"),
        ("2025-11-19T08:17", "19 listopada 2025"), ("2026-11-25T08:00", "śr. 25.11"), ("2026-11-18T00:00", "wczoraj, 0:00"),
    ])
    func `a list says when, seen from now`(local: String, expected: String) throws {
        #expect(try #require(Instant(iso: local)).text(now: now) == expected)
    }

    @Test func `the clocks agree with the time zone database`() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Warsaw"))
        var random = Seeded(1)
        for _ in 0..<5000 {
            let instant = Instant(milliseconds: .random(in: 820_454_400_000...2_000_000_000_000, using: &random))
            #expect(Warsaw.offset(at: instant.milliseconds) == Int64(zone.secondsFromGMT(for: instant.date)) * 1000)
        }
    }

    @Test func `local times come back, and the two strange hours are settled`() throws {
        #expect(Instant(iso: "2026-03-29T02:30")?.iso == "2026-03-29T01:30:00Z")
        #expect(Instant(iso: "2026-10-25T02:30")?.iso == "2026-10-25T00:30:00Z")
        #expect(Instant(iso: "2026-10-25T03:30")?.iso == "2026-10-25T02:30:00Z")
        var random = Seeded(2)
        for _ in 0..<1500 {
            let day = DayDate(number: .random(in: 0...40_000, using: &random))
            #expect(day.start.day == day)
            #expect(day.start.adding(milliseconds: -1).day == day.adding(days: -1))
            #expect(day.at(hour: 9, minute: 14).clock == "9:14")
        }
    }

    @Test func `ISO 8601 is written and read back`() {
        var random = Seeded(3)
        for _ in 0..<1500 {
            let instant = Instant(milliseconds: .random(in: -10_000_000_000_000...10_000_000_000_000, using: &random))
            #expect(Instant(iso: instant.iso) == instant)
        }
        #expect(Instant(iso: "2026-11-22T12:00:00.000+01:00")?.iso == "2026-11-22T11:00:00Z")
        #expect(Instant(iso: "2026-11-22T12:00:00.1239999Z")?.iso == "2026-11-22T12:00:00.123Z")
        #expect(Instant(iso: "2026-11-22 12:00:00+0130")?.iso == "2026-11-22T10:30:00Z")
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-13-01T00:00Z", "2026-02-29T00:00Z", "2026-11-22T24:00Z", "2026-11-22T12:60Z", "2026-11-22T12:00:00.Z",
        "2026-11-22T12:00:00+1:00",
        "2026-11-22T12:00ZZ", "2026-11-22T12", "２０２６-11-22T12:00Z", "2026-11-22T12:00:00.123456789012345678901234567890Z",
        "2026-11-22T-1:00Z",
    ])
    func `what is not a moment is refused`(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test func `the ends of time do not trap`() {
        for edge in [Instant(milliseconds: .min), Instant(milliseconds: .max)] {
            _ = (
                edge.text(now: now), edge.iso, edge.full, edge.day, now.text(now: edge), edge.adding(days: .max),
                edge.milliseconds(since: now)
            )
        }
        #expect(Instant(Date(timeIntervalSince1970: .nan)).milliseconds == .max)
        #expect(Instant(Date.distantPast).milliseconds < 0)
    }
}
