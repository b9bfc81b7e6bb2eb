import Foundation
import Store
import Values

/// What is learned from a document's bytes after it was filed: its words for search, when a photograph was taken, its small copy.
struct DocumentText: Codable {
    static let job = "document-text"
    let document: RecordID

    func payload() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        guard let firm = ticket.firm else { return }
        let id = try ticket.decode(DocumentText.self).document
        guard let document = try await world.database.read(.firm(firm), { tx in try find(id, firm: firm, tx) }) else { return }
        let own = try await words(of: document, in: world)
        let isPaper = try await isPaper(document, firm: firm, in: world)
        let words = own.count < World.shortestText && isPaper ? own + " " + (await world.scannedText(of: document)) : own
        let taken = document.contentType == "image/jpeg" && document.takenAt == nil ? try await taken(document, in: world) : nil
        if taken != nil || !words.isEmpty || document.version > 1 {
            try await learn(words, taken, of: document, firm: firm, in: world)
        }
        if FileKind.isPicture(document.contentType) { _ = try await world.smallCopy(of: document, firm: firm) }
    }

    private static func learn(_ words: String, _ taken: Instant?, of document: Document, firm: RecordID, in world: World) async throws {
        let id = document.id
        try await world.database.write(.firm(firm)) { tx in
            guard let now = try find(id, firm: firm, tx), now.blobHash == document.blobHash else { return }
            if let taken {
                try tx.run("UPDATE document SET taken_at = \(taken), shown_at = \(taken) WHERE firm_id = \(firm) AND id = \(id)")
            }
            let folder = try tx.one(
                Folder.self, "SELECT \(Folder.columns) FROM folder WHERE folder.firm_id = \(firm) AND folder.id = \(now.folderID)")
            try tx.index(
                SearchEntry(
                    firm: firm, kind: RecordKind.document.rawValue, record: id, binder: now.binderID,
                    audience: folder?.audience.searchAudience ?? 0,
                    title: now.name, body: words, at: now.createdAt))
        }
    }

    private static func find(_ id: RecordID, firm: RecordID, _ tx: Transaction) throws -> Document? {
        try tx.one(Document.self, "SELECT \(Document.columns) FROM document WHERE document.firm_id = \(firm) AND document.id = \(id)")
    }

    private static func words(of document: Document, in world: World) async throws -> String {
        switch document.contentType {
        case "application/pdf": return await world.text(ofPDF: document.blobHash, seconds: 30) ?? ""
        case "text/plain", "text/csv":
            let blob = Blob(hash: document.blobHash, size: document.size)
            return String(decoding: try await world.beginning(of: blob, bytes: 400_000), as: UTF8.self)
        default: return ""
        }
    }

    /// Photographs of the site are not read; scans of papers are.
    private static func isPaper(_ document: Document, firm: RecordID, in world: World) async throws -> Bool {
        guard ["application/pdf", "image/jpeg", "image/png"].contains(document.contentType), document.size > 20_000 else { return false }
        let purpose = try await world.database.read(.firm(firm)) { tx in
            try tx.one(
                Folder.self, "SELECT \(Folder.columns) FROM folder WHERE folder.firm_id = \(firm) AND folder.id = \(document.folderID)")?
                .purpose
        }
        return purpose != nil && purpose != .photos
    }

    private static func taken(_ document: Document, in world: World) async throws -> Instant? {
        World.taken(try await world.beginning(of: Blob(hash: document.blobHash, size: document.size), bytes: 256 << 10))
    }
}
