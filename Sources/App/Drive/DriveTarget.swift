import Store
import Values
import Web

/// A place on the drive that things lie in: a building, one of its folders, or a subfolder of that.
struct DriveContainer: Sendable {
    let building: DriveBuilding
    var folder: Folder?
    var branch: [Subfolder] = []
    /// The decoded parts of its address, below the drive's own.
    var path: [String]

    var viewer: Viewer { building.viewer }
    var subfolderID: RecordID { branch.last?.id ?? 0 }
    var address: String { Places.drive.tail(path, isFolder: true) }

    /// What a lock or a property of it is kept under; nil for the building itself.
    var key: DriveKey? {
        if let last = branch.last { return DriveKey(kind: .subfolder, id: last.id) }
        return folder.map { DriveKey(kind: .folder, id: $0.id) }
    }

    /// This and everything around it that can be locked, innermost first, with the addresses.
    var chain: [(key: DriveKey, address: String)] {
        var chain: [(DriveKey, String)] = []
        for (depth, subfolder) in branch.enumerated().reversed() {
            let path = path.prefix(path.count - (branch.count - 1 - depth))
            chain.append((DriveKey(kind: .subfolder, id: subfolder.id), Places.drive.tail(Array(path), isFolder: true)))
        }
        if let folder {
            chain.append(
                (DriveKey(kind: .folder, id: folder.id), Places.drive.tail(Array(path.prefix(path.count - branch.count)), isFolder: true)))
        }
        return chain
    }
}

/// What a lock or a property is kept under.
struct DriveKey: Sendable, Hashable {
    let kind: FileLock.Kind
    let id: RecordID
}

/// What an address of the drive leads to.
enum DriveTarget: Sendable {
    case container(DriveContainer)
    case document(Document, in: DriveContainer, name: String)
    case passing(PassingFile, in: DriveContainer)
    /// Nothing yet, in a place where something can be put.
    case free(String, in: DriveContainer)
    /// Nothing, and nowhere to put it.
    case lost

    var key: DriveKey? {
        switch self {
        case .container(let container): container.key
        case .document(let document, _, _): DriveKey(kind: .document, id: document.id)
        case .passing(let file, _): DriveKey(kind: .passing, id: file.id)
        case .free, .lost: nil
        }
    }

    /// Where it lies; a building lies nowhere that could be locked.
    var parent: DriveContainer? {
        switch self {
        case .container(var container):
            guard container.folder != nil else { return nil }
            if container.branch.isEmpty { container.folder = nil } else { container.branch.removeLast() }
            container.path.removeLast()
            return container
        case .document(_, let container, _), .passing(_, let container), .free(_, let container): return container
        case .lost: return nil
        }
    }

    var address: String {
        switch self {
        case .container(let container): container.address
        case .document(_, let container, let name): Places.drive.tail(container.path + [name])
        case .passing(let file, let container): Places.drive.tail(container.path + [file.name])
        case .free(let name, let container): Places.drive.tail(container.path + [name])
        case .lost: Places.drive.tail([])
        }
    }

    /// Names the very bytes, for conditions; only files have one.
    var tag: String? {
        switch self {
        case .document(let document, _, _): "\"\(document.version)-\(document.blobHash.prefix(32))\""
        case .passing(let file, _): "\"0-\(file.id)-\(file.changedAt.milliseconds)\""
        default: nil
        }
    }

    var isThere: Bool {
        switch self {
        case .free, .lost: false
        default: true
        }
    }
}

extension DriveBuilding {
    /// What lies under the parts of an address behind the building's.
    func target(_ path: [String], _ tx: Transaction) throws -> DriveTarget {
        var container = DriveContainer(building: self, path: ["pliki", segment])
        for (place, part) in path.enumerated() {
            let name = part.composed
            let isLast = place == path.count - 1
            if container.folder == nil {
                guard let folder = try folders(tx).first(where: { $0.name == name })?.folder else {
                    return isLast ? .free(name, in: container) : .lost
                }
                container.folder = folder
            } else if let folder = container.folder {
                if let inner = try viewer.subfolder(named: name, of: folder, in: container.subfolderID, tx) {
                    container.branch.append(inner)
                } else {
                    return isLast ? try file(name, in: container, folder, tx) : .lost
                }
            }
            container.path.append(name)
        }
        return .container(container)
    }

    /// The folders that the person sees, under names that differ.
    func folders(_ tx: Transaction) throws -> [(name: String, folder: Folder)] {
        let folders = try viewer.folders(in: try viewer.binder(id, tx), tx)
        return Array(zip(DriveNames.of(folders.map { FileName(title: $0.name).text }), folders).map { (name: $0, folder: $1) })
    }

    /// The documents of a place, under names that differ.
    func documents(in container: DriveContainer, _ folder: Folder, _ tx: Transaction) throws -> [(name: String, document: Document)] {
        let aside = Set(try viewer.passingFiles(in: folder, subfolder: container.subfolderID, tx).map(\.documentID))
        let documents = try viewer.documents(in: folder, subfolder: container.subfolderID, tx).filter { !aside.contains($0.id) }
        let taken = try viewer.subfolders(of: folder, in: container.subfolderID, tx).map(\.name)
        return zip(DriveNames.of(documents.map(\.name), taken: Set(taken)), documents).map { (name: $0, document: $1) }
    }

    private func file(_ name: String, in container: DriveContainer, _ folder: Folder, _ tx: Transaction) throws -> DriveTarget {
        let exact = try tx.one(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE document.firm_id = \(viewer.firmID) AND document.folder_id = \(folder.id)
                AND document.subfolder_id = \(container.subfolderID) AND document.name = \(name)
                AND NOT EXISTS (SELECT 1 FROM passing_file WHERE passing_file.firm_id = document.firm_id
                    AND passing_file.document_id = document.id AND passing_file.account_id = \(viewer.accountID ?? 0))
                AND \(Trash.absent(.document, firm: viewer.firmID, id: "document.id")) ORDER BY document.id LIMIT 1
            """)
        if let exact { return .document(exact, in: container, name: name) }
        if let passing = try viewer.passingFiles(in: folder, subfolder: container.subfolderID, tx).first(where: { $0.name == name }) {
            return .passing(passing, in: container)
        }
        if name.contains("("), let found = try documents(in: container, folder, tx).first(where: { $0.name == name }) {
            return .document(found.document, in: container, name: name)
        }
        return .free(name, in: container)
    }
}
