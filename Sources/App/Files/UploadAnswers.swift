import Store
import Values
import Web

/// The core of the resumable upload protocol (tus 1.0.0), the same for the office and for zones.
struct UploadAnswers {
    let world: World

    /// POST: a new upload; `place` makes its address.
    func begin(_ call: Call, _ viewer: Viewer, binder: RecordID, place: (RecordID) -> String) async throws -> Reply {
        let wish = try UploadWish(call, limit: world.settings.uploadLimit)
        try await world.read(viewer) { tx in _ = try viewer.binder(binder, tx) }
        let (id, now) = (RecordID.next(), world.now())
        let partial = try await world.blobs.beginUpload().id
        do {
            try await world.write(viewer) { tx in
                try viewer.beginUpload(id, wish, in: try viewer.binder(binder, tx), partial: partial, at: now, tx)
            }
        } catch {
            try await world.blobs.discard(partial)
            throw error
        }
        return reply(201).with(header: "Location", place(id)).with(header: "Upload-Offset", "0")
    }

    /// HEAD: how far it is.
    func offset(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let upload = try await world.read(viewer) { tx in try viewer.upload(id, tx) }
        return reply(200).with(header: "Upload-Offset", String(try await offset(of: upload))).with(
            header: "Upload-Length", String(upload.length))
    }

    /// PATCH: more bytes; the last ones make the document.
    func append(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard call.headers["content-type"] == "application/offset+octet-stream" else { throw Refusal.unsupported }
        guard let offset = call.headers["upload-offset"].flatMap(UploadWish.number) else { throw Refusal.malformed }
        let id = try call.id()
        let upload = try await world.read(viewer) { tx in try viewer.upload(id, tx) }
        guard upload.documentID == nil else {
            return offset == upload.length ? try await finished(upload, viewer) : wrongOffset(upload.length)
        }
        let reached: Int64
        do {
            reached = try await world.blobs.append(call.body, to: upload.partial, at: offset, limit: upload.length).offset
        } catch BlobError.wrongOffset(let expected) {
            return wrongOffset(expected)
        } catch BlobError.tooLarge {
            throw Refusal.tooLarge
        } catch BlobError.missing {
            throw Refusal.gone
        } catch BlobError.full {
            throw Refusal.full
        }
        guard reached == upload.length else { return reply(204).with(header: "Upload-Offset", String(reached)) }
        return try await finish(upload, viewer)
    }

    private func offset(of upload: Upload) async throws -> Int64 {
        if upload.documentID != nil { return upload.length }
        guard let partial = try await world.blobs.upload(upload.partial) else { throw Refusal.gone }
        return partial.offset
    }

    private func finish(_ upload: Upload, _ viewer: Viewer) async throws -> Reply {
        let blob: Blob
        do {
            blob = try await world.blobs.finish(upload.partial)
        } catch BlobError.wrongOffset(let expected) {
            return wrongOffset(expected)
        } catch BlobError.missing {
            // Another request of the same sender is making the document, or has made it.
            let id = upload.id
            let now = try await world.read(viewer) { tx in try viewer.upload(id, tx) }
            guard now.documentID != nil else { throw Refusal.unavailable }
            return try await finished(now, viewer)
        }
        let file = try await world.look(at: blob, name: upload.name, forRules: upload.folderID == nil)
        let now = world.now()
        let kept = try await world.write(viewer) { tx in try viewer.finish(upload, file, at: now, tx) }
        return done(upload, kept)
    }

    /// The answer to the last piece was lost: the same is said again.
    private func finished(_ upload: Upload, _ viewer: Viewer) async throws -> Reply {
        let kept = try await world.read(viewer) { tx -> KeptFile in
            guard let known = upload.documentID else { throw Refusal.missing }
            let document = try viewer.document(known, tx)
            return KeptFile(document: known, folder: try viewer.folder(document.folderID, tx), name: document.name, twin: nil)
        }
        return done(upload, kept)
    }

    private func done(_ upload: Upload, _ kept: KeptFile) -> Reply {
        let words = kept.twin.map { kept.folder.name + ", " + t("taki plik już jest: %", $0) } ?? kept.folder.name
        return reply(204).with(header: "Upload-Offset", String(upload.length)).with(header: "Upload-Folder", Place.encode(words))
    }

    private func wrongOffset(_ expected: Int64) -> Reply {
        reply(409).with(header: "Upload-Offset", String(expected))
    }

    private func reply(_ status: Int) -> Reply {
        var reply = Reply.nothing()
        reply.status = status
        return reply.with(header: "Tus-Resumable", "1.0.0").with(header: "Cache-Control", "no-store")
    }
}
