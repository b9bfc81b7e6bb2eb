import Dav
import Store
import Values
import Web

/// LOCK and UNLOCK of the drive.
struct DriveLocking: Sendable {
    let world: World

    /// Seconds: what is usual, and the most that a program gets; programs refresh while they work.
    static let usual: Int64 = 3_600
    static let most: Int64 = 86_400

    private struct Taken: Sendable {
        let response: XMLElement
        var token: String?
        var isNew = false
    }

    @Sendable func lock(_ call: Call, _ caller: DriveCaller) async throws -> Reply {
        let body = try await call.davBody()
        let depth = Depth(field: call.headers["depth"]?.trimmed ?? "infinity")
        guard let depth, depth != .one else { throw DriveProblem.status(400) }
        let seconds = LockTimeout.seconds(call.headers["timeout"], usual: Self.usual, most: Self.most)
        let (building, path) = try await world.driveBuilding(try DriveRoutes.path(call), caller, changing: true)
        let gate = try DriveGate(call, caller, building, path, at: world.now())
        let wish: LockRequest?
        do { wish = try body.isEmpty ? nil : LockRequest(parsing: body) } catch is DavSyntaxError { throw DriveProblem.status(400) }
        let token = "urn:uuid:" + Self.newUUID()
        do {
            let taken = try await world.write(building.viewer) { tx in
                let target = try building.target(path, tx)
                guard let wish else { return try refresh(target, seconds, gate, tx) }
                return try take(wish, target, isDeep: depth == .infinity, seconds, token, gate, tx)
            }
            let reply = Reply.xml(XMLElement(.dav("prop"), [taken.response]).document, status: taken.isNew ? 201 : 200)
            return taken.token.map { reply.with(header: "Lock-Token", "<\($0)>") } ?? reply
        } catch let inside as DriveInside {
            return .multistatus([
                Multistatus.Response(inside.address, status: 423),
                Multistatus.Response(Places.drive.tail(["pliki", building.segment] + path, isFolder: true), status: 424),
            ])
        }
    }

    private func take(
        _ wish: LockRequest, _ target: DriveTarget, isDeep: Bool, _ seconds: Int64, _ token: String, _ gate: DriveGate, _ tx: Transaction
    ) throws -> Taken {
        let viewer = gate.building.viewer
        try gate.checkConditions(target, tx)
        try mayLock(target, viewer, tx)
        let isShared = wish.scope == .shared
        for held in try gate.locks(on: target, tx) where !(isShared && held.lock.isShared) {
            // What one took in the browser oneself passes to one's own program.
            if held.lock.means == .browser, held.lock.accountID == gate.account { continue }
            throw DriveProblem(status: 423, condition: .dav("no-conflicting-lock"), addresses: [held.address])
        }
        if case .container(let container) = target, isDeep {
            for held in try gate.locksInside(container, tx) where !(isShared && held.lock.isShared) {
                throw DriveInside(address: held.address)
            }
        }
        var (locked, isNew) = (target, false)
        if case .free(let name, let container) = target {
            try gate.passMembership(of: target, tx)
            guard let folder = container.folder else { throw Refusal.forbidden }
            try DriveGate.checkName(name)
            let new = NewDocument(
                name: name, contentType: "application/octet-stream", blobHash: "", size: 0, subfolder: container.subfolderID)
            try viewer.keepPassing(new, in: folder, at: gate.now, tx)
            (locked, isNew) = (try gate.building.target(gate.path, tx), true)
        }
        guard let key = locked.key else { throw Refusal.forbidden }
        let isCollection = if case .container = locked { true } else { false }
        let owner = wish.owner?.xml ?? ""
        guard owner.utf8.count <= 4_096 else { throw DriveProblem.status(400) }
        try viewer.lock(
            key.kind, key.id, isShared: isShared, isDeep: isDeep && isCollection, owner: owner, means: .program, seconds: seconds,
            token: token,
            at: gate.now, tx)
        return Taken(response: try discovery(of: locked, gate, tx), token: token, isNew: isNew)
    }

    private func mayLock(_ target: DriveTarget, _ viewer: Viewer, _ tx: Transaction) throws {
        switch target {
        case .lost: throw DriveProblem.status(409)
        case .document(let document, _, _): try viewer.need(viewer.maySave(document))
        case .container: try viewer.need(viewer.mayArrangeFiles)
        case .passing, .free: try viewer.need(viewer.mayAddFiles)
        }
        if let container = target.parent { try viewer.checkOpen(container.building.id, tx) }
    }

    /// A LOCK without a body makes a lock that is held last longer; named by an address inside what it covers, too.
    private func refresh(_ target: DriveTarget, _ seconds: Int64, _ gate: DriveGate, _ tx: Transaction) throws -> Taken {
        guard target.isThere else { throw Refusal.missing }
        guard let condition = gate.condition else { throw DriveProblem.status(400, "A lock is refreshed by its token in an If field.") }
        try gate.checkConditions(target, tx)
        let held = try gate.locks(on: target, tx).filter { condition.tokens.contains($0.lock.token) && $0.lock.accountID == gate.account }
        guard !held.isEmpty else { throw DriveProblem(status: 412, condition: .dav("lock-token-matches-request-uri")) }
        for lock in held.map(\.lock) {
            try tx.run(
                """
                UPDATE file_lock SET expires_at = \(gate.now.adding(seconds: seconds))
                WHERE firm_id = \(gate.building.viewer.firmID) AND id = \(lock.id)
                """)
        }
        return Taken(response: try discovery(of: target, gate, tx))
    }

    private func discovery(of target: DriveTarget, _ gate: DriveGate, _ tx: Transaction) throws -> XMLElement {
        XMLElement(.dav("lockdiscovery"), try gate.locks(on: target, tx).map { $0.element(at: gate.now) })
    }

    @Sendable func unlock(_ call: Call, _ caller: DriveCaller) async throws -> Reply {
        guard let token = call.headers["lock-token"].flatMap(LockTokenField.read) else { throw DriveProblem.status(400) }
        let (building, path) = try await world.driveBuilding(try DriveRoutes.path(call), caller, changing: true)
        let gate = try DriveGate(call, caller, building, path, at: world.now())
        try await world.write(building.viewer) { tx in
            let target = try building.target(path, tx)
            guard target.isThere else { throw Refusal.missing }
            try gate.checkConditions(target, tx)
            guard let held = try gate.locks(on: target, tx).first(where: { $0.lock.token == token }) else {
                throw DriveProblem(status: 409, condition: .dav("lock-token-matches-request-uri"))
            }
            guard held.lock.accountID == gate.account else { throw Refusal.forbidden }
            try tx.run("DELETE FROM file_lock WHERE firm_id = \(building.viewer.firmID) AND id = \(held.lock.id)")
            building.viewer.tellPages(tx)
        }
        return .nothing()
    }

    /// A random UUID (RFC 9562, section 5.4), as addresses of locks are made of.
    private static func newUUID() -> String {
        var random = SystemRandomNumberGenerator()
        var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let text = Keys.hex(bytes)
        var parts: [Substring] = []
        var rest = text[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts.joined(separator: "-")
    }
}
