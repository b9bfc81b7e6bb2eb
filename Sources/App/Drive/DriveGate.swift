import Dav
import Store
import Values
import Web

/// A lock and the address of what it lies on.
struct HeldLock: Sendable {
    let lock: FileLock
    let address: String
}

/// Conditions and locks that stand before an act on the drive, as one request brings them.
struct DriveGate: Sendable {
    let account: RecordID
    let building: DriveBuilding
    /// The address of the request, below the building.
    let path: [String]
    let condition: IfHeader?
    let match: String?
    let noneMatch: String?
    let now: Instant

    /// - Throws: 400 for an `If` that is not as the grammar says.
    init(_ call: Call, _ caller: DriveCaller, _ building: DriveBuilding, _ path: [String], at now: Instant) throws {
        account = caller.account.id
        (self.building, self.path, self.now) = (building, path, now)
        let field = call.headers["if"]
        condition = field.flatMap { IfHeader($0) }
        if field != nil, condition == nil { throw DriveProblem.status(400, "The If field is not understood.") }
        (match, noneMatch) = (call.headers["if-match"], call.headers["if-none-match"])
    }

    private var firm: RecordID { building.viewer.firmID }

    /// What is locked here: the thing itself, and what lies around it as far as that reaches down to it.
    func locks(on target: DriveTarget, _ tx: Transaction) throws -> [HeldLock] {
        var held: [HeldLock] = []
        if let key = target.key {
            held = try FileLock.on(key.kind, key.id, firm: firm, at: now, tx).map { HeldLock(lock: $0, address: target.address) }
        }
        return try held + (target.parent.map { try deepLocks(around: $0, tx) } ?? [])
    }

    /// Locks that reach into a place from itself or from above.
    func deepLocks(around container: DriveContainer, _ tx: Transaction) throws -> [HeldLock] {
        try container.chain.flatMap { key, address in
            try FileLock.on(key.kind, key.id, firm: firm, at: now, tx).filter(\.isDeep).map { HeldLock(lock: $0, address: address) }
        }
    }

    /// Locks that keep a place's list of members as it is.
    private func memberLocks(of container: DriveContainer, _ tx: Transaction) throws -> [HeldLock] {
        guard let key = container.key else { return [] }
        let own = try FileLock.on(key.kind, key.id, firm: firm, at: now, tx).map { HeldLock(lock: $0, address: container.address) }
        return try own + deepLocks(around: container, tx).filter { $0.address != container.address }
    }

    /// Locks on something inside a place, however deep.
    func locksInside(_ container: DriveContainer, _ tx: Transaction) throws -> [HeldLock] {
        guard let folder = container.folder else { return [] }
        var held: [HeldLock] = []
        let documents = try building.documents(in: container, folder, tx)
        let found = try FileLock.on(.document, documents.map(\.document.id), firm: firm, at: now, tx)
        for (name, document) in documents {
            held += (found[document.id] ?? []).map { HeldLock(lock: $0, address: Places.drive.tail(container.path + [name])) }
        }
        for inner in try building.viewer.subfolders(of: folder, in: container.subfolderID, tx) {
            var below = container
            below.branch.append(inner)
            below.path.append(inner.name)
            held += try FileLock.on(.subfolder, inner.id, firm: firm, at: now, tx).map { HeldLock(lock: $0, address: below.address) }
            held += try locksInside(below, tx)
        }
        return held
    }

    /// Whether the caller holds the lock and knows it. What one took in the browser oneself hinders no program of one's own.
    func isOpen(_ lock: FileLock) -> Bool {
        guard lock.accountID == account else { return false }
        return lock.means == .browser || condition?.tokens.contains(lock.token) == true
    }

    private func pass(_ held: [HeldLock]) throws {
        guard let first = held.first, !held.contains(where: { isOpen($0.lock) }) else { return }
        throw DriveProblem.locked(first.address)
    }

    /// The thing is to be changed.
    func passChanging(_ target: DriveTarget, _ tx: Transaction) throws { try pass(try locks(on: target, tx)) }

    /// A member is to come or go.
    func passMembership(of target: DriveTarget, _ tx: Transaction) throws {
        if let parent = target.parent { try pass(try memberLocks(of: parent, tx)) }
    }

    /// The thing is to go away with all that is in it.
    func passRemoving(_ target: DriveTarget, _ tx: Transaction) throws {
        try passMembership(of: target, tx)
        try passChanging(target, tx)
        guard case .container(let container) = target else { return }
        for held in try locksInside(container, tx) where !isOpen(held.lock) { throw DriveInside(address: held.address) }
    }

    /// The request's own conditions: `If` (RFC 4918, 10.4), `If-Match` and `If-None-Match` (RFC 9110, 13.1).
    ///
    /// - Throws: 412.
    func checkConditions(_ target: DriveTarget, _ tx: Transaction) throws {
        let failed = DriveProblem.status(412)
        if let match {
            let tags = match.split(separator: ",").map { String($0).trimmed }
            guard target.isThere, match.trimmed == "*" || target.tag.map(tags.contains) == true else { throw failed }
        }
        if let noneMatch {
            let tags = noneMatch.split(separator: ",").map { String($0).trimmed }
            if target.isThere, noneMatch.trimmed == "*" || target.tag.map(tags.contains) == true { throw failed }
        }
        guard let condition else { return }
        let holds = try condition.holds { resource, state in
            let meant = try resource.map { try self.target(ofAddress: $0, tx) } ?? target
            switch state {
            case .token(let token): return try locks(on: meant, tx).contains { $0.lock.token == token }
            case .tag(let tag): return meant.tag == tag
            }
        }
        guard holds else { throw failed }
    }

    /// What an address in a field leads to, when it lies in this building.
    private func target(ofAddress address: String, _ tx: Transaction) throws -> DriveTarget {
        guard let parts = DriveAddress.parts(of: address), parts.count >= 2, parts[0] == "pliki", parts[1].composed == building.segment
        else {
            return .lost
        }
        return try building.target(Array(parts.dropFirst(2)), tx)
    }
}

/// Something inside what was to be removed is locked: told as a 207 (RFC 4918, section 9.6.1).
struct DriveInside: Error {
    let address: String

    var reply: Reply { .multistatus([Multistatus.Response(address, status: 423, condition: .dav("lock-token-submitted"))]) }
}

/// Addresses as programs send them in fields: whole or from the first slash.
enum DriveAddress {
    /// The decoded parts below the drive; nil for an address elsewhere.
    static func parts(of address: String) -> [String]? {
        Places.drive.parts(ofPath: path(of: address))
    }

    static func path(of address: String) -> Substring {
        let plain = address.prefix { $0 != "?" && $0 != "#" }
        guard let scheme = plain.range(of: "://") else { return plain }
        let rest = plain[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }

    /// The host and port of a whole address; nil for a path.
    static func authority(of address: String) -> String? {
        guard let scheme = address.range(of: "://") else { return nil }
        return address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    }
}
