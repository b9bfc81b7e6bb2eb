/// What a page may load and where it may stand: the Content-Security-Policy of one reply.
public struct ContentPolicy: Sendable, Equatable {
    let text: String
    let mayBeFramedHere: Bool

    /// The policy of the product's own pages: own scripts, styles and pictures, nothing inline.
    public static let page = ContentPolicy(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'; object-src 'none'; "
            + "manifest-src 'self'; font-src 'self'; media-src 'self' blob:; worker-src 'self'")

    /// For a letter from outside, shown in a frame of our page: no script, no form, no network, styles of its own.
    public static let letter = ContentPolicy(
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'", mayBeFramedHere: true)

    /// The same for a letter whose reader asked to see pictures from elsewhere.
    public static let letterWithPictures = ContentPolicy(
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'", mayBeFramedHere: true)

    /// For a file shown in a frame of our page by the browser itself, such as a PDF.
    public static let preview = ContentPolicy(
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; object-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'self'", mayBeFramedHere: true)

    /// For a file from people shown in a window of its own: nothing may run.
    public static let file = ContentPolicy(
        "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'")

    /// A policy in the words of CSP; `mayBeFramedHere` lets our own pages frame it.
    public init(_ text: String, mayBeFramedHere: Bool = false) {
        self.text = text
        self.mayBeFramedHere = mayBeFramedHere
    }
}

extension Reply {
    /// The reply under another policy.
    public func with(policy: ContentPolicy) -> Reply {
        var reply = self
        reply.policy = policy
        return reply
    }
}
