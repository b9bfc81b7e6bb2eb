import HTTPTypes
import Logging

extension Answering {
    /// The reply of the route, or of what stands in its way.
    func respond(_ call: Call, _ refusal: Refusal?) async -> Reply {
        do {
            if let refusal { return try await early(call, refusal) }
            guard let route = call.exchange.route else { throw Refusal.missing }
            if !call.method.isSafe, !route.acceptsOtherSites, !Forgery.isFromHere(call.exchange.request) {
                throw Refusal.forbiddenFromElsewhere
            }
            return try await around(call) { try await route.handler($0) }
        } catch {
            return await refuse(error, call)
        }
    }

    /// Any error as a reply. What is not a refusal is our fault: people see a reference number, the log sees the rest.
    func refuse(_ error: any Error, _ call: Call) async -> Reply {
        switch error {
        case let refusal as Refusal: return await refuse(refusal, call)
        case is BrokenBody: return await refuse(.malformed, call)
        case is CancellationError: return await refuse(.unavailable, call)
        default:
            settings.logger.error(
                "failure",
                metadata: ["request": "\(call.requestID)", "route": "\(call.pattern)", "error": "\(String(reflecting: error))"])
            return await refuse(.broken, call)
        }
    }

    /// Addresses of the server itself, and what can be said about the others without their handler.
    private func early(_ call: Call, _ refusal: Refusal) async throws -> Reply {
        if refusal == .missing, call.method == .get || call.method == .head {
            switch call.path {
            case "/health": return Reply.text("ok\n").with(header: "Cache-Control", "no-store")
            case "/metrics" where mayReadMetrics(call):
                return Reply.text(await metrics.text(), type: "text/plain; version=0.0.4; charset=utf-8").with(
                    header: "Cache-Control", "no-store")
            default: break
            }
        }
        if refusal == .missing, let path = withoutSlash(call) { return Reply(status: 308, .empty).with(header: "Location", path) }
        if case .wrongMethod(let methods) = refusal, call.exchange.request.method == .options {
            return Reply.nothing().with(header: "Allow", methods.map(\.rawValue).joined(separator: ", "))
        }
        throw refusal
    }

    /// The known address that a slash too many stands behind, with the query as it came; the same method goes there (RFC 9110, 15.4.9).
    private func withoutSlash(_ call: Call) -> String? {
        let path = call.exchange.path
        guard path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") else { return nil }
        if case .missing = tree.match(call.method, path.dropLast()) { return nil }
        let query = call.exchange.query
        return LocalPath.checked(path.dropLast() + (query.isEmpty ? "" : "?" + query))
    }

    private func mayReadMetrics(_ call: Call) -> Bool {
        guard let token = settings.metricsToken else { return call.isFromThisMachine }
        let sent = Array((call.headers["authorization"] ?? "").utf8)
        let right = Array("Bearer \(token)".utf8)
        return sent.count == right.count && zip(sent, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A refusal as a page, as JSON (RFC 9457), or as the way to the sign-in page.
    func refuse(_ refusal: Refusal, _ call: Call) async -> Reply {
        var reply: Reply
        if call.wantsJSON {
            reply = problem(refusal, call)
        } else if case .signIn(let path) = refusal, let signIn = settings.signIn {
            reply = .redirect(signIn + "?powrot=" + Place.encode(LocalPath.checked(path)))
        } else {
            reply = .html(await refusalPage(refusal, refusal.status, call.requestID, call), status: refusal.status)
        }
        reply.header("Cache-Control", "no-store")
        switch refusal {
        case .wrongMethod(let methods): reply.header("Allow", methods.map(\.rawValue).joined(separator: ", "))
        case .tooMany(let seconds): reply.header("Retry-After", String(max(1, seconds)))
        case .unavailable: reply.header("Retry-After", "10")
        case .signIn where call.wantsJSON: reply.header("WWW-Authenticate", "Bearer")
        default: break
        }
        return reply
    }

    private func problem(_ refusal: Refusal, _ call: Call) -> Reply {
        var problem = Problem(title: refusal.title, status: refusal.status, detail: refusal.detail, reference: call.requestID)
        if case .invalid(let fields) = refusal { problem.errors = fields }
        do {
            var reply = try Reply.json(problem, status: refusal.status)
            reply.header("Content-Type", "application/problem+json")
            return reply
        } catch {
            return .text(refusal.title, status: refusal.status)
        }
    }
}

/// The body of a refused request of a program (RFC 9457).
private struct Problem: Encodable {
    var type = "about:blank"
    var title: String
    var status: Int
    var detail: String?
    var reference: String
    var errors: [String: String]?
}
