/// One line of the route table.
public struct Route: Sendable {
    /// What answers a request.
    public typealias Handler = @Sendable (Call) async throws -> Reply

    /// The method.
    public let method: Method
    /// The address.
    public let place: Place
    /// Who may come here.
    public let access: Access
    /// The most bytes a body may have.
    public let bodyLimit: Int64
    /// True when programs and other sites may send here: webhooks and the API, which prove themselves in another way than by cookie.
    public let acceptsOtherSites: Bool
    let handler: Handler
    let parameters: [String]
}
