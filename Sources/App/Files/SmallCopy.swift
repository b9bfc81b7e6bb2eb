import Foundation
import Mail
import Store
import Values

/// A picture small enough for a grid, kept as a blob of its own and made once for each source.
struct SmallCopy: RowDecodable, Sendable {
    /// Pixels of the box it fits into; the pages show it at this size.
    static let (width, height) = (400, 300)
    /// Largest picture that is read for it, bytes.
    static let longest: Int64 = 64 << 20

    /// Nil where none can be made.
    let blobHash: String?
    let contentType: String
    let size: Int64

    init(row: Row) {
        blobHash = row.optionalText(0)
        contentType = row.text(1)
        size = row.int64(2)
    }

    init(blobHash: String?, contentType: String, size: Int64) {
        (self.blobHash, self.contentType, self.size) = (blobHash, contentType, size)
    }
}

extension World {
    /// The small copy of a document's picture, made now when it was not yet; that there can be none is remembered too.
    func smallCopy(of document: Document, firm: RecordID) async throws -> SmallCopy {
        try await smallCopy(ofPicture: document.blobHash, type: document.contentType, size: document.size, firm: firm)
    }

    /// The same of a picture that is told by its bytes.
    func smallCopy(ofPicture source: String, type: String, size: Int64, firm: RecordID) async throws -> SmallCopy {
        let known = try await database.read(.firm(firm)) { tx in
            try tx.one(
                SmallCopy.self,
                """
                SELECT thumbnail.blob_hash, thumbnail.content_type, thumbnail.size FROM thumbnail
                WHERE thumbnail.firm_id = \(firm) AND thumbnail.source_hash = \(source)
                """)
        }
        if let known { return known }
        guard FileKind.isPicture(type), let maker = smallCopies else {
            return SmallCopy(blobHash: nil, contentType: "", size: 0)
        }
        let copy = try await make(of: Blob(hash: source, size: size), type, maker)
        _ = try await database.write(.firm(firm)) { tx in
            try tx.run(
                """
                INSERT INTO thumbnail (firm_id, source_hash, blob_hash, content_type, size)
                VALUES (\(firm), \(source), \(copy.blobHash), \(copy.contentType), \(copy.size)) ON CONFLICT (firm_id, source_hash) DO NOTHING
                """)
        }
        return copy
    }

    private func make(of blob: Blob, _ type: String, _ maker: SmallCopyMaker) async throws -> SmallCopy {
        guard blob.size <= SmallCopy.longest else { return SmallCopy(blobHash: nil, contentType: "", size: 0) }
        do {
            let bytes = try await readable(blob, type)
            let small = try await maker(bytes)
            let kept = try await blobs.put(bytes: small)
            return SmallCopy(blobHash: kept.hash, contentType: FileKind.sniff(small, name: FileName("")), size: kept.size)
        } catch SmallCopyFailure.impossible {
            return SmallCopy(blobHash: nil, contentType: "", size: 0)
        }
    }
}

extension World {
    /// The picture as bytes that the maker of small copies reads; what phones write as HEIC or AVIF is turned into JPEG first, apart and under limits.
    func readable(_ blob: Blob, _ type: String) async throws -> [UInt8] {
        guard ["image/heic", "image/avif"].contains(type) else {
            return try await beginning(of: blob, bytes: SmallCopy.longest)
        }
        do {
            return try await withFile(of: blob.hash) { file in
                let target = file.deletingPathExtension().appendingPathExtension("jpg")
                let limits = ProcessLimits(memory: 1 << 30, seconds: 20, output: 64 << 10)
                let done: Result<[UInt8], any Error>
                do {
                    _ = try await LimitedProcess.run(["heif-convert", "-q", "85", file.path, target.path], limits: limits)
                    done = .success([UInt8](try Data(contentsOf: target)))
                } catch { done = .failure(error) }
                if FileManager.default.fileExists(atPath: target.path) { try FileManager.default.removeItem(at: target) }
                return try done.get()
            }
        } catch is ProcessFailure {
            throw SmallCopyFailure.impossible
        }
    }
}

/// Makes a small copy from the bytes of a picture, in a process that a hostile one cannot leave.
public typealias SmallCopyMaker = @Sendable (_ picture: [UInt8]) async throws -> [UInt8]

/// Why there is no small copy.
public enum SmallCopyFailure: Error, Sendable {
    /// Not a picture that can be read; asking again would not help.
    case impossible
}
