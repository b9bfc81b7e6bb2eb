import Store
import Values
import Web

extension Call {
    /// A form with files: the files go into the blob store while they arrive.
    func form(withFilesInto blobs: any BlobStore, limit: Int64) async throws -> (form: Form, files: [NewDocument]) {
        guard headers["content-type"]?.lowercased().hasPrefix("multipart/form-data") == true else { return (try await form(), []) }
        var files: [NewDocument] = []
        let form = try await upload(UploadLimits(total: limit, files: 50)) { part in
            do {
                let blob = try await blobs.put(part.body, limit: limit)
                let type = part.contentType.lowercased().prefix { $0 != ";" }
                let isType = type.wholeMatch(of: /[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,100}/) != nil
                files.append(
                    NewDocument(
                        name: FileName(part.fileName).text, contentType: isType ? String(type) : "application/octet-stream",
                        blobHash: blob.hash,
                        size: blob.size))
            } catch BlobError.tooLarge {
                throw Refusal.tooLarge
            }
        }
        return (form, files)
    }
}

extension Viewer {
    /// Files what goes with a letter into the binder: by the rules, or apart when not everybody reads it.
    func file(_ files: [NewDocument], in binder: Binder, for audience: Act.Audience, at now: Instant, _ tx: Transaction) throws
        -> [Document]
    {
        let ids: [RecordID]
        if audience != .zone {
            guard let folder = try Folder.apart(for: audience, inBinder: binder.id, firm: firmID, tx) else {
                throw Refusal.unprocessable(t("W segregatorze nie ma folderu tylko dla biura. Dodaj go i wyślij jeszcze raz."))
            }
            ids = try files.map { try file($0, into: folder, at: now, tx) }
        } else {
            let arrivals = files.map { IncomingFile(name: $0.name, contentType: $0.contentType, blobHash: $0.blobHash, size: $0.size) }
            ids = try place(arrivals, inBinder: binder.id, from: filingSender, at: now, tx).compactMap { $0?.document }
        }
        return try ids.compactMap { id in
            try tx.one(Document.self, "SELECT \(Document.columns) FROM document WHERE document.firm_id = \(firmID) AND document.id = \(id)")
        }
    }

    /// The chosen documents of the binder, each found through the viewer.
    func documents(_ ids: [String], in binder: Binder?, _ tx: Transaction) throws -> [Document] {
        guard let binder else { return [] }
        return try ids.prefix(100).map { text in
            guard let id = RecordID(text) else { throw Refusal.missing }
            let document = try self.document(id, tx)
            guard document.binderID == binder.id else { throw Refusal.missing }
            return document
        }
    }
}
