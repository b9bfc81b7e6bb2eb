import Foundation

/// Files outside the blob store that must survive a power cut: the bytes are synced before the name, the name before the call returns.
enum DurableFile {
    /// Writes a file that only its owner may read; whoever finds the name finds all of it.
    static func write(_ bytes: [UInt8], to file: URL) throws {
        let part = file.appendingPathExtension("part")
        guard FileManager.default.createFile(atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(errno == ENOSPC ? .fileWriteOutOfSpace : .fileWriteUnknown)
        }
        let handle = try FileHandle(forWritingTo: part)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
        try place(part, at: file)
    }

    /// Gives a finished file its name.
    static func place(_ part: URL, at file: URL) throws {
        let handle = try FileHandle(forUpdating: part)
        try handle.synchronize()
        try handle.close()
        guard rename(part.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try sync(folder: file.deletingLastPathComponent())
    }

    /// Makes the names in a folder durable.
    static func sync(folder: URL) throws {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
