/// The clock of people in Poland, by arithmetic alone.
///
/// UTC+1, and UTC+2 from the last Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC (directive 2000/84/EC; in Poland so
/// since 1996). The same rule is used for earlier and later years.
enum Warsaw {
    static let millisecondsInDay: Int64 = 86_400_000

    /// How far local time is ahead of UTC, in milliseconds.
    static func offset(at utc: Int64) -> Int64 {
        let day = utc.dividedDown(by: millisecondsInDay)
        let year = Civil(day: day).year
        let inSummer = utc >= change(year, march) && utc < change(year, october)
        return inSummer ? 7_200_000 : 3_600_000
    }

    /// UTC milliseconds of a local day and time. A time that the spring change skips moves an hour on; of one that comes twice the first
    /// is meant.
    static func utc(day: Int64, milliseconds: Int64) -> Int64 {
        let local = day * millisecondsInDay + milliseconds
        let summer = local - 7_200_000
        return offset(at: summer) == 7_200_000 ? summer : local - 3_600_000
    }

    private static let march = 3
    private static let october = 10

    /// 01:00 UTC of the last Sunday of the month (both months have 31 days).
    private static func change(_ year: Int64, _ month: Int) -> Int64 {
        let last = Civil.day(year: year, month: month, day: 31)
        // Day 0, 1970-01-01, was a Thursday: day 3 a Sunday.
        let sunday = last - (last - 3).remainderDown(by: 7)
        return sunday * millisecondsInDay + 3_600_000
    }
}
