import Crypto
import Foundation
import NIOCore

extension FolderBlobs {
    /// Goes on with a stream of which too much has come to keep it in memory.
    func putLong<Pieces: AsyncIteratorProtocol>(_ start: SpooledStart, _ pieces: inout Pieces, limit: Int64) async throws -> Blob
    where Pieces.Element == ByteBuffer, Pieces.Failure == any Error {
        let spool = try await Spool.create(in: incoming)
        let blob = try await spool.fill(start, from: &pieces, limit: limit)
        _ = try await DiskThreads.run { try self.keep(spool.path, as: blob, sync: spool.sync) }
        return blob
    }

    /// Stores a whole blob from memory in one visit to a disk thread.
    func putShort(_ start: SpooledStart) throws -> Blob {
        var hasher = SHA256()
        for piece in start.pieces { piece.withUnsafeReadableBytes { hasher.update(bufferPointer: $0) } }
        let blob = Blob(hash: hasher.finalize().hex, size: start.size)
        let path = incoming[PartialUpload.newID()]
        let file = try DiskFile.create(path)
        do {
            var position: Int64 = 0
            for piece in start.pieces {
                try piece.withUnsafeReadableBytes { try file.write($0, at: position) }
                position += Int64(piece.readableBytes)
            }
            if try !keep(path, as: blob, sync: file.sync) { try DiskFolder.remove(path) }
        } catch {
            unlink(path)
            throw error
        }
        return blob
    }

    public func put(moving path: String) async throws -> Blob {
        let own = incoming[PartialUpload.newID()]
        let blob = try await DiskThreads.run { try self.take(path, as: own) }
        if let blob { return blob }
        // Another disk: the bytes are copied.
        let copied = try await put(file: path)
        try await DiskThreads.run { try DiskFolder.remove(path) }
        return copied
    }

    /// Nil when the file lies on another disk.
    private func take(_ path: String, as own: String) throws -> Blob? {
        guard rename(path, own) == 0 else {
            guard errno == EXDEV else { throw BlobError.system("rename") }
            return nil
        }
        do {
            let file = try DiskFile.openPlain(own)
            var hasher = SHA256()
            var size: Int64 = 0
            while true {
                let piece = try file.read(DiskFile.pieceSize, at: size)
                guard piece.readableBytes > 0 else { break }
                piece.withUnsafeReadableBytes { hasher.update(bufferPointer: $0) }
                size += Int64(piece.readableBytes)
            }
            let blob = Blob(hash: hasher.finalize().hex, size: size)
            if try !keep(own, as: blob, sync: file.sync) { try DiskFolder.remove(own) }
            return blob
        } catch {
            unlink(own)
            throw error
        }
    }
}
