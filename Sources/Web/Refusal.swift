/// Why a request is not answered as asked. The model throws it, the web layer turns it into a page or JSON (RFC 9457).
public enum Refusal: Error, Sendable, Equatable {
    /// Not there, or not yours: the two look the same. 404.
    case missing
    /// The request came from a page of another site. 403.
    case forbiddenFromElsewhere
    /// Known, but not allowed here. 403.
    case forbidden
    /// Somebody has to sign in first; the path leads back afterwards. 401, or 303 for a page when the server knows its sign-in address.
    case signIn(returnTo: String)
    /// Changed by somebody else in the meantime. 409.
    case stale
    /// Fields and what is wrong with each, one sentence a field. 422.
    case invalid([String: String])
    /// Closed for changes, and why. 423.
    case locked(String)
    /// Was there, is not any more, on purpose. 410.
    case gone
    /// More bytes, fields or parts than allowed. 413.
    case tooLarge
    /// Too often; come back after that many seconds. 429.
    case tooMany(retryAfter: Int)
    /// Not now. 503.
    case unavailable
    /// No room to keep what was sent. 507.
    case full
    /// Understood, cannot be done, and why. 422.
    case unprocessable(String)
    /// Broken syntax: a truncated body, text that is not UTF-8. 400.
    case malformed
    /// A kind of body that is not read here. 415.
    case unsupported
    /// The address exists for other methods. 405.
    case wrongMethod([Method])
    /// Our fault; only the log knows more. 500.
    case broken

    /// The status of HTTP.
    public var status: Int {
        switch self {
        case .malformed: 400
        case .signIn: 401
        case .forbidden, .forbiddenFromElsewhere: 403
        case .missing: 404
        case .wrongMethod: 405
        case .stale: 409
        case .gone: 410
        case .tooLarge: 413
        case .unsupported: 415
        case .invalid, .unprocessable: 422
        case .locked: 423
        case .tooMany: 429
        case .broken: 500
        case .unavailable: 503
        case .full: 507
        }
    }
}
