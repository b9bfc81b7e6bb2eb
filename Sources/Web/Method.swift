/// A method of HTTP (RFC 9110, 9.3).
public enum Method: String, Sendable, Hashable, CaseIterable, Comparable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"

    /// True for methods that must not change anything (RFC 9110, 9.2.1).
    public var isSafe: Bool { self == .get || self == .head || self == .options }

    public static func < (left: Method, right: Method) -> Bool { left.rawValue < right.rawValue }
}
