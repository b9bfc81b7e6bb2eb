import Foundation

extension FolderBlobs {
    /// Takes a blob of another folder on the same disk without copying it; false where that is not possible.
    ///
    /// Its name is not durable before the disk is synced.
    func link(_ blob: Blob, of other: FolderBlobs) throws -> Bool {
        guard Blob.isHash(blob.hash) else { return false }
        let target = try leaf(of: blob.hash)[blob.hash]
        try DiskFolder.remove(target)
        return other.places(of: blob.hash).contains { Glibc.link($0, target) == 0 }
    }
}
