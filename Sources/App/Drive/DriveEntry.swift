import Dav
import Values
import Web

/// One thing of the drive as PROPFIND tells of it.
struct DriveEntry: Sendable {
    var address: String
    var name: String
    var isFolder: Bool
    var createdAt: Instant?
    var changedAt: Instant?
    var size: Int64?
    var contentType: String?
    var tag: String?
    var locks: [HeldLock] = []
    var isLockable = false
    var kept: [FileProperty] = []
    /// Properties beyond those of RFC 4918, told only when asked for.
    var special: [XMLElement] = []
    /// Kinds of collection beside the plain one.
    var kinds: [XMLName] = []

    init(_ address: String, _ name: String, isFolder: Bool) {
        (self.address, self.name, self.isFolder) = (address, name, isFolder)
    }

    init(_ container: DriveContainer) {
        self.init(
            container.address, container.branch.last?.name ?? container.folder?.name ?? container.building.title, isFolder: true)
        createdAt = container.branch.last?.createdAt ?? container.building.createdAt
        changedAt = createdAt
        isLockable = container.key != nil
    }

    init(_ document: Document, at address: String, named name: String) {
        self.init(address, name, isFolder: false)
        (createdAt, changedAt, size, contentType) = (document.createdAt, document.changedAt, document.size, document.contentType)
        isLockable = true
    }

    init(_ file: PassingFile, at address: String) {
        self.init(address, file.name, isFolder: false)
        (createdAt, changedAt, size, contentType) = (file.changedAt, file.changedAt, file.size, file.contentType)
        isLockable = true
    }

    /// What nobody may set, in the order in which it is told.
    static let live: [XMLName] = [
        "creationdate", "displayname", "getcontentlength", "getcontenttype", "getetag", "getlastmodified", "lockdiscovery", "resourcetype",
        "supportedlock",
    ].map(XMLName.dav)

    /// The value of a property of the house's own; nil where the thing has none of that name.
    func value(_ name: XMLName, at now: Instant) -> XMLElement? {
        if let found = special.first(where: { $0.name == name }) { return found }
        guard name.namespace == "DAV:" else { return nil }
        func text(_ value: String?) -> XMLElement? { value.map { XMLElement(name, text: $0) } }
        switch name.local {
        case "creationdate": return text(createdAt?.iso)
        case "displayname": return text(self.name)
        case "getcontentlength": return text(size.map(String.init))
        case "getcontenttype": return text(contentType)
        case "getetag": return text(tag)
        case "getlastmodified": return text(changedAt?.httpDate)
        case "resourcetype":
            return XMLElement(
                name, isFolder ? [XMLElement(.dav("collection"))] + kinds.map { XMLElement($0) } : kinds.map { XMLElement($0) })
        case "lockdiscovery": return isLockable ? XMLElement(name, locks.map { $0.element(at: now) }) : nil
        case "supportedlock": return isLockable ? XMLElement(name, ["exclusive", "shared"].map(Self.lockEntry)) : nil
        default: return nil
        }
    }

    private static func lockEntry(_ scope: String) -> XMLElement {
        XMLElement(
            .dav("lockentry"),
            [
                XMLElement(.dav("lockscope"), [XMLElement(.dav(scope))]),
                XMLElement(.dav("locktype"), [XMLElement(.dav("write"))]),
            ])
    }

    /// What a request hears of it.
    func response(to request: PropertyRequest, at now: Instant) throws -> Multistatus.Response {
        switch request {
        case .names:
            let names = Self.live.filter { value($0, at: now) != nil } + special.map(\.name) + kept.map(\.name)
            return Multistatus.Response(address, properties: [(200, names.map { XMLElement($0) })])
        case .all(let also):
            let live = Self.live.compactMap { value($0, at: now) }
            let more = also.filter { name in !Self.live.contains(name) && !kept.contains { $0.name == name } }
            return Multistatus.Response(
                address,
                properties: [
                    (200, live + (try kept.map { try $0.element }) + more.compactMap { value($0, at: now) }),
                    (404, more.filter { value($0, at: now) == nil }.map { XMLElement($0) }),
                ])
        case .some(let names):
            var (found, missing): ([XMLElement], [XMLElement]) = ([], [])
            for name in names {
                if let value = value(name, at: now) {
                    found.append(value)
                } else if let property = kept.first(where: { $0.name == name }) {
                    found.append(try property.element)
                } else {
                    missing.append(XMLElement(name))
                }
            }
            return Multistatus.Response(address, properties: [(200, found), (404, missing)])
        }
    }
}

extension HeldLock {
    /// The lock as programs read it (RFC 4918, section 14.1).
    func element(at now: Instant) -> XMLElement {
        var parts = [
            XMLElement(.dav("locktype"), [XMLElement(.dav("write"))]),
            XMLElement(.dav("lockscope"), [XMLElement(.dav(lock.isShared ? "shared" : "exclusive"))]),
            XMLElement(.dav("depth"), text: lock.isDeep ? "infinity" : "0"),
        ]
        parts.append(owner)
        parts += [
            XMLElement(.dav("timeout"), text: "Second-\(max(1, lock.expiresAt.milliseconds(since: now) / 1000))"),
            XMLElement(.dav("locktoken"), [XMLElement(.dav("href"), text: lock.token)]),
            XMLElement(.dav("lockroot"), [XMLElement(.dav("href"), text: address)]),
        ]
        return XMLElement(.dav("activelock"), parts)
    }

    private var owner: XMLElement {
        guard !lock.owner.isEmpty else { return XMLElement(.dav("owner"), text: lock.holder) }
        do {
            return try XMLElement(parsing: Array(lock.owner.utf8))
        } catch {
            return XMLElement(.dav("owner"), text: lock.holder)
        }
    }
}
