/// Makes identities that strictly increase, also when the clock stands still or steps back.
struct RecordIDSource: Sendable {
    static let nodeBits = 10
    static let sequenceBits = 12
    static let shift = nodeBits + sequenceBits
    /// 2026-01-01T00:00:00Z in milliseconds since 1970.
    static let epoch: Int64 = 1_767_225_600_000

    private let node: Int64
    private var random: UInt64
    private var last: Int64 = 0

    init(node: Int64, seed: UInt64) {
        self.node = node & (1 << Self.nodeBits - 1)
        random = seed | 1
    }

    /// The next identity. In a new millisecond the count starts at a random place of its lower half, so that two processes that drew the
    /// same node bits still seldom meet.
    mutating func next(at now: Instant) -> RecordID {
        let floor = RecordID.floor(now)
        if floor >> Self.shift > last >> Self.shift {
            last = identity(floor >> Self.shift, startOfCount())
        } else if last & (1 << Self.sequenceBits - 1) < 1 << Self.sequenceBits - 1 {
            last += 1
        } else {
            last = identity(last >> Self.shift + 1, 0)
        }
        return last
    }

    private func identity(_ milliseconds: Int64, _ count: Int64) -> Int64 {
        milliseconds << Self.shift | node << Self.sequenceBits | count
    }

    /// Xorshift (Marsaglia 2003): plain and fast; nothing secret hangs on it.
    private mutating func startOfCount() -> Int64 {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        return Int64(random >> 53)
    }
}
