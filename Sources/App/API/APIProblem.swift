import Web

/// What a program is told when a request cannot be done and no page would be told the same (RFC 9457).
enum APIProblem: Error {
    /// A parameter of the query that is not as documented. 400.
    case parameter(String)
    /// A body that is not the documented JSON; fields and what is wrong with them. 422.
    case fields([String: String])
    /// A change without `If-Match` (RFC 6585, section 3). 428.
    case needsMatch
    /// The record is another version than the `If-Match` says. 412.
    case changed
    /// The same `Idempotency-Key` with another request. 422.
    case reused
    /// A key without the scope. 403.
    case scope(APIScope)

    var reply: Reply {
        get throws {
            let answer: (status: Int, title: String, errors: [String: String]?) =
                switch self {
                case .parameter(let name): (400, "The parameter \(name) is not as documented", nil)
                case .fields(let errors): (422, "Some fields are not as documented", errors)
                case .needsMatch: (428, "Send If-Match with the ETag of the record", nil)
                case .changed: (412, "The record has changed since", nil)
                case .reused: (422, "This Idempotency-Key came with another request before", nil)
                case .scope(let scope): (403, "The key lacks the scope \(scope.rawValue)", nil)
                }
            var reply = try Reply.json(Body(title: answer.title, status: answer.status, errors: answer.errors), status: answer.status)
            reply.header("Content-Type", "application/problem+json")
            reply.header("Cache-Control", "no-store")
            return reply
        }
    }

    private struct Body: Encodable {
        var type = "about:blank"
        var title: String
        var status: Int
        var errors: [String: String]?
    }
}
