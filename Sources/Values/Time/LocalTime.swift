/// An instant as the clocks in Poland show it.
struct LocalTime {
    /// Days since 1970-01-01.
    let day: Int64
    private let millisecondOfDay: Int64

    init(_ instant: Instant) {
        let utc = min(max(instant.milliseconds, -62_135_596_800_000), 253_402_300_799_999)
        let local = utc + Warsaw.offset(at: utc)
        day = local.dividedDown(by: Warsaw.millisecondsInDay)
        millisecondOfDay = local - day * Warsaw.millisecondsInDay
    }

    var hour: UInt64 { UInt64(millisecondOfDay / 3_600_000) }
    var minute: UInt64 { UInt64(millisecondOfDay / 60_000 % 60) }
    var second: UInt64 { UInt64(millisecondOfDay / 1000 % 60) }
}
