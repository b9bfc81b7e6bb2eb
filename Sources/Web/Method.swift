/// A method of HTTP (RFC 9110, 9.3).
public enum Method: String, Sendable, Hashable, CaseIterable, Comparable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    // RFC 4918, section 9, and RFC 3253, section 3.6: what file managers and address books ask with.
    case propfind = "PROPFIND"
    case proppatch = "PROPPATCH"
    case mkcol = "MKCOL"
    case copy = "COPY"
    case move = "MOVE"
    case lock = "LOCK"
    case unlock = "UNLOCK"
    case report = "REPORT"

    /// True for methods that must not change anything (RFC 9110, 9.2.1).
    public var isSafe: Bool { [.get, .head, .options, .propfind, .report].contains(self) }

    public static func < (left: Method, right: Method) -> Bool { left.rawValue < right.rawValue }
}
