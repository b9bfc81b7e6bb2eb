import NIOCore

extension FolderBlobs {
    public func read(_ hash: String, range: Range<Int64>?) async throws -> BlobBytes {
        guard let path = path(of: hash) else { throw BlobError.missing }
        let (file, size) = try await DiskThreads.run {
            let file = try DiskFile.open(path)
            return (file, try file.size())
        }
        let range = range ?? 0..<size
        guard range.lowerBound >= 0, range.upperBound <= size else { throw BlobError.outOfRange(size: size) }
        return file.pieces(range)
    }

    public func all() -> PulledSequence<Blob> {
        PulledSequence { [root] in
            var outer = 0
            var found: [Blob] = []
            return {
                while found.isEmpty, outer < 256 {
                    let name = [UInt8(outer)].hex
                    found = try await DiskThreads.run { try FolderBlobs.blobs(in: DiskFolder(path: root[name])) }
                    outer += 1
                }
                return found.popLast()
            }
        }
    }

    private static func blobs(in outer: DiskFolder) throws -> [Blob] {
        try outer.names().reversed().flatMap { name -> [Blob] in
            let inner = DiskFolder(path: outer[name])
            return try inner.names().reversed().compactMap { hash -> Blob? in
                guard Blob.isHash(hash), let size = try DiskFolder.status(inner[hash])?.size else { return nil }
                return Blob(hash: hash, size: size)
            }
        }
    }
}
