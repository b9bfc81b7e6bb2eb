import NIOCore

extension FolderBlobs {
    public func read(_ hash: String, range: Range<Int64>?) async throws -> BlobBytes {
        guard Blob.isHash(hash) else { throw BlobError.missing }
        let (file, size) = try await DiskThreads.run {
            let file = try self.opened(hash)
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

    /// The file of a blob, wherever it lies.
    private func opened(_ hash: String) throws -> DiskFile {
        let places = places(of: hash)
        do {
            return try DiskFile.open(places[0])
        } catch BlobError.missing {
            return try DiskFile.open(places[1])
        }
    }

    private static func blobs(in outer: DiskFolder) throws -> [Blob] {
        try outer.names().reversed().flatMap { name -> [Blob] in
            if let blob = try blob(name, in: outer) { return [blob] }
            guard name.utf8.count == 2 else { return [] }
            let inner = DiskFolder(path: outer[name])
            return try inner.names().reversed().compactMap { try blob($0, in: inner) }
        }
    }

    private static func blob(_ name: String, in folder: DiskFolder) throws -> Blob? {
        guard Blob.isHash(name), let size = try DiskFolder.status(folder[name])?.size else { return nil }
        return Blob(hash: name, size: size)
    }
}
