import HTTPTypes
import NIOCore

/// What goes back to the caller.
public struct Reply: Sendable {
    /// The status of HTTP.
    public var status: Int
    var fields = HTTPFields()
    var content: Content
    var cookies: [CookieChange] = []
    var flash: Flash?
    var policy = ContentPolicy.page

    enum Content: Sendable {
        case empty
        case page(HTML)
        case bytes([UInt8], type: String)
        case asset(Asset)
        case stream(StreamContent)
        case events(EventsContent)
    }

    init(status: Int, _ content: Content) {
        self.status = status
        self.content = content
    }

    /// A header field set on this reply. Line ends in the value become spaces; an impossible name is left out.
    public mutating func header(_ name: String, _ value: String) {
        guard let name = HTTPField.Name(name) else { return }
        fields[name] = value
    }

    /// The reply with one more header field.
    public func with(header name: String, _ value: String) -> Reply {
        var reply = self
        reply.header(name, value)
        return reply
    }
}
