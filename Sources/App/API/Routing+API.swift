import Crypto
import Foundation
import Store
import Values
import Web

extension Routing {
    /// Programs with a key that has the scope. No cookie opens these addresses, so other sites cannot use a person's browser for them.
    mutating func api(_ operation: APIOperation) {
        let world = world
        let limit = operation.takesFile ? max(world.settings.uploadLimit, ImportRoutes.limit) : 1 << 20
        table.add(operation.method, operation.place, access: "api", bodyLimit: limit, acceptsOtherSites: true) { call in
            do {
                let caller = try await world.apiCaller(call)
                try world.limits.api.check("key \(caller.keyID)")
                guard operation.scope.isIn(caller.scopes), caller.viewer.has(operation.scope.right) else {
                    throw APIProblem.scope(operation.scope)
                }
                return try await operation.handler(APIRequest(call: call, caller: caller, world: world))
            } catch let problem as APIProblem {
                return try problem.reply
            }
        }
    }
}

extension World {
    /// The key behind a request; 401 for none and for a wrong one.
    func apiCaller(_ call: Call) async throws -> APICaller {
        let field = call.headers["authorization"] ?? ""
        guard field.lowercased().hasPrefix("bearer "), field.utf8.count < 200 else { throw Refusal.signIn(returnTo: call.path) }
        let token = String(field.dropFirst(7)).trimmed
        let caller = try await database.read(.everything) { [keys] tx in try APICaller.find(token, keys: keys, tx) }
        guard let caller else { throw Refusal.signIn(returnTo: call.path) }
        let now = now()
        if caller.usedAt.map({ now.milliseconds(since: $0) > 300_000 }) ?? true {
            _ = try await database.write(.firm(caller.viewer.firmID)) { tx in
                try tx.run(
                    "UPDATE api_key SET used_at = \(now) WHERE api_key.firm_id = \(caller.viewer.firmID) AND api_key.id = \(caller.keyID)")
            }
        }
        return caller
    }
}

extension Reply {
    /// One record with its version as ETag.
    static func record(_ value: JSON, version: Int64? = nil, status: Int = 200, at place: String? = nil) throws -> Reply {
        var reply = try Reply.json(value, status: status)
        if let version { reply.header("ETag", "\"\(version)\"") }
        if let place { reply.header("Location", place) }
        reply.header("Cache-Control", "no-store")
        return reply
    }

    /// A page of records: one more was read than is shown, so that the cursor of the next page is known.
    static func records(_ values: [(id: RecordID, json: JSON)], limit: Int) throws -> Reply {
        try page(values.map { (cursor: String($0.id), json: $0.json) }, limit: limit)
    }

    /// The same of a list whose cursor is more than an id.
    static func page(_ values: [(cursor: String, json: JSON)], limit: Int) throws -> Reply {
        let shown = values.prefix(limit)
        let next = values.count > limit ? shown.last?.cursor : nil
        return try .record(["items": .list(shown.map(\.json)), "next": JSON(next)])
    }
}

extension JSON {
    /// Stands for the version of a record that counts none: changes with anything that a program sees of it.
    var tag: Int64 {
        get throws {
            let digest = SHA256.hash(data: try JSONEncoder.sorted.encode(self))
            return digest.prefix(7).reduce(0) { $0 << 8 | Int64($1) }
        }
    }
}
