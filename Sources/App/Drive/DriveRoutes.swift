import Dav
import Foundation
import Store
import Values
import Web

/// What programs open with a password of their own: the files of buildings as a drive (WebDAV class 2, RFC 4918) and their address books
/// (CardDAV, RFC 6352).
struct DriveRoutes {
    let world: World

    func add(to routing: inout Routing) {
        for method in [Method.get, .propfind] { routing.table.add(method, Places.wellKnownBooks, access: "open", wellKnown) }
        let reading = DriveReading(world: world)
        let writing = DriveWriting(world: world)
        let locking = DriveLocking(world: world)
        let books = BookRoutes(world: world)
        routing.drive(.options) { call, _ in options(call) }
        routing.drive(.propfind) { call, caller in
            let path = try Self.path(call)
            return try await path.first == "ksiazka" ? books.find(call, caller, path) : reading.find(call, caller, path)
        }
        routing.drive(.report) { call, caller in
            let path = try Self.path(call)
            guard path.first == "ksiazka" else { throw DriveProblem(status: 403, condition: .dav("supported-report")) }
            return try await books.report(call, caller, path)
        }
        routing.drive(.get) { call, caller in
            let path = try Self.path(call)
            return try await path.first == "ksiazka" ? books.get(call, caller, path) : reading.get(call, caller, path)
        }
        routing.drive(.put, bodyLimit: world.settings.uploadLimit, writing.put)
        routing.drive(.delete, writing.delete)
        routing.drive(.mkcol, writing.makeCollection)
        routing.drive(.proppatch, writing.changeProperties)
        let placing = DrivePlacing(world: world)
        routing.drive(.copy) { call, caller in try await placing.place(call, caller, moving: false) }
        routing.drive(.move) { call, caller in try await placing.place(call, caller, moving: true) }
        routing.drive(.lock, locking.lock)
        routing.drive(.unlock, locking.unlock)
    }

    /// The decoded parts below the drive.
    static func path(_ call: Call) throws -> [String] {
        guard let path = Place.parts(ofTail: try call.parameter("path")) else { throw Refusal.missing }
        return path
    }

    /// Where address books are found by a program that knows only the host (RFC 6764).
    @Sendable private func wellKnown(_ call: Call) -> Reply {
        Reply.done(301).with(header: "Location", Places.drive.tail(["ksiazka"], isFolder: true))
    }

    private func options(_ call: Call) -> Reply {
        let isBook = call.path.hasPrefix(Places.drive.tail(["ksiazka"]))
        return Reply.done(200)
            .with(header: "DAV", isBook ? "1, 3, addressbook" : "1, 2, 3")
            .with(header: "MS-Author-Via", "DAV")
            .with(
                header: "Allow",
                isBook
                    ? "OPTIONS, GET, HEAD, PROPFIND, REPORT"
                    : "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, MKCOL, COPY, MOVE, LOCK, UNLOCK")
    }
}

extension World {
    /// The building that an address leads into, and what stands behind it there.
    ///
    /// - Throws: 404 for what is not the caller's, 403 for the places above the buildings, which nobody changes.
    func driveBuilding(_ path: [String], _ caller: DriveCaller, changing: Bool) async throws -> (DriveBuilding, [String]) {
        guard caller.opensFiles, path.first == "pliki" else {
            if changing, path.isEmpty { throw Refusal.forbidden }
            throw Refusal.missing
        }
        guard path.count > 1 else { throw Refusal.forbidden }
        let found = try await driveBuildings(caller).first { $0.segment == path[1].composed }
        guard let found else { throw Refusal.missing }
        return (found, Array(path.dropFirst(2)))
    }

    func driveBuildings(_ caller: DriveCaller) async throws -> [DriveBuilding] {
        let now = now()
        return try await database.read(.everything) { tx in try DriveBuilding.all(of: caller.account, at: now, tx) }
    }
}

extension Call {
    /// The body of a request that carries XML; nothing longer than anybody needs.
    func davBody() async throws -> [UInt8] {
        [UInt8](try await body.collect(limit: 256 << 10).readableBytesView)
    }
}
