import Foundation
import Mail
import Print
import Store
import Values
import Web

/// A file whose bytes are durable, with what could be told from them; not yet a document.
struct StoredFile: Sendable {
    var name: String
    var contentType: String
    var blob: Blob
    var takenAt: Instant?
    /// The beginning of its text, where the rules need it.
    var text = ""

    func document(filing: String = "") -> NewDocument {
        NewDocument(name: name, contentType: contentType, blobHash: blob.hash, size: blob.size, takenAt: takenAt, filing: filing)
    }
}

extension World {
    /// Streams one file of a form into the blob store and looks at it.
    func store(_ part: FilePart, forRules: Bool) async throws -> StoredFile {
        try await look(at: try await store(part.body, limit: settings.uploadLimit), name: part.fileName, forRules: forRules)
    }

    /// Bytes as they arrive, with what can go wrong in the words of the product.
    func store(_ bytes: some AsyncSequence<ByteBuffer, any Error>, limit: Int64) async throws -> Blob {
        do {
            return try await blobs.put(bytes, limit: limit)
        } catch BlobError.tooLarge {
            throw Refusal.tooLarge
        } catch BlobError.full {
            throw Refusal.full
        }
    }

    /// What a stored blob is. The text is read only for the rules: a person who chose a folder need not wait for it.
    func look(at blob: Blob, name: String, forRules: Bool) async throws -> StoredFile {
        let name = FileName(name)
        let head = try await beginning(of: blob, bytes: 256 << 10)
        var file = StoredFile(name: name.text, contentType: FileKind.sniff(Array(head.prefix(Int(FileKind.head))), name: name), blob: blob)
        if file.contentType == "image/jpeg" { file.takenAt = Self.taken(head) }
        if forRules, file.contentType == "application/pdf" { file.text = await text(ofPDF: blob.hash, seconds: 5) ?? "" }
        if forRules, file.contentType == "text/plain" { file.text = String(decoding: head.prefix(8_192), as: UTF8.self) }
        return file
    }

    func beginning(of blob: Blob, bytes: Int64) async throws -> [UInt8] {
        guard blob.size > 0 else { return [] }
        var head: [UInt8] = []
        for try await piece in try await blobs.read(blob.hash, range: 0..<min(blob.size, bytes)) { head += piece.readableBytesView }
        return head
    }

    /// When the camera says a photograph was taken; cameras on a site show the clock of Poland.
    static func taken(_ jpeg: [UInt8]) -> Instant? {
        guard let text = Exif(jpeg: jpeg)?.taken, let day = DayDate(text: String(text.prefix(10))), day.year > 1990 else { return nil }
        let parts = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return day.at(hour: parts[0], minute: parts[1]).adding(seconds: Int64(parts[2]))
    }

    /// The text of a PDF under limits; nil when it cannot be read.
    func text(ofPDF hash: String, seconds: Double) async -> String? {
        var limits = TextExtraction.usual
        limits.seconds = seconds
        do {
            return try await withFile(of: hash) { [limits] file in try await TextExtraction.pdf(file, limits: limits) }
        } catch {
            log.info("no text in a PDF", metadata: ["blob": "\(hash)", "reason": "\(error)"])
            return nil
        }
    }

    /// A blob as a file of this machine while the body runs: programs read files.
    func withFile<T: Sendable>(of hash: String, _ body: @Sendable (URL) async throws -> T) async throws -> T {
        if let path = try await blobs.file(of: hash) { return try await body(URL(fileURLWithPath: path)) }
        let folder = settings.dataFolder.appendingPathComponent("scratch")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let file = folder.appendingPathComponent("\(RecordID.next()).bin")
        guard FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let result: Result<T, any Error>
        do {
            let handle = try FileHandle(forWritingTo: file)
            for try await piece in try await blobs.read(hash) { try handle.write(contentsOf: Data(piece.readableBytesView)) }
            try handle.close()
            result = .success(try await body(file))
        } catch {
            result = .failure(error)
        }
        try FileManager.default.removeItem(at: file)
        return try result.get()
    }
}
