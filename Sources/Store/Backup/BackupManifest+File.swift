import Crypto
import Foundation

extension BackupManifest.File {
    /// Length and hash of a file as it is now.
    init(of path: String, named name: String) throws {
        let file = try DiskFile.open(path)
        var hasher = SHA256()
        var position: Int64 = 0
        while true {
            let piece = try file.read(DiskFile.pieceSize, at: position)
            guard piece.readableBytes > 0 else { break }
            piece.withUnsafeReadableBytes { hasher.update(bufferPointer: $0) }
            position += Int64(piece.readableBytes)
        }
        self.init(name: name, size: position, hash: hasher.finalize().hex)
    }

    /// What is wrong with the file in a folder; nil when it is as it was.
    func complaint(in folder: DiskFolder) throws -> String? {
        do {
            let found = try BackupManifest.File(of: folder[name], named: name)
            if found.size != size { return "\(name) has \(found.size) bytes instead of \(size)." }
            return found.hash == hash ? nil : "\(name) was changed: its SHA-256 is not the noted one."
        } catch BlobError.missing {
            return "\(name) is missing."
        }
    }
}
