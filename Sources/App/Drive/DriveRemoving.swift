import Dav
import Store
import Values
import Web

extension Viewer {
    /// Takes a thing off the drive: documents and folders go to the bin, what passes goes for good.
    func remove(_ target: DriveTarget, _ gate: DriveGate, _ tx: Transaction) throws {
        let now = gate.now
        switch target {
        case .passing(let file, _):
            if let document = try documentAside(file, tx) { try discard(document, at: now, tx) }
            try file.remove(firm: firmID, at: now, tx)
        case .document(let document, _, _):
            try need(mayArrangeFiles)
            try discard(document, at: now, tx)
        case .container(let container):
            try need(mayArrangeFiles)
            guard let folder = container.folder else { throw Refusal.forbidden }
            guard let subfolder = container.branch.last else {
                try discard(Reference(.folder, folder.id), title: folder.name, binder: folder.binderID, at: now, tx)
                return try FileLock.release(.folder, folder.id, firm: firmID, tx)
            }
            try checkOpen(folder.binderID, tx)
            try empty(subfolder, of: folder, at: now, tx)
        case .free, .lost: throw Refusal.missing
        }
    }

    func discard(_ document: Document, at now: Instant, _ tx: Transaction) throws {
        try discard(Reference(.document, document.id), title: document.name, binder: document.binderID, at: now, tx)
        try FileLock.release(.document, document.id, firm: firmID, tx)
    }

    /// Each document goes to the bin by itself; who restores one finds it in the folder.
    private func empty(_ subfolder: Subfolder, of folder: Folder, at now: Instant, _ tx: Transaction) throws {
        for document in try documents(in: folder, subfolder: subfolder.id, tx) {
            try discard(document, at: now, tx)
            try tx.run("UPDATE document SET subfolder_id = 0 WHERE firm_id = \(firmID) AND id = \(document.id)")
        }
        for inner in try subfolders(of: folder, in: subfolder.id, tx) { try empty(inner, of: folder, at: now, tx) }
        for file in try passingFiles(in: folder, subfolder: subfolder.id, tx) { try file.remove(firm: firmID, at: now, tx) }
        try forget(subfolder, tx)
    }

    /// A new collection: a folder beside the others, else a subfolder. A new folder is the office's own until somebody opens it on its page;
    /// a copy of one is for those who saw the first.
    func makeContainer(_ name: String, in container: DriveContainer, like other: Folder?, at now: Instant, _ tx: Transaction) throws
        -> DriveContainer
    {
        guard !PassingFile.isPassing(name) else { throw Refusal.forbidden }
        try DriveGate.checkName(name)
        var made = container
        made.path.append(name)
        if let folder = container.folder {
            guard container.branch.count < Subfolder.deepest else { throw Refusal.forbidden }
            made.branch.append(try makeSubfolder(FileName(name), of: folder, in: container.subfolderID, at: now, tx))
            return made
        }
        var form = FolderForm()
        (form.name, form.audience) = (name, (other?.audience ?? .internalOnly).rawValue)
        let id = RecordID.next()
        try addFolder(id, form, to: try binder(container.building.id, tx), at: now, tx)
        made.folder = try folder(id, tx)
        return made
    }
}
