import Store
import Values

/// A file that came from outside, with a letter or by a link; its bytes are in the blob store.
struct IncomingFile: Sendable {
    var name: String
    /// As sniffed from the first bytes.
    var contentType: String
    var blobHash: String
    var size: Int64
    /// The beginning of what it says, for the rules; empty where it is not known.
    var text = ""
    var takenAt: Instant?
}

/// Where an incoming file came to lie, and why.
struct Placement: Sendable {
    let document: RecordID
    let folder: Folder
    let rule: String
}

extension Viewer {
    /// Files what came in by the rules, in their order; nil for one that found no folder, as in a binder without any.
    func place(_ files: [IncomingFile], inBinder binder: RecordID, from sender: FilingRules.Sender, at now: Instant, _ tx: Transaction)
        throws -> [Placement?]
    {
        let lessons = try FilingLessons.about(files.map(\.name), firm: firmID, tx)
        return try files.map { incoming in
            let (verdict, taught) = try decide(
                FilingRules.Evidence(
                    name: incoming.name, contentType: incoming.contentType, size: incoming.size, sender: sender, text: incoming.text),
                lessons, inBinder: binder, tx)
            guard let folder = try taught ?? Folder.with(verdict.purpose, inBinder: binder, firm: firmID, tx) else { return nil }
            let document = try file(
                NewDocument(
                    name: FileName(incoming.name).text, contentType: incoming.contentType, blobHash: incoming.blobHash, size: incoming.size,
                    takenAt: incoming.takenAt, filing: verdict.rule),
                into: folder, at: now, tx)
            return Placement(document: document, folder: folder, rule: verdict.rule)
        }
    }

    /// Files by the rules what everybody of the building may read, the rest where nobody else looks in.
    func place(
        _ files: [IncomingFile], inBinder binder: RecordID, from sender: FilingRules.Sender, for audience: Act.Audience, at now: Instant,
        _ tx: Transaction
    ) throws -> [Placement?] {
        guard audience != .zone else { return try place(files, inBinder: binder, from: sender, at: now, tx) }
        return try files.map { try placeApart($0, inBinder: binder, for: audience, at: now, tx) }
    }

    /// What came with a letter that not everybody reads lies in a folder of those who do, else in the office's own; nil in a binder without
    /// one.
    private func placeApart(
        _ file: IncomingFile, inBinder binder: RecordID, for audience: Act.Audience, at now: Instant, _ tx: Transaction
    ) throws -> Placement? {
        guard let folder = try Folder.apart(for: audience, inBinder: binder, firm: firmID, tx) else { return nil }
        let rule = audience == .owner ? "wiadomość dla biura i właścicieli" : "wiadomość tylko dla biura"
        let document = try self.file(
            NewDocument(
                name: FileName(file.name).text, contentType: file.contentType, blobHash: file.blobHash, size: file.size, filing: rule),
            into: folder, at: now, tx)
        return Placement(document: document, folder: folder, rule: rule)
    }

    /// Whose files the rules take these for.
    var filingSender: FilingRules.Sender {
        switch seat {
        case .employee: .office
        case .participant(_, let role): .participant(role)
        case .guest: .stranger
        }
    }
}
