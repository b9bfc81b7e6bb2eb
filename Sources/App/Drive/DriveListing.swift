import Dav
import Store
import Values
import Web

/// Entries of the drive with what is kept about them, read in one transaction.
struct DriveListing {
    let gate: DriveGate
    let tx: Transaction

    private var viewer: Viewer { gate.building.viewer }

    /// The thing itself and, with `members`, what lies right inside it.
    func entries(_ target: DriveTarget, members: Bool) throws -> [DriveEntry] {
        switch target {
        case .container(let container):
            var own = DriveEntry(container)
            try dress(&own, target)
            guard members else { return [own] }
            return try [own] + (container.folder == nil ? folders(container) : inside(container))
        case .document(let document, _, let name):
            var entry = DriveEntry(document, at: target.address, named: name)
            try dress(&entry, target)
            return [entry]
        case .passing(let file, _):
            var entry = DriveEntry(file, at: target.address)
            try dress(&entry, target)
            return [entry]
        case .free, .lost: throw Refusal.missing
        }
    }

    private func dress(_ entry: inout DriveEntry, _ target: DriveTarget) throws {
        entry.locks = try gate.locks(on: target, tx)
        entry.tag = target.tag
        guard let key = target.key else { return }
        entry.kept = try FileProperty.of(key.kind, [key.id], firm: viewer.firmID, tx)[key.id] ?? []
    }

    private func folders(_ building: DriveContainer) throws -> [DriveEntry] {
        try gate.building.folders(tx).map { name, folder in
            var container = building
            container.folder = folder
            container.path.append(name)
            var entry = DriveEntry(container)
            try dress(&entry, .container(container))
            return entry
        }
    }

    private func inside(_ container: DriveContainer) throws -> [DriveEntry] {
        guard let folder = container.folder else { return [] }
        let around = try gate.deepLocks(around: container, tx)
        var entries: [DriveEntry] = []
        for inner in try viewer.subfolders(of: folder, in: container.subfolderID, tx) {
            var below = container
            below.branch.append(inner)
            below.path.append(inner.name)
            var entry = DriveEntry(below)
            try dress(&entry, .container(below))
            entries.append(entry)
        }
        let documents = try gate.building.documents(in: container, folder, tx)
        let ids = documents.map(\.document.id)
        let locks = try FileLock.on(.document, ids, firm: viewer.firmID, at: gate.now, tx)
        let kept = try FileProperty.of(.document, ids, firm: viewer.firmID, tx)
        for (name, document) in documents {
            let target = DriveTarget.document(document, in: container, name: name)
            var entry = DriveEntry(document, at: target.address, named: name)
            entry.tag = target.tag
            entry.locks = (locks[document.id] ?? []).map { HeldLock(lock: $0, address: target.address) } + around
            entry.kept = kept[document.id] ?? []
            entries.append(entry)
        }
        for file in try viewer.passingFiles(in: folder, subfolder: container.subfolderID, tx) {
            let target = DriveTarget.passing(file, in: container)
            var entry = DriveEntry(file, at: target.address)
            try dress(&entry, target)
            entries.append(entry)
        }
        return entries
    }
}
