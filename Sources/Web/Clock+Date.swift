import Glibc
import Synchronization

/// The `Date` field of a reply (RFC 9110, 6.6.1), written once a second.
final class DateField: Sendable {
    private let cached = Mutex<(second: Int, text: String)>((-1, ""))

    /// The present moment.
    var text: String {
        let second = time(nil)
        return cached.withLock { cached in
            if cached.second != second { cached = (second, DateField.format(second)) }
            return cached.text
        }
    }

    static func format(_ second: Int) -> String {
        var second = second
        var parts = tm()
        gmtime_r(&second, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let date = "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(1900 + parts.tm_year)"
        return "\(date) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
