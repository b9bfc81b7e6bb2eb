import NIOCore

/// What has come of a stream and is still in memory.
struct SpooledStart {
    private static let stretch = 512 * 1024
    private static let small = 32 * 1024

    private(set) var pieces: [ByteBuffer] = []
    /// Bytes of all pieces.
    private(set) var size: Int64 = 0

    /// Enough to be worth a visit to the disk.
    var isLong: Bool { size >= SpooledStart.stretch }

    /// Small pieces are put together: a copy is cheaper than a system call.
    mutating func add(_ piece: ByteBuffer, limit: Int64) throws {
        size += Int64(piece.readableBytes)
        guard size <= limit else { throw BlobError.tooLarge(limit: limit) }
        if piece.readableBytes < SpooledStart.small, let last = pieces.indices.last, pieces[last].readableBytes < SpooledStart.small {
            pieces[last].writeImmutableBuffer(piece)
        } else {
            pieces.append(piece)
        }
    }
}
