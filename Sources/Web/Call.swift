import HTTPTypes
import HummingbirdCore
import Synchronization

/// One request.
public struct Call: Sendable {
    let exchange: Exchange

    /// The language of the reader: the cookie `language`, else `Accept-Language`, else Polish.
    public var language: Language
    /// The chosen theme from the cookie `theme`; nil when the reader did not choose.
    public var theme: String?
    /// What the product found out about the caller before its handlers run: the viewer, the firm.
    public var carried: (any Sendable)?
    /// A form that was read already: `form` gives it again.
    public var formRead: Form?

    init(_ exchange: Exchange) {
        self.exchange = exchange
        let cookies = exchange.cookies
        language = cookies["language"].flatMap(Language.init) ?? Language.preferred(exchange.request.headerFields[.acceptLanguage])
        theme = cookies["theme"].flatMap { $0.utf8.count <= 16 && $0.utf8.allSatisfy { (97...122).contains($0) } ? $0 : nil }
    }

    /// The method of the request.
    public var method: Method { exchange.method }
    /// The path as it came, still encoded, without the query.
    public var path: String { String(exchange.path) }
    /// The path and the query as they came: where to return after signing in.
    public var address: String { exchange.request.path ?? "/" }
    /// The query.
    public var query: Query { Query(exchange.query) }
    /// The header fields, by name.
    public var headers: Headers { Headers(fields: exchange.request.headerFields) }
    /// The cookies.
    public var cookies: Cookies { exchange.cookies }
    /// The number of this request in the log; people see it as the reference of a failure.
    public var requestID: String { exchange.requestID }
    /// The address of the caller; behind a trusted proxy the one that the proxy saw.
    public var peerAddress: String { exchange.peerAddress }
    /// True when the reader's browser speaks TLS, here or with the proxy in front.
    public var isSecure: Bool { exchange.isSecure }
    /// The host and port by which the caller knows this server, from the request; nil when it named none.
    public var host: String? { exchange.request.authority }
    /// The pattern of the matched route: `oferty/:id`.
    public var pattern: String { exchange.route?.place.pattern ?? "" }
    /// Who may come here, as the route table says.
    public var access: Access { exchange.route?.access ?? "" }
    /// The body as it arrives.
    public var body: CallBody { CallBody(source: exchange.body) }

    /// True when the caller asked for JSON rather than a page, or came to the addresses for programs.
    public var wantsJSON: Bool {
        if path.hasPrefix("/api/") { return true }
        guard let accept = exchange.request.headerFields[.accept] else { return false }
        return accept.contains("json") && !accept.contains("text/html")
    }
}

/// The header fields of a request.
public struct Headers: Sendable {
    let fields: HTTPFields

    /// The value of a field, several joined by commas; the name in any case.
    public subscript(name: String) -> String? {
        HTTPField.Name(name).flatMap { fields[$0] }
    }
}

/// What stays the same during one request.
final class Exchange: Sendable {
    let request: HTTPRequest
    let method: Method
    let path: Substring
    let query: Substring
    let body: BodySource
    let requestID: String
    let peerAddress: String
    let isSecure: Bool
    let route: Route?
    let values: [String]
    let seal: Seal
    let flashTaken = Atomic(false)

    init(
        request: HTTPRequest, method: Method, path: Substring, query: Substring, body: BodySource, requestID: String, peerAddress: String,
        isSecure: Bool, route: Route?, values: [String], seal: Seal
    ) {
        self.request = request
        self.method = method
        self.path = path
        self.query = query
        self.body = body
        self.requestID = requestID
        self.peerAddress = peerAddress
        self.isSecure = isSecure
        self.route = route
        self.values = values
        self.seal = seal
    }

    var cookies: Cookies { Cookies(text: request.headerFields[.cookie] ?? "", isSecure: isSecure) }
}
