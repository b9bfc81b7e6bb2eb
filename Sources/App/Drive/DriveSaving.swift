import Dav
import Store
import Values
import Web

/// What became of saved bytes.
struct DriveSaved: Sendable {
    let isNew: Bool
    let tag: String
}

extension World {
    /// Streams a body into the blob store and looks at it.
    func store(_ call: Call, name: String) async throws -> NewDocument {
        let blob: Blob
        do {
            blob = try await blobs.put(call.body, limit: settings.uploadLimit)
        } catch BlobError.tooLarge {
            throw Refusal.tooLarge
        } catch BlobError.full {
            throw Refusal.full
        }
        var new = try await look(at: blob, name: name, forRules: false).document()
        new.name = name
        return new
    }
}

extension Viewer {
    /// Saves bytes at an address: a new version of a document that is there, a new document, or a file that passes.
    func save(_ file: NewDocument, at target: DriveTarget, _ gate: DriveGate, _ tx: Transaction) throws -> DriveSaved {
        let now = gate.now
        switch target {
        case .document(let document, let container, let name):
            // A document that lost its bytes keeps the ones before as a version; the same bytes again are no change.
            if file.blobHash != document.blobHash {
                var new = file
                new.name = document.name
                try replace(document, with: new, at: now, tx)
            }
            return DriveSaved(isNew: false, tag: .document(try self.document(document.id, tx), in: container, name: name))
        case .passing(let passing, let container):
            guard let folder = container.folder else { throw Refusal.missing }
            var new = file
            (new.name, new.subfolder) = (passing.name, container.subfolderID)
            if PassingFile.isPassing(passing.name) || file.size == 0 {
                try keepPassing(new, in: folder, at: now, tx)
            } else {
                try settle(passing, new, in: folder, at: now, tx)
            }
            return DriveSaved(isNew: false, tag: try gate.building.target(gate.path, tx))
        case .free(let name, let container):
            guard let folder = container.folder else { throw Refusal.missing }
            var new = file
            (new.name, new.subfolder) = (name, container.subfolderID)
            if PassingFile.isPassing(name) || file.size == 0 {
                try keepPassing(new, in: folder, at: now, tx)
            } else {
                _ = try fileOrSave(new, into: folder, at: now, tx)
            }
            return DriveSaved(isNew: true, tag: try gate.building.target(gate.path, tx))
        case .container, .lost: throw DriveProblem.status(409)
        }
    }

    /// A file that was empty, or had a passing name, becomes a document; what was locked stays locked.
    @discardableResult
    func settle(_ passing: PassingFile, _ new: NewDocument, in folder: Folder, at now: Instant, _ tx: Transaction) throws -> RecordID {
        let id = try fileOrSave(new, into: folder, at: now, tx)
        try tx.run(
            """
            UPDATE file_lock SET kind = 'document', record_id = \(id)
            WHERE firm_id = \(firmID) AND kind = 'passing' AND record_id = \(passing.id)
            """)
        try FileProperty.copy(
            from: DriveKey(kind: .passing, id: passing.id), to: DriveKey(kind: .document, id: id), firm: firmID, tx)
        try passing.remove(firm: firmID, at: now, tx)
        return id
    }
}

extension DriveSaved {
    fileprivate init(isNew: Bool, tag target: DriveTarget) {
        self.init(isNew: isNew, tag: target.tag ?? "")
    }
}
