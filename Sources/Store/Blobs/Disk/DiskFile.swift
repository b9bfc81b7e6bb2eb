import Foundation
import NIOCore

/// An open file of this machine; closed when the last reference goes. Blocking: call it on a thread pool.
final class DiskFile: Sendable {
    let descriptor: Int32
    static let pieceSize = 256 * 1024

    /// A new file that only this user may read; fails when it exists.
    static func create(_ path: String) throws -> DiskFile {
        try DiskFile(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC)
    }

    static func open(_ path: String) throws -> DiskFile {
        try DiskFile(path, O_RDONLY | O_CLOEXEC)
    }

    /// A plain file that somebody else made and nobody else names, from now on for this user only.
    static func openPlain(_ path: String) throws -> DiskFile {
        let file = try DiskFile(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        let status = try file.status()
        guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else { throw BlobError.unavailable("not a plain file") }
        guard fchmod(file.descriptor, 0o600) == 0 else { throw BlobError.system("fchmod") }
        return file
    }

    static func openForWriting(_ path: String) throws -> DiskFile {
        try DiskFile(path, O_RDWR | O_CLOEXEC)
    }

    private init(_ path: String, _ flags: Int32) throws {
        descriptor = Glibc.open(path, flags, 0o600)
        guard descriptor >= 0 else { throw BlobError.system("open") }
    }

    deinit { close(descriptor) }

    func status() throws -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw BlobError.system("fstat") }
        return status
    }

    func size() throws -> Int64 { Int64(try status().st_size) }

    /// Writes all bytes at a position.
    func write(_ bytes: UnsafeRawBufferPointer, at position: Int64) throws {
        var done = 0
        while done < bytes.count {
            let count = pwrite(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(position) + done)
            if count > 0 { done += count } else if count == 0 || errno != EINTR { throw BlobError.system("write") }
        }
    }

    /// Reads at most `count` bytes from a position; empty at the end of the file.
    func read(_ count: Int, at position: Int64) throws -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: count)
        while buffer.readableBytes < count {
            let rest = count - buffer.readableBytes
            let place = off_t(position) + buffer.readableBytes
            var result = 0
            buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: rest) { room in
                result = pread(descriptor, room.baseAddress, rest, place)
                return max(0, result)
            }
            if result == 0 { break }
            if result < 0 && errno != EINTR { throw BlobError.system("read") }
        }
        return buffer
    }

    func truncate(to size: Int64) throws {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw BlobError.system("ftruncate") }
    }

    func sync() throws {
        guard fsync(descriptor) == 0 else { throw BlobError.system("fsync") }
    }
}
