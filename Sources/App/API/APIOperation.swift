import Store
import Values
import Web

/// One thing that programs can ask for: the route and its line in the document come from the same value.
struct APIOperation: Sendable {
    typealias Handler = @Sendable (APIRequest) async throws -> Reply

    enum Answer: Sendable {
        case one(APIShape)
        case page(APIShape)
        case created(APIShape)
        case nothing
        case bytes
    }

    let method: Method
    let path: String
    let id: String
    let summary: String
    let scope: APIScope
    var filters: [APIFilter] = []
    var cursor = APICursor.id
    var body: APIShape?
    /// The body is the bytes of a file, whose name stands in the query.
    var takesFile = false
    let answer: Answer
    let handler: Handler

    var place: Place { Place("api/v1/" + path) }
    /// A change of a record that is there already, which needs its ETag.
    var needsMatch: Bool { method == .put || method == .delete }
}

/// A request of a program whose key is good for it.
struct APIRequest: Sendable {
    let call: Call
    let caller: APICaller
    let world: World

    var viewer: Viewer { caller.viewer }

    func id() throws -> RecordID { try call.id() }

    /// How many records a page has: 50 unless asked for 1 to 200.
    func limit() throws -> Int {
        guard call.query.has("limit") else { return 50 }
        let text = call.query["limit"]
        guard let limit = Int(text), 1...200 ~= limit, String(limit) == text else { throw APIProblem.parameter("limit") }
        return limit
    }

    /// The record behind which a page begins.
    func after() throws -> RecordID { try number("after") ?? 0 }

    /// A record's number in the query.
    func number(_ name: String) throws -> RecordID? {
        guard call.query.has(name) else { return nil }
        let text = call.query[name]
        guard let id = RecordID(text), id > 0, String(id) == text else { throw APIProblem.parameter(name) }
        return id
    }

    /// The current version, when `If-Match` names it; `*` matches any.
    func matched(_ current: Int64) throws -> Int64 {
        guard let match = call.headers["if-match"] else { throw APIProblem.needsMatch }
        if match == "*" { return current }
        guard match.utf8.count > 2, match.first == "\"", match.last == "\"", let version = RecordID(match.dropFirst().dropLast()),
            version >= 0
        else { throw APIProblem.parameter("If-Match") }
        guard version == current else { throw APIProblem.changed }
        return current
    }

    /// The body as JSON.
    func json() async throws -> JSON {
        let type = (call.headers["content-type"] ?? "").lowercased()
        guard type.hasPrefix("application/json") else { throw Refusal.unsupported }
        let bytes = try await call.body.collect(limit: 1 << 20)
        return try APIBody.read(Array(bytes.readableBytesView))
    }

    /// Makes a record once for each `Idempotency-Key`: the same request again is answered with what the first one made.
    func make(_ body: JSON, _ create: @escaping @Sendable (RecordID, Transaction) throws -> Void) async throws -> RecordID {
        try await once(body) { id, tx in
            try create(id, tx)
            return id
        }
    }

    /// The same for what gets a number of its own, which `create` gives back. Of two at the same moment one is done.
    func once(_ body: JSON, _ create: @escaping @Sendable (RecordID, Transaction) throws -> RecordID) async throws -> RecordID {
        do { return try await attempt(body, create) } catch let error where error.isUnique(on: "api_once") {
            return try await attempt(body, create)
        }
    }

    private func attempt(_ body: JSON, _ create: @escaping @Sendable (RecordID, Transaction) throws -> RecordID) async throws -> RecordID {
        let (now, viewer, key, sent) = (world.now(), viewer, caller.keyID, call.headers["idempotency-key"])
        let word = sent ?? ""
        let isPlain = word.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x2d || byte == 0x5f
        }
        guard sent == nil || (1...200 ~= word.utf8.count && isPlain) else { throw APIProblem.parameter("Idempotency-Key") }
        let request = word.isEmpty ? "" : try APIBody.digest(body, of: call)
        return try await world.write(viewer) { tx in
            if !word.isEmpty, let known = try APIOnce.find(word, key: key, viewer, tx) {
                guard known.request == request else { throw APIProblem.reused }
                return known.record
            }
            let id = try create(RecordID.next(), tx)
            if !word.isEmpty { try APIOnce(record: id, request: request).keep(word, key: key, viewer, at: now, tx) }
            return id
        }
    }
}
