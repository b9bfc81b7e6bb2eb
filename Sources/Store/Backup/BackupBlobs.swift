import Foundation
import NIOCore

/// The blobs of a backup.
enum BackupBlobs {
    /// Where the list grows.
    static let part = "blobs.part"

    /// Copies or links what the folder lacks, and lists everything.
    static func copy(_ blobs: any BlobStore, into folder: DiskFolder) async throws -> (count: Int, size: Int64) {
        let target = try await FolderBlobs(folder["blobs"])
        let list = try await DiskThreads.run { try DiskFile.create(folder[part]) }
        var (count, size, position) = (0, Int64(0), Int64(0))
        for try await blob in blobs.all() {
            guard try await bring(blob, from: blobs, to: target) else { continue }
            let line = Array("\(blob.hash) \(blob.size)\n".utf8)
            let place = position
            try await DiskThreads.run { try line.withUnsafeBytes { try list.write($0, at: place) } }
            (count, size, position) = (count + 1, size + blob.size, position + Int64(line.count))
        }
        return (count, size)
    }

    /// Puts every blob into a store.
    static func restore(from folder: DiskFolder, to blobs: any BlobStore) async throws {
        let source = try await FolderBlobs(folder["blobs"])
        for try await blob in source.all() {
            guard try await blobs.put(source.read(blob.hash), limit: .max) == blob else {
                throw BackupError.damaged(["The blob \(blob.hash) is not what its name says."])
            }
        }
    }

    /// What is wrong with the listed blobs, at most a hundred sentences.
    static func complaints(about manifest: BackupManifest, in folder: DiskFolder) throws -> [String] {
        let list = FileManager.default.contents(atPath: folder[manifest.blobs.name]) ?? Data()
        var complaints: [String] = []
        var count = 0
        for line in list.split(separator: UInt8(ascii: "\n")) where complaints.count < 100 {
            count += 1
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            guard words.count == 2, Blob.isHash(String(words[0])), let size = Int64(words[1]) else {
                complaints.append("Line \(count) of \(manifest.blobs.name) names no blob.")
                continue
            }
            let hash = String(words[0])
            let places = ["", "/\(hash.dropFirst(2).prefix(2))"].map { DiskFolder(path: folder["blobs/\(hash.prefix(2))\($0)"]) }
            let place = try places.first { try DiskFolder.status($0[hash]) != nil } ?? places[0]
            if let complaint = try BackupManifest.File(name: hash, size: size, hash: hash).complaint(in: place) {
                complaints.append("Blob " + complaint)
            }
        }
        return complaints
    }

    /// False when the blob was deleted in the meantime: no row names it then.
    private static func bring(_ blob: Blob, from blobs: any BlobStore, to target: FolderBlobs) async throws -> Bool {
        if try await target.size(blob.hash) == blob.size { return true }
        if let folder = blobs as? FolderBlobs, try await DiskThreads.run({ try target.link(blob, of: folder) }) { return true }
        do {
            let copy = try await target.put(blobs.read(blob.hash), limit: .max)
            guard copy == blob else { throw BlobError.damaged(hash: blob.hash) }
            return true
        } catch BlobError.missing {
            return false
        }
    }
}
