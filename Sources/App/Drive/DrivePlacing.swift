import Dav
import Store
import Values
import Web

/// COPY and MOVE of the drive.
struct DrivePlacing: Sendable {
    let world: World

    /// What the request says beside its two addresses.
    private struct Wish: Sendable {
        let destination: [String]
        let overwrites: Bool
        let isDeep: Bool
    }

    func place(_ call: Call, _ caller: DriveCaller, moving: Bool) async throws -> Reply {
        let wish = try wish(call, moving: moving)
        let (building, path) = try await world.driveBuilding(try DriveRoutes.path(call), caller, changing: true)
        let (other, target) = try await world.driveBuilding(wish.destination, caller, changing: true)
        // One act stands in one firm's history, by one seat.
        guard other.viewer == building.viewer else { throw Refusal.forbidden }
        let gate = try DriveGate(call, caller, building, path, at: world.now())
        do {
            let isNew = try await world.write(building.viewer) { tx in
                let placement = DrivePlacement(gate: gate, other: other, isMoving: moving, isDeep: wish.isDeep, tx: tx)
                return try placement.carryOut(
                    from: try building.target(path, tx), to: try other.target(target, tx), overwriting: wish.overwrites)
            }
            return .done(isNew ? 201 : 204)
        } catch let inside as DriveInside {
            return inside.reply
        }
    }

    private func wish(_ call: Call, moving: Bool) throws -> Wish {
        guard let field = call.headers["destination"]?.trimmed, !field.isEmpty else { throw DriveProblem.status(400) }
        if let authority = DriveAddress.authority(of: field) {
            let known = [call.host?.lowercased(), DriveAddress.authority(of: world.settings.publicAddress)]
            guard known.contains(authority) else { throw DriveProblem.status(502) }
        }
        guard let destination = DriveAddress.parts(of: field) else { throw DriveProblem.status(502) }
        let depth = Depth(field: call.headers["depth"]?.trimmed ?? "infinity")
        guard let depth, depth == .infinity || (depth == .zero && !moving) else { throw DriveProblem.status(400) }
        let overwrite = call.headers["overwrite"]?.trimmed.uppercased() ?? "T"
        guard ["T", "F"].contains(overwrite) else { throw DriveProblem.status(400) }
        return Wish(destination: destination, overwrites: overwrite == "T", isDeep: depth == .infinity)
    }
}

/// One COPY or MOVE in its transaction.
struct DrivePlacement {
    let gate: DriveGate
    /// Where the destination lies; mostly the building of the request itself.
    let other: DriveBuilding
    let isMoving: Bool
    let isDeep: Bool
    let tx: Transaction

    private var viewer: Viewer { gate.building.viewer }
    private var now: Instant { gate.now }

    /// True when nothing was at the destination before.
    func carryOut(from source: DriveTarget, to target: DriveTarget, overwriting: Bool) throws -> Bool {
        guard source.isThere else { throw Refusal.missing }
        try gate.checkConditions(source, tx)
        guard case .container(let top) = source, top.folder == nil else { return try checked(source, target, overwriting) }
        throw Refusal.forbidden
    }

    private func checked(_ source: DriveTarget, _ target: DriveTarget, _ overwriting: Bool) throws -> Bool {
        guard source.address != target.address, !target.address.hasPrefix(source.address + "/"),
            !(source.address.hasSuffix("/") && target.address.hasPrefix(source.address))
        else { throw Refusal.forbidden }
        if case .lost = target { throw DriveProblem.status(409) }
        if target.isThere, !overwriting { throw DriveProblem.status(412) }
        if isMoving { try gate.passRemoving(source, tx) }
        if target.isThere {
            // A document that is overwritten goes on as a new version: nobody leaves the list.
            if case .container = target { try gate.passRemoving(target, tx) } else { try gate.passChanging(target, tx) }
        } else {
            try gate.passMembership(of: target, tx)
        }
        switch source {
        case .document(let document, _, _): try placeDocument(document, source, target)
        case .passing(let file, _): try placePassing(file, source, target)
        case .container(let container): try placeContainer(container, source, target)
        case .free, .lost: throw Refusal.missing
        }
        return !target.isThere
    }

    // MARK: Documents

    private func placeDocument(_ document: Document, _ source: DriveTarget, _ target: DriveTarget) throws {
        if isMoving { try viewer.need(viewer.mayArrangeFiles) }
        let bytes = NewDocument(
            name: document.name, contentType: document.contentType, blobHash: document.blobHash, size: document.size,
            takenAt: document.takenAt)
        if case .document(let older, _, _) = target {
            try overwrite(older, with: bytes)
            try copyProperties(source, target)
            if isMoving { try viewer.discard(document, at: now, tx) }
            return
        }
        let (name, container, folder) = try freed(target)
        if PassingFile.isPassing(name) {
            var new = bytes
            (new.name, new.subfolder) = (name, container.subfolderID)
            let id = try viewer.keepPassing(new, in: folder, at: now, tx)
            guard isMoving else { return }
            let isBeside = folder.id == document.folderID && container.subfolderID == document.subfolderID
            if isBeside { try viewer.putAside(document, as: id, tx) } else { try viewer.discard(document, at: now, tx) }
        } else if isMoving, folder.binderID == document.binderID {
            try viewer.move(document, to: folder, subfolder: container.subfolderID, at: now, tx)
            try viewer.rename(try viewer.document(document.id, tx), exactly: FileName(name), at: now, tx)
            try FileLock.release(.document, document.id, firm: viewer.firmID, tx)
        } else {
            let id = try copy(document, to: folder, container.subfolderID, named: name)
            if isMoving { try viewer.discard(document, at: now, tx) }
            try copyProperties(source, to: DriveKey(kind: .document, id: id))
        }
    }

