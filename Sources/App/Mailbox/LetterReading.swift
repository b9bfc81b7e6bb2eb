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
        /// Whether a one-time link was left out of its bytes.
        var heldGuestLink = false
    }

    var letter: ParsedLetter
    var files: [File] = []
    var htmlHash: String?
    var isUnreadable = false
    /// Whether somebody's one-time link is quoted in it; its original is shown to nobody then.
    var holdsGuestLink = false

    /// A letter that is kept raw.
    static var unreadable: LetterReading {
        var reading = LetterReading(letter: ParsedLetter())
        reading.isUnreadable = true
        return reading
    }

    /// Reads in a scratch folder of its own, in a process of its own; `ReaderDeath` is the letter's fault.
    static func read(_ arrival: LetterArrival, in world: World) async throws -> LetterReading {
        try await inScratch(world) { folder in try await read(arrival, in: folder, world) }
    }

    /// A folder for the files of letters while they are read.
    static func inScratch<T: Sendable>(_ world: World, _ body: (URL) async throws -> T) async throws -> T {
        let folder = world.settings.dataFolder.appendingPathComponent("scratch/letters-\(RecordID.next())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let result: Result<T, any Error>
        do { result = .success(try await body(folder)) } catch { result = .failure(error) }
        try FileManager.default.removeItem(at: folder)
        return try result.get()
    }

    /// Reads in a folder that other letters may share.
    static func read(_ arrival: LetterArrival, in folder: URL, _ world: World) async throws -> LetterReading {
        let prefix = "\(arrival.id)-"
        let letter = try await world.withFile(of: arrival.blobHash) { file in
            try await world.readers.read(file: file, parts: folder, prefix: prefix)
        }
        var reading = LetterReading(letter: letter)
        reading.files = try await withThrowingTaskGroup { group in
            for (position, part) in letter.parts.enumerated() {
                group.addTask { (position, try await keep(part, FolderSink.file(of: part.index, in: folder, prefix: prefix), world)) }
            }
            var files: [(Int, File)] = []
            for try await file in group { files.append(file) }
            return files.sorted { $0.0 < $1.0 }.map(\.1)
        }
        reading.holdsGuestLink = reading.files.contains(where: \.heldGuestLink) || GuestTokens.hidden(in: letter.text) != letter.text
        if let html = letter.html {
            let shown = GuestTokens.hidden(in: html)
            if shown != html { reading.holdsGuestLink = true }
            reading.htmlHash = try await world.blobs.put(bytes: Array(shown.utf8)).hash
        }
        return reading
    }

    /// The words are read first: then the file is given away.
    private static func keep(_ part: LetterPart, _ path: URL, _ world: World) async throws -> File {
        guard FileManager.default.fileExists(atPath: path.path) else {
            return File(part: part, blob: try await world.blobs.put(bytes: [UInt8]()), text: "")
        }
        if let shown = try withoutGuestLinks(part, path) {
            return File(part: part, blob: try await world.blobs.put(bytes: shown), text: "", heldGuestLink: true)
        }
        let words = await words(of: part, path)
        return File(part: part, blob: try await world.blobs.put(moving: path.path), text: words)
    }

    /// The bytes of a text or of a letter in the letter, when they held a one-time link.
    private static func withoutGuestLinks(_ part: LetterPart, _ path: URL) throws -> [UInt8]? {
        let kind = FileName(part.name).pathExtension
        guard
            part.contentType.hasPrefix("text/") || part.contentType.hasPrefix("message/")
                || ["eml", "txt", "htm", "html", "md"].contains(kind)
        else { return nil }
        let bytes = try Data(contentsOf: path, options: .alwaysMapped)
        return bytes.count > 20 << 20 ? nil : GuestTokens.hidden(in: Array(bytes))
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
