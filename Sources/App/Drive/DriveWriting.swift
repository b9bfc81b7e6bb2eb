import Dav
import Store
import Values
import Web

/// PUT, DELETE, MKCOL and PROPPATCH of the drive, each through the verb that the browser's pages use.
struct DriveWriting: Sendable {
    let world: World

    // MARK: PUT

    @Sendable func put(_ call: Call, _ caller: DriveCaller) async throws -> Reply {
        // Part of a file would pass for the whole (RFC 9110, section 14.4).
        guard call.headers["content-range"] == nil else { throw DriveProblem.status(400) }
        let (building, path) = try await world.driveBuilding(try DriveRoutes.path(call), caller, changing: true)
        let gate = try DriveGate(call, caller, building, path, at: world.now())
        // Nobody sends gigabytes for nothing.
        let name = try await world.read(building.viewer) { tx in try gate.passSaving(tx) }
        let file = try await world.store(call, name: name)
        let saved = try await world.write(building.viewer) { tx in
            _ = try gate.passSaving(tx)
            return try building.viewer.save(file, at: try building.target(path, tx), gate, tx)
        }
        return Reply.done(saved.isNew ? 201 : 204).with(header: "ETag", saved.tag)
    }

    // MARK: DELETE

    @Sendable func delete(_ call: Call, _ caller: DriveCaller) async throws -> Reply {
        let (building, path) = try await world.driveBuilding(try DriveRoutes.path(call), caller, changing: true)
        let gate = try DriveGate(call, caller, building, path, at: world.now())
        do {
            try await world.write(building.viewer) { tx in
                let target = try building.target(path, tx)
                guard target.isThere else { throw Refusal.missing }
                try gate.checkConditions(target, tx)
                try gate.passRemoving(target, tx)
                try building.viewer.remove(target, gate, tx)
            }
        } catch let inside as DriveInside {
            return inside.reply
        }
        return .nothing()
    }

    // MARK: MKCOL

    @Sendable func makeCollection(_ call: Call, _ caller: DriveCaller) async throws -> Reply {
        guard try await call.davBody().isEmpty else { throw Refusal.unsupported }
        let (building, path) = try await world.driveBuilding(try DriveRoutes.path(call), caller, changing: true)
        let gate = try DriveGate(call, caller, building, path, at: world.now())
        try await world.write(building.viewer) { tx in
            let target = try building.target(path, tx)
            switch target {
            case .lost: throw DriveProblem.status(409)
            case .container, .document, .passing: throw DriveProblem.status(405)
            case .free(let name, let container):
                try gate.checkConditions(target, tx)
                try building.viewer.need(building.viewer.mayArrangeFiles)
                try gate.passMembership(of: target, tx)
                _ = try building.viewer.makeContainer(name, in: container, like: nil, at: gate.now, tx)
            }
        }
        return .done(201)
    }

    // MARK: PROPPATCH

    @Sendable func changeProperties(_ call: Call, _ caller: DriveCaller) async throws -> Reply {
        let changes: [PropertyChange]
        do { changes = try PropertyChange.read(try await call.davBody()) } catch is DavSyntaxError { throw DriveProblem.status(400) }
        let (building, path) = try await world.driveBuilding(try DriveRoutes.path(call), caller, changing: true)
        let gate = try DriveGate(call, caller, building, path, at: world.now())
        let response = try await world.write(building.viewer) { tx in
            let (target, viewer) = (try building.target(path, tx), building.viewer)
            guard target.isThere else { throw Refusal.missing }
            guard let key = target.key else { throw Refusal.forbidden }
            try gate.checkConditions(target, tx)
            try gate.passChanging(target, tx)
            switch target {
            case .document(let document, _, _): try viewer.need(viewer.maySave(document))
            case .passing: break
            default: try viewer.need(viewer.mayArrangeFiles)
            }
            if let binder = try target.parent.map({ try viewer.binder($0.building.id, tx) }) { try viewer.checkOpen(binder.id, tx) }
            return try Self.carryOut(changes, on: key, at: target.address, firm: viewer.firmID, tx)
        }
        return .multistatus([response])
    }

    /// All of the steps or none (RFC 4918, section 9.2).
    private static func carryOut(_ changes: [PropertyChange], on key: DriveKey, at address: String, firm: RecordID, _ tx: Transaction)
        throws
        -> Multistatus.Response
    {
        let guarded = changes.filter { DriveEntry.live.contains($0.name) }.map { XMLElement($0.name) }
        let others = changes.filter { !DriveEntry.live.contains($0.name) }.map { XMLElement($0.name) }
        guard guarded.isEmpty else {
            var response = Multistatus.Response(address, properties: [(403, guarded), (424, others)])
            response.condition = .dav("cannot-modify-protected-property")
            return response
        }
        for change in changes {
            switch change {
            case .set(let element): try FileProperty.set(element, on: key, firm: firm, tx)
            case .remove(let name): try FileProperty.remove(name, on: key, firm: firm, tx)
            }
        }
        guard (try FileProperty.of(key.kind, [key.id], firm: firm, tx)[key.id] ?? []).count <= FileProperty.most else {
            throw DriveProblem.status(507)
        }
        return Multistatus.Response(address, properties: [(200, others)])
    }
}

extension DriveGate {
    /// Whether the address of this request may be written to; gives the name of what is written.
    func passSaving(_ tx: Transaction) throws -> String {
        let (target, viewer) = (try building.target(path, tx), building.viewer)
        try checkConditions(target, tx)
        switch target {
        case .lost: throw DriveProblem.status(409)
        case .container: throw DriveProblem.status(405)
        case .document(let document, _, _):
            try viewer.need(viewer.maySave(document))
            try passChanging(target, tx)
            return document.name
        case .passing(let file, _):
            try viewer.need(viewer.mayAddFiles)
            try passChanging(target, tx)
            return file.name
        case .free(let name, let container):
            try viewer.need(viewer.mayAddFiles)
            // Beside the folders there is no place for files.
            guard container.folder != nil else { throw Refusal.forbidden }
            try Self.checkName(name)
            try passMembership(of: target, tx)
            return name
        }
    }

    /// Names that would have to be changed to be kept are refused: the program could not find again what it wrote.
    static func checkName(_ name: String) throws {
        let isFit = PassingFile.isPassing(name) ? name.utf8.count <= 255 : FileName(name).text == name
        guard isFit else { throw DriveProblem.status(403, t("Tej nazwy nie można tu nadać: %", name)) }
    }
}
