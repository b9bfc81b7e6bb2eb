import Store
import Values
import Web

/// A file that became a document.
struct KeptFile: Sendable {
    let document: RecordID
    let folder: Folder
    let name: String
    /// The name of a document in the same folder that has the very same bytes.
    let twin: String?
}

extension Viewer {
    /// True when this seat may add files at all.
    var mayAddFiles: Bool {
        switch seat {
        case .employee(let role): role.mayWrite
        case .participant, .guest: true
        }
    }

    /// Makes documents of stored files, in the chosen folder or where the rules say.
    func keep(_ files: [StoredFile], in binder: Binder, folder: Folder?, at now: Instant, _ tx: Transaction) throws -> [KeptFile] {
        guard mayAddFiles else { throw Refusal.forbidden }
        try checkOpen(binder.id, tx)
        let lessons = try folder == nil ? FilingLessons.about(files.map(\.name), firm: firmID, tx) : nil
        return try files.map { file in
            var (target, rule) = (folder, "")
            if let lessons {
                let evidence = FilingRules.Evidence(
                    name: file.name, contentType: file.contentType, size: file.blob.size, sender: filingSender, text: file.text)
                let (verdict, taught) = try decide(evidence, lessons, inBinder: binder.id, tx)
                let seen = try taught.flatMap { place in try folders(in: binder, tx).first { $0.id == place.id } }
                (target, rule) = (try seen ?? visibleFolder(for: verdict.purpose, in: binder, tx), verdict.rule)
            }
            guard let target else { throw Refusal.unprocessable(t("W tej budowie nie ma folderu, do którego można dodać plik.")) }
            let twin = try twin(of: file.blob.hash, in: target, tx)
            let id = try self.file(file.document(filing: rule), into: target, at: now, tx)
            return KeptFile(document: id, folder: target, name: file.name, twin: twin)
        }
    }

    /// The folder for a purpose among those the viewer sees; people must find again what they added.
    func visibleFolder(for purpose: Folder.Purpose, in binder: Binder, _ tx: Transaction) throws -> Folder? {
        let folders = try folders(in: binder, tx)
        return folders.first { $0.purpose == purpose } ?? folders.first { $0.purpose == .other } ?? folders.first
    }

    private func twin(of hash: String, in folder: Folder, _ tx: Transaction) throws -> String? {
        try tx.one(
            String.self,
            """
            SELECT document.name FROM document WHERE document.firm_id = \(firmID) AND document.blob_hash = \(hash)
                AND document.folder_id = \(folder.id) AND \(Trash.absent(.document, firm: firmID, id: "document.id")) LIMIT 1
            """)
    }
}

extension [KeptFile] {
    /// What the next page says about them.
    var sentence: String {
        guard let first else { return t("Nie wybrano pliku.") }
        let twins = compactMap(\.twin)
        let done =
            count == 1
            ? t("Zapisano plik % w folderze %.", first.name, first.folder.name)
            : counted(count, "Zapisano % plik.", "Zapisano % pliki.", "Zapisano % plików.")
        guard let twin = twins.first else { return done }
        return done + " " + t("Taki plik już jest: %.", twin)
    }
}
