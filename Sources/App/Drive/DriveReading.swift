import Dav
import Store
import Values
import Web

/// PROPFIND and GET of the drive.
struct DriveReading: Sendable {
    let world: World

    @Sendable func find(_ call: Call, _ caller: DriveCaller, _ path: [String]) async throws -> Reply {
        let depth = try Self.depth(call)
        let request = try await Self.request(call)
        let now = world.now()
        if path.isEmpty { return try top(caller, request, members: depth == .one) }
        guard caller.opensFiles, path[0] == "pliki" else { throw Refusal.missing }
        if path.count == 1 {
            var entries = [DriveEntry(Places.drive.tail(["pliki"], isFolder: true), t("Pliki"), isFolder: true)]
            if depth == .one {
                entries += try await world.driveBuildings(caller).map {
                    DriveEntry(DriveContainer(building: $0, path: ["pliki", $0.segment]))
                }
            }
            return .multistatus(try entries.map { try $0.response(to: request, at: now) })
        }
        let (building, rest) = try await world.driveBuilding(path, caller, changing: false)
        let gate = try DriveGate(call, caller, building, rest, at: now)
        let responses = try await world.read(building.viewer) { tx in
            let target = try building.target(rest, tx)
            return try DriveListing(gate: gate, tx: tx).entries(target, members: depth == .one).map {
                try $0.response(to: request, at: now)
            }
        }
        return .multistatus(responses)
    }

    /// A list without an end is refused, also where no depth is named (RFC 4918, section 9.1).
    static func depth(_ call: Call) throws -> Depth {
        let field = call.headers["depth"] ?? "infinity"
        guard let depth = Depth(field: field.trimmed) else { throw DriveProblem.status(400) }
        guard depth != .infinity else { throw DriveProblem(status: 403, condition: .dav("propfind-finite-depth")) }
        return depth
    }

    static func request(_ call: Call) async throws -> PropertyRequest {
        do { return try PropertyRequest(parsing: try await call.davBody()) } catch is DavSyntaxError { throw DriveProblem.status(400) }
    }

    private func top(_ caller: DriveCaller, _ request: PropertyRequest, members: Bool) throws -> Reply {
        let now = world.now()
        var entries = [DriveEntry(Places.drive.tail([]), "Wiecha", isFolder: true)]
        entries[0].special = BookProperties.ofPrincipal(caller)
        entries[0].kinds = [.dav("principal")]
        if members, caller.opensFiles {
            entries.append(DriveEntry(Places.drive.tail(["pliki"], isFolder: true), t("Pliki"), isFolder: true))
        }
        if members, caller.opensBook {
            entries.append(DriveEntry(Places.drive.tail(["ksiazka"], isFolder: true), t("Baza adresowa"), isFolder: true))
        }
        return .multistatus(try entries.map { try $0.response(to: request, at: now) })
    }

    @Sendable func get(_ call: Call, _ caller: DriveCaller, _ path: [String]) async throws -> Reply {
        guard path.count > 1 else { return shown }
        let (building, rest) = try await world.driveBuilding(path, caller, changing: false)
        let target = try await world.read(building.viewer) { tx in try building.target(rest, tx) }
        switch target {
        case .container: return shown
        case .document(let document, _, let name):
            return file(name, document.contentType, document.blobHash, document.size, target, document.changedAt)
        case .passing(let file, _): return self.file(file.name, file.contentType, file.blobHash, file.size, target, file.changedAt)
        case .free, .lost: throw Refusal.missing
        }
    }

    private func file(_ name: String, _ type: String, _ hash: String, _ size: Int64, _ target: DriveTarget, _ at: Instant) -> Reply {
        guard size > 0 else {
            return Reply.bytes([], type: type).with(header: "Last-Modified", at.httpDate).with(header: "ETag", target.tag ?? "")
                .with(header: "Cache-Control", "no-store")
        }
        return Reply.stream(type, length: size, name: name, tag: target.tag) { [blobs = world.blobs] range in
            try await blobs.read(hash, range: range)
        }.with(header: "Last-Modified", at.httpDate)
    }

    /// Somebody looks with a browser.
    private var shown: Reply {
        .text(t("To jest adres dla programów: podłącz go jako dysk. Jak to zrobić, mówi strona Plików każdej budowy.") + "\n")
    }
}
