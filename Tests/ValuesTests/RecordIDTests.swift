import Testing

@testable import Values

@Suite struct RecordIDTests {
    @Test func `identities grow strictly, whatever the clock does`() {
        var source = RecordIDSource(node: 7, seed: 11)
        var last: RecordID = 0
        for step in 0..<30_000 {
            let clock = RecordIDSource.epoch + 1000 + Int64(step % 5) - Int64(step / 10_000) * 300
            let next = source.next(at: Instant(milliseconds: clock))
            if next <= last { Issue.record("\(next) after \(last)") }
            last = next
        }
    }

    @Test func `threads never meet`() async {
        let all = await withTaskGroup(of: [RecordID].self) { group in
            for _ in 0..<8 { group.addTask { (0..<5000).map { _ in RecordID.next() } } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(all).count == 40_000)
    }

    @Test func `an identity lies between the floors of its millisecond and the next`() {
        var source = RecordIDSource(node: 1023, seed: 3)
        let now = Instant(milliseconds: RecordIDSource.epoch + 123_456_789)
        let identity = source.next(at: now)
        #expect(identity >= RecordID.floor(now))
        #expect(identity < RecordID.floor(now.adding(milliseconds: 1)))
        #expect(RecordID.floor(Instant(milliseconds: .min)) == 0)
        #expect(RecordID.floor(Instant(milliseconds: .max)) > 0)
    }

    @Test func `a clock before 2026 still gives positive identities`() {
        var source = RecordIDSource(node: 0, seed: 1)
        #expect(source.next(at: Instant(milliseconds: 0)) > 0)
    }
}
