/// The body of a 207: what was found or done, resource by resource (RFC 4918, section 13).
public struct Multistatus: Sendable {
    /// What there is to say about one resource.
    public struct Response: Sendable {
        /// Its address, percent-encoded.
        public let href: String
        /// Its state as a whole; nil where its properties are told.
        public var status: Int?
        /// What went wrong, by the name of the condition that was not met.
        public var condition: XMLName?
        /// Properties by the state of each.
        public var properties: [(status: Int, elements: [XMLElement])]

        /// A resource with its properties.
        public init(_ href: String, properties: [(status: Int, elements: [XMLElement])]) {
            (self.href, self.properties) = (href, properties.filter { !$0.elements.isEmpty })
        }

        /// A resource and what became of it.
        public init(_ href: String, status: Int, condition: XMLName? = nil) {
            (self.href, self.status, self.condition, properties) = (href, status, condition, [])
        }
    }

    public var responses: [Response]

    public init(_ responses: [Response]) { self.responses = responses }

    /// The document in UTF-8.
    public var document: [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<multistatus xmlns=\"DAV:\">"
        for response in responses { write(response, to: &text) }
        return Array((text + "</multistatus>\n").utf8)
    }

    private func write(_ response: Response, to text: inout String) {
        text += "<response><href>\(XMLElement.escaped(response.href))</href>"
        if let status = response.status { text += Self.line(status) }
        if response.status == nil, response.properties.isEmpty { text += "<propstat><prop/>\(Self.line(200))</propstat>" }
        for (status, elements) in response.properties {
            text += "<propstat><prop>"
            for element in elements { element.write(to: &text, inside: "DAV:") }
            text += "</prop>\(Self.line(status))</propstat>"
        }
        if let condition = response.condition {
            text += "<error>"
            XMLElement(condition).write(to: &text, inside: "DAV:")
            text += "</error>"
        }
        text += "</response>"
    }

    private static func line(_ status: Int) -> String { "<status>HTTP/1.1 \(status) \(reasons[status] ?? "Status")</status>" }

    private static let reasons = [
        200: "OK", 201: "Created", 204: "No Content", 403: "Forbidden", 404: "Not Found", 409: "Conflict", 412: "Precondition Failed",
        423: "Locked", 424: "Failed Dependency", 507: "Insufficient Storage",
    ]
}
