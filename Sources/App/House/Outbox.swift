import Foundation
import Values

/// The folder where letters wait on a server that sends none into the world.
public struct Outbox: Sendable {
    public let folder: URL

    public init(folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try DurableFile.sync(folder: folder.deletingLastPathComponent())
    }

    /// Puts a letter there; the same id twice is one letter.
    func put(_ bytes: [UInt8], id: RecordID) throws {
        try DurableFile.write(bytes, to: file(id))
    }

    /// Ids of the newest letters, newest first.
    func newest(_ limit: Int) throws -> [RecordID] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return names.compactMap { $0.hasSuffix(".eml") ? RecordID($0.dropLast(4)) : nil }.sorted(by: >).prefix(limit).map { $0 }
    }

    func file(_ id: RecordID) -> URL { folder.appendingPathComponent("\(id).eml") }
}
