import Values

/// How far a request reaches below its resource (RFC 4918, section 10.2).
public enum Depth: String, Sendable {
    case zero = "0"
    case one = "1"
    case infinity

    /// Reads the field; nil for anything else.
    public init?(field: String) {
        self.init(rawValue: field.lowercased())
    }
}

/// The `Timeout` field: how long a lock is wished to last (RFC 4918, section 10.7).
public enum LockTimeout {
    /// Seconds: the first wish that is understood, within the bounds; the usual one without any.
    public static func seconds(_ field: String?, usual: Int64, most: Int64) -> Int64 {
        for wish in (field ?? "").split(separator: ",") {
            let word = wish.filter { $0 != " " }.lowercased()
            if word == "infinite" { return most }
            if word.hasPrefix("second-"), let number = Int64(word.dropFirst(7)), number > 0 { return min(number, most) }
        }
        return usual
    }
}

/// The `Lock-Token` field (RFC 4918, section 10.5).
public enum LockTokenField {
    /// The token between the angle brackets; nil when it is none.
    public static func read(_ field: String) -> String? {
        let text = field.filter { $0 != " " }
        guard text.hasPrefix("<"), text.hasSuffix(">"), text.count > 2 else { return nil }
        return String(text.dropFirst().dropLast())
    }
}

extension Instant {
    /// As HTTP writes times: "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7).
    public var httpDate: String {
        let text = iso
        let parts = text.split { !$0.isNumber }.map(String.init)
        guard parts.count >= 6, let month = Int(parts[1]), (1...12).contains(month) else { return "" }
        // 1 January 1970 was a Thursday.
        let days = milliseconds >= 0 ? milliseconds / 86_400_000 : (milliseconds - 86_399_999) / 86_400_000
        let weekday = Int(((days % 7) + 7 + 4) % 7)
        return
            "\(Self.weekdays[weekday]), \(parts[2]) \(Self.months[month - 1]) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) GMT"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
