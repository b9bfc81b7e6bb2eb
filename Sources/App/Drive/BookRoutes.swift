import Dav
import Store
import Values
import Web

/// Address books of buildings for phones and mail programs, to read (CardDAV, RFC 6352).
struct BookRoutes: Sendable {
    let world: World

    func find(_ call: Call, _ caller: DriveCaller, _ path: [String]) async throws -> Reply {
        guard caller.opensBook else { throw Refusal.missing }
        let members = try DriveReading.depth(call) == .one
        let request = try await DriveReading.request(call)
        let now = world.now()
        if path.count == 1 {
            var home = DriveEntry(Places.drive.tail(["ksiazka"], isFolder: true), t("Baza adresowa"), isFolder: true)
            home.special = BookProperties.ofPrincipal(caller)
            var entries = [home]
            if members { entries += try await books(caller).map { BookProperties.entry(of: $0, caller) } }
            return .multistatus(try entries.map { try $0.response(to: request, at: now) })
        }
        let book = try await book(path, caller)
        var entries: [DriveEntry] = []
        if path.count == 3 {
            entries = [BookProperties.entry(of: try entry(path, book), in: book, caller, withCard: false)]
        } else {
            entries = [BookProperties.entry(of: book, caller)]
            if members { entries += book.entries.map { BookProperties.entry(of: $0, in: book, caller, withCard: false) } }
        }
        return .multistatus(try entries.map { try $0.response(to: request, at: now) })
    }

    func get(_ call: Call, _ caller: DriveCaller, _ path: [String]) async throws -> Reply {
        guard caller.opensBook, path.count > 1 else { throw Refusal.missing }
        let book = try await book(path, caller)
        let text = path.count == 3 ? try entry(path, book).card.text : VCard.text(book.entries.map(\.card))
        let reply = Reply.text(text, type: "text/vcard; charset=utf-8").with(header: "Cache-Control", "no-store")
        return path.count == 3 ? reply.with(header: "ETag", BookOnDrive.tag(of: try entry(path, book))) : reply
    }

    func report(_ call: Call, _ caller: DriveCaller, _ path: [String]) async throws -> Reply {
        guard caller.opensBook, path.count > 1 else { throw Refusal.missing }
        let (root, request): (XMLElement, PropertyRequest)
        do {
            root = try XMLElement(parsing: try await call.davBody())
            let isKnown = [XMLName.card("addressbook-query"), .card("addressbook-multiget")].contains(root.name)
            guard isKnown else { throw DriveProblem(status: 403, condition: .dav("supported-report")) }
            let saysWhat = root.elements.contains { [.dav("prop"), .dav("allprop"), .dav("propname")].contains($0.name) }
            request = saysWhat ? try PropertyRequest(inside: root) : .some([.dav("getetag")])
        } catch is DavSyntaxError {
            throw DriveProblem.status(400)
        }
        let (book, now) = (try await book(path, caller), world.now())
        func response(_ entry: AddressEntry) throws -> Multistatus.Response {
            try BookProperties.entry(of: entry, in: book, caller, withCard: true).response(to: request, at: now)
        }
        guard root.name == .card("addressbook-multiget") else {
            let query = BookQuery(root)
            return .multistatus(try book.entries.filter { query.holds($0.card) }.prefix(query.limit).map(response))
        }
        let wanted = root.elements.filter { $0.name == .dav("href") }.map { $0.text.trimmed }
        return .multistatus(
            try wanted.prefix(5_000).map { href in
                let parts = DriveAddress.parts(of: href) ?? []
                guard parts.count == 3, parts[0] == "ksiazka", parts[1].composed == book.building.segment,
                    let entry = book.entry(named: parts[2])
                else { return Multistatus.Response(href, status: 404) }
                return try response(entry)
            })
    }

    private func books(_ caller: DriveCaller) async throws -> [BookOnDrive] {
        let buildings = try await world.driveBuildings(caller)
        return try await world.database.read(.everything) { tx in try BookOnDrive.all(buildings, tx) }
    }

    private func book(_ path: [String], _ caller: DriveCaller) async throws -> BookOnDrive {
        guard path.count <= 3, let building = try await world.driveBuildings(caller).first(where: { $0.segment == path[1].composed }),
            let book = try await world.read(building.viewer, { tx in try BookOnDrive.one(building, tx) })
        else { throw Refusal.missing }
        return book
    }

    private func entry(_ path: [String], _ book: BookOnDrive) throws -> AddressEntry {
        guard let entry = book.entry(named: path[2]) else { throw Refusal.missing }
        return entry
    }
}
