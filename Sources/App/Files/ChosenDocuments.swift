import Store
import Values
import Web

/// What is to be done with the documents that somebody ticked.
struct ChosenDocuments: Sendable {
    enum Deed: String, Sendable {
        case move = "przenies"
        case copy = "kopiuj"
        case zip
        case discard = "usun"
    }

    static let most = 200

    let ids: [RecordID]
    let deed: Deed
    let folder: RecordID?

    init(_ form: Form) throws {
        ids = form.all("plik").compactMap { RecordID($0) }
        guard let deed = Deed(rawValue: form["co"]), ids.count <= Self.most else { throw Refusal.malformed }
        self.deed = deed
        folder = RecordID(form["folder"])
        guard !ids.isEmpty else { throw Refusal.unprocessable(t("Zaznacz najpierw pliki.")) }
        if deed == .move || deed == .copy, folder == nil { throw Refusal.unprocessable(t("Wybierz folder.")) }
    }
}

extension Viewer {
    /// Moves, copies or discards all of the chosen in one transaction, or none; gives what the next page says.
    func carryOut(_ chosen: ChosenDocuments, in binder: Binder, at now: Instant, _ tx: Transaction) throws -> String {
        let documents = try chosen.ids.map { id in
            let found = try document(id, inBuilding: binder.id, tx)
            return chosen.deed == .move || chosen.deed == .discard ? try documentToChange(found.id, at: now, tx) : found
        }
        let target = try chosen.folder.map { try folder($0, tx) }
        switch chosen.deed {
        case .move:
            guard let target else { throw Refusal.missing }
            for document in documents { try move(document, to: target, at: now, tx) }
            return t("Przeniesiono do folderu %: %.", target.name, fileCount(documents.count))
        case .copy:
            guard let target, target.binderID == binder.id else { throw Refusal.missing }
            for document in documents { try copy(document, to: target, at: now, tx) }
            return t("Skopiowano do folderu %: %.", target.name, fileCount(documents.count))
        case .discard:
            for document in documents {
                try discard(Reference(.document, document.id), title: document.name, binder: document.binderID, at: now, tx)
            }
            return t("Przeniesiono do kosza: %.", fileCount(documents.count))
        case .zip: return ""
        }
    }

    /// A second document with the same bytes; its versions begin anew.
    @discardableResult
    func copy(
        _ document: Document, to folder: Folder, subfolder: RecordID = 0, named name: String? = nil, at now: Instant, _ tx: Transaction
    ) throws -> RecordID {
        let id = try file(
            NewDocument(
                name: name ?? document.name, contentType: document.contentType, blobHash: document.blobHash, size: document.size,
                takenAt: document.takenAt, subfolder: subfolder),
            into: folder, at: now, tx)
        if !document.words.isEmpty {
            try tx.run("UPDATE document SET caption = \(document.words) WHERE firm_id = \(firmID) AND id = \(id)")
        }
        return id
    }
}
