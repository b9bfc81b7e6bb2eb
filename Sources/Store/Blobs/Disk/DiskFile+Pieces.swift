import NIOCore

extension DiskFile {
    /// The bytes of a file from `range.lowerBound` on, read on the disk threads as they are asked for.
    func pieces(_ range: Range<Int64>) -> BlobBytes {
        BlobBytes {
            var position = range.lowerBound
            return {
                guard position < range.upperBound else { return nil }
                let count = Int(min(Int64(DiskFile.pieceSize), range.upperBound - position))
                let place = position
                let piece = try await DiskThreads.run { try self.read(count, at: place) }
                guard piece.readableBytes == count else { throw BlobError.unavailable("a file became shorter while it was read") }
                position += Int64(count)
                return piece
            }
        }
    }

    /// The bytes of a whole file.
    static func pieces(of path: String) async throws -> BlobBytes {
        let (file, size) = try await DiskThreads.run {
            let file = try DiskFile.open(path)
            return (file, try file.size())
        }
        return file.pieces(0..<size)
    }
}
