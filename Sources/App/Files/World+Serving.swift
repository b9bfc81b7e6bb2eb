import Values
import Web

extension World {
    /// The bytes of a document or of one of its versions; only what cannot run in a browser is shown by it.
    func serve(_ name: String, type: String, hash: String, size: Int64, download: Bool = false) -> Reply {
        let shown = FileKind.isShown(type) && !download
        return Reply.stream(
            type == "text/plain" ? "text/plain; charset=utf-8" : type, length: size, name: name, disposition: shown ? .inline : .attachment,
            tag: hash
        ) { [blobs] range in try await blobs.read(hash, range: range) }
    }

    /// The small copy of a picture, or the drawing of an empty frame where there is none.
    func serveSmallCopy(of document: Document, firm: RecordID) async throws -> Reply {
        try await serveSmallCopy(ofPicture: document.blobHash, type: document.contentType, size: document.size, firm: firm)
    }

    /// The same of a picture that is told by its bytes.
    func serveSmallCopy(ofPicture hash: String, type: String, size: Int64, firm: RecordID) async throws -> Reply {
        guard FileKind.isPicture(type) else { throw Refusal.missing }
        let copy = try await smallCopy(ofPicture: hash, type: type, size: size, firm: firm)
        guard let hash = copy.blobHash else {
            return Reply.bytes(Self.emptyFrame, type: "image/svg+xml").with(header: "Cache-Control", "private, max-age=60")
        }
        return Reply.stream(copy.contentType, length: copy.size, disposition: .inline, tag: hash) { [blobs] range in
            try await blobs.read(hash, range: range)
        }.with(header: "Cache-Control", "private, max-age=31536000, immutable")
    }

    private static let emptyFrame = Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="#8a8378" fill-opacity=".18"/>\
        <path d="M120 210l50-70 35 45 25-30 50 55z" fill="none" stroke="#8a8378" stroke-width="6" stroke-linejoin="round"/>\
        <circle cx="250" cy="115" r="16" fill="none" stroke="#8a8378" stroke-width="6"/></svg>
        """.utf8)
}
