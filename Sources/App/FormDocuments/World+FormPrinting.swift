import Print
import Store
import Values
import Web

extension World {
    /// The PDF as it stands now.
    func formPDF(_ id: RecordID, in building: RecordID, _ viewer: Viewer) async throws -> (form: FormDocument, bytes: [UInt8]) {
        let now = now()
        var paper = try await read(viewer) { tx in
            let form = try viewer.formDocument(id, in: building, tx)
            return FormPaper(
                form: form, content: try FormContent.load(form, firm: viewer.firmID, at: now, tx), firm: try viewer.firm(tx),
                binder: try viewer.binder(building, tx))
        }
        // What the camera wrote beside the picture stays out of the paper: small copies are made anew.
        for photo in paper.content.photos {
            let copy = try await smallCopy(ofPicture: photo.blobHash, type: photo.contentType, size: photo.size, firm: viewer.firmID)
            guard let hash = copy.blobHash else { continue }
            paper.pictures[photo.id] = Picture(
                try await beginning(of: Blob(hash: hash, size: copy.size), bytes: 4 << 20), alternative: photo.words)
        }
        return (paper.form, try paper.paper.pdf())
    }

    /// Files the PDF of a closed document; signed by everybody, it becomes the next version of the same file. The same state again files nothing.
    func fileForm(_ id: RecordID, in building: RecordID, _ viewer: Viewer) async throws {
        let (form, bytes) = try await formPDF(id, in: building, viewer)
        guard let number = form.number, !form.isOpen else { return }
        let (blob, now) = (try await blobs.put(bytes: bytes), now())
        let kind = Language.reading(.polish) { form.kind.name }
        let new = NewDocument(
            name: FileName("\(kind) \(number.replacing("/", with: "-")).pdf").text, contentType: "application/pdf",
            blobHash: blob.hash, size: blob.size, filing: "\(kind.lowercased()) \(number)")
        // A guest sees no folder: the house files under his name.
        let viewer =
            viewer.accountID == nil
            ? Viewer(firmID: viewer.firmID, accountID: nil, name: viewer.name, email: viewer.email, seat: .employee(.employee)) : viewer
        try await write(viewer) { tx in
            let form = try viewer.formDocument(id, in: building, tx)
            if let kept = form.documentID,
                let document = try tx.one(
                    Document.self,
                    "SELECT \(Document.columns) FROM document WHERE document.firm_id = \(viewer.firmID) AND document.id = \(kept)")
            {
                if document.blobHash != blob.hash { try viewer.replace(document, with: new, at: now, tx) }
                return
            }
            guard let folder = try Folder.with(form.kind.folder, inBinder: building, firm: viewer.firmID, tx) else { return }
            let document = try viewer.file(new, into: folder, at: now, tx)
            try tx.run("UPDATE form_document SET document_id = \(document) WHERE firm_id = \(viewer.firmID) AND id = \(id)")
        }
    }
}