    private func copy(_ document: Document, to folder: Folder, _ subfolder: RecordID, named name: String) throws -> RecordID {
        try viewer.need(viewer.mayAddFiles)
        return try viewer.copy(document, to: folder, subfolder: subfolder, named: name, at: now, tx)
    }

    /// The bytes become a new version of what lies there.
    private func overwrite(_ older: Document, with bytes: NewDocument) throws {
        try viewer.need(viewer.maySave(older))
        guard bytes.blobHash != older.blobHash, !bytes.blobHash.isEmpty else { return }
        var new = bytes
        new.name = older.name
        try viewer.replace(older, with: new, at: now, tx)
    }

    // MARK: What passes

    private func placePassing(_ file: PassingFile, _ source: DriveTarget, _ target: DriveTarget) throws {
        if case .document(let older, _, _) = target {
            // How editors save: a half-written copy takes the place of the document.
            try overwrite(older, with: file.document)
            if isMoving { try file.remove(firm: viewer.firmID, at: now, tx) }
            return
        }
        let (name, container, folder) = try freed(target)
        var new = file.document
        (new.name, new.subfolder) = (name, container.subfolderID)
        try viewer.need(viewer.mayAddFiles)
        if isMoving, !PassingFile.isPassing(name), let document = try viewer.documentAside(file, tx) {
            // The program thought better of it: the document comes back.
            try viewer.need(viewer.mayArrangeFiles)
            try file.remove(firm: viewer.firmID, at: now, tx)
            try viewer.move(document, to: folder, subfolder: container.subfolderID, at: now, tx)
            return try viewer.rename(try viewer.document(document.id, tx), exactly: FileName(name), at: now, tx)
        }
        if PassingFile.isPassing(name) || file.size == 0 {
            let id = try viewer.keepPassing(new, in: folder, at: now, tx)
            try copyProperties(source, to: DriveKey(kind: .passing, id: id))
        } else {
            let id = try viewer.fileOrSave(new, into: folder, at: now, tx)
            try copyProperties(source, to: DriveKey(kind: .document, id: id))
        }
        if isMoving { try file.remove(firm: viewer.firmID, at: now, tx) }
    }

    // MARK: Collections

    private func placeContainer(_ container: DriveContainer, _ source: DriveTarget, _ target: DriveTarget) throws {
        try viewer.need(viewer.mayArrangeFiles)
        guard let folder = container.folder else { throw Refusal.forbidden }
        if target.isThere { try viewer.remove(target, gate, tx) }
        guard let parent = target.parent else { throw Refusal.forbidden }
        let name = try self.name(of: target)
        guard isMoving else { return try copyTree(container, folder, to: name, in: parent) }
        try DriveGate.checkName(name)
        if let subfolder = container.branch.last {
            guard let home = parent.folder, other.id == gate.building.id, parent.branch.count < Subfolder.deepest else {
                throw Refusal.forbidden
            }
            try viewer.move(
                subfolder, of: folder, to: home, in: parent.subfolderID, named: FileName(name), at: now, tx)
            try FileLock.release(.subfolder, subfolder.id, firm: viewer.firmID, tx)
        } else {
            // A folder says who sees what lies in it: it stays beside the others.
            guard parent.folder == nil, other.id == gate.building.id else { throw Refusal.forbidden }
            var form = FolderForm()
            (form.name, form.audience) = (name, folder.audience.rawValue)
            try viewer.change(folder, form, at: now, tx)
            try FileLock.release(.folder, folder.id, firm: viewer.firmID, tx)
        }
    }

    private func copyTree(_ container: DriveContainer, _ folder: Folder, to name: String, in parent: DriveContainer) throws {
        let made = try viewer.makeContainer(name, in: parent, like: folder, at: now, tx)
        if let from = container.key, let to = made.key { try FileProperty.copy(from: from, to: to, firm: viewer.firmID, tx) }
        guard isDeep, let home = made.folder else { return }
        for document in try viewer.documents(in: folder, subfolder: container.subfolderID, tx) {
            let id = try copy(document, to: home, made.subfolderID, named: document.name)
            try FileProperty.copy(
                from: DriveKey(kind: .document, id: document.id), to: DriveKey(kind: .document, id: id), firm: viewer.firmID, tx)
        }
        for inner in try viewer.subfolders(of: folder, in: container.subfolderID, tx) where inner.id != made.subfolderID {
            var below = container
            below.branch.append(inner)
            below.path.append(inner.name)
            try copyTree(below, folder, to: inner.name, in: made)
        }
    }

    // MARK: Helpers

    /// The place of a destination, cleared of what is no document.
    private func freed(_ target: DriveTarget) throws -> (name: String, container: DriveContainer, folder: Folder) {
        if target.isThere { try viewer.remove(target, gate, tx) }
        guard let parent = target.parent, let folder = parent.folder else { throw Refusal.forbidden }
        let name = try name(of: target)
        try DriveGate.checkName(name)
        return (name, parent, folder)
    }

    private func name(of target: DriveTarget) throws -> String {
        switch target {
        case .container(let container):
            guard container.folder != nil, let last = container.path.last else { throw Refusal.forbidden }
            return last
        case .document(_, _, let name), .free(let name, _): return name
        case .passing(let file, _): return file.name
        case .lost: throw DriveProblem.status(409)
        }
    }

    private func copyProperties(_ source: DriveTarget, _ target: DriveTarget) throws {
        if let key = target.key { try copyProperties(source, to: key) }
    }

    private func copyProperties(_ source: DriveTarget, to key: DriveKey) throws {
        if let from = source.key { try FileProperty.copy(from: from, to: key, firm: viewer.firmID, tx) }
    }
}
