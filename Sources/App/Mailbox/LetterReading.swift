import Foundation
import Mail
import Store
import Values

/// What a letter's bytes say, with its files in the blob store.
struct LetterReading: Sendable {
    struct File: Sendable {
        let part: LetterPart
        let blob: Blob
        /// Words of a PDF, as far as they tell what the file is.
        let text: String
    }

    var letter: ParsedLetter
    var files: [File] = []
    var htmlHash: String?
    var isUnreadable = false

    /// A letter that is kept raw.
    static var unreadable: LetterReading {
        var reading = LetterReading(letter: ParsedLetter())
        reading.isUnreadable = true
        return reading
    }

    /// Reads in a scratch folder of its own, in a process of its own; `ReaderDeath` is the letter's fault.
    static func read(_ arrival: LetterArrival, in world: World) async throws -> LetterReading {
        let folder = world.settings.dataFolder.appendingPathComponent("scratch/letter-\(arrival.id)-\(RecordID.next())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            let reading = try await read(arrival, folder, world)
            try FileManager.default.removeItem(at: folder)
            return reading
        } catch {
            try FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    private static func read(_ arrival: LetterArrival, _ folder: URL, _ world: World) async throws -> LetterReading {
        let file = folder.appendingPathComponent("letter.eml")
        try await world.blobs.copy(arrival.blobHash, to: file)
        var reading = LetterReading(letter: try await world.readers.read(file: file, parts: folder))
        for part in reading.letter.parts {
            let path = FolderSink.file(of: part.index, in: folder)
            let isThere = FileManager.default.fileExists(atPath: path.path)
            let blob = isThere ? try await world.blobs.put(file: path.path) : try await world.blobs.put(bytes: [UInt8]())
            reading.files.append(File(part: part, blob: blob, text: await words(of: part, path)))
        }
        if let html = reading.letter.html {
            reading.htmlHash = try await world.blobs.put(bytes: Array(GuestTokens.hidden(in: html).utf8)).hash
        }
        return reading
    }

    /// The words of a PDF, for the filing rules; a file that cannot be read has none.
    private static func words(of part: LetterPart, _ file: URL) async -> String {
        guard part.contentType == "application/pdf" || FileName(part.name).pathExtension == "pdf" else { return "" }
        do {
            return try await TextExtraction.pdf(file)
        } catch {
            return ""
        }
    }
}

extension BlobStore {
    /// Writes a blob into a new file, piece by piece.
    @concurrent func copy(_ hash: String, to file: URL) async throws {
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        for try await piece in try await read(hash) { try handle.write(contentsOf: Data(piece.readableBytesView)) }
        try handle.close()
    }
}
