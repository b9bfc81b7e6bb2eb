import Foundation
import NIOCore
import Peers
import Testing

@testable import Store

@Suite struct FolderBlobsTests {
    @Test func `a blob lies one folder deep and only its owner may read it`() async throws {
        let folder = try Peer.newFolder("blobs")
        let blob = try await FolderBlobs(folder.path).put(bytes: Array("umowa".utf8))
        let path = folder.appendingPathComponent("\(blob.hash.prefix(2))/\(blob.hash)").path
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a blob that an older program put two folders deep is found, counted once and removed`() async throws {
        let folder = try Peer.newFolder("blobs")
        let store = try await FolderBlobs(folder.path)
        let blob = try await store.put(bytes: Array("umowa".utf8))
        let deep = folder.appendingPathComponent("\(blob.hash.prefix(2))/\(blob.hash.dropFirst(2).prefix(2))")
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: try #require(store.path(of: blob.hash)), toPath: deep.appendingPathComponent(blob.hash).path)
        #expect(try await store.put(bytes: Array("umowa".utf8)) == blob)
        #expect(try await gather(store.read(blob.hash)) == Array("umowa".utf8))
        var all: [Blob] = []
        for try await each in store.all() { all.append(each) }
        #expect(all == [blob])
        try await store.delete(blob.hash)
        #expect(try await store.size(blob.hash) == nil)
    }

    @Test func `a file that is given away becomes a blob and is gone`() async throws {
        let folder = try Peer.newFolder("blobs")
        let store = try await FolderBlobs(folder.appendingPathComponent("store").path)
        for _ in 0..<2 {
            let file = folder.appendingPathComponent("zdjęcie.jpg").path
            try Data("umowa".utf8).write(to: URL(fileURLWithPath: file))
            let blob = try await store.put(moving: file)
            #expect(blob.hash == Array("umowa".utf8).sha256 && blob.size == 5)
            #expect(!FileManager.default.fileExists(atPath: file))
            #expect(try await gather(store.read(blob.hash)) == Array("umowa".utf8))
            #expect(try await store.file(of: blob.hash) == store.path(of: blob.hash))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/store/incoming").isEmpty)
    }

    @Test func `a link that is given away is not followed`() async throws {
        let folder = try Peer.newFolder("blobs")
        let store = try await FolderBlobs(folder.appendingPathComponent("store").path)
        let link = folder.appendingPathComponent("link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/hostname")
        await #expect(throws: BlobError.self) { _ = try await store.put(moving: link) }
    }

    @Test func `nothing half-written stays behind`() async throws {
        let folder = try Peer.newFolder("blobs")
        let store = try await FolderBlobs(folder.path)
        _ = try await store.put(bytes: [1])
        _ = try await store.put(bytes: [1])
        _ = try? await store.put(breaking(after: [2]), limit: .max)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/incoming").isEmpty)
    }

    @Test func `blobs and uploads survive a restart`() async throws {
        let folder = try Peer.newFolder("blobs")
        let before = try await FolderBlobs(folder.path)
        let blob = try await before.put(bytes: [1, 2, 3])
        let upload = try await before.append(bytes(1...9), to: before.beginUpload().id, at: 0, limit: 10)
        let after = try await FolderBlobs(folder.path)
        #expect(try await after.exists(blob.hash))
        #expect(try await after.upload(upload.id) == upload)
    }

    @Test func `a copy that a failing disk cut short is written anew`() async throws {
        let folder = try Peer.newFolder("blobs")
        let store = try await FolderBlobs(folder.path)
        let blob = try await store.put(bytes: [1, 2, 3])
        #expect(truncate(try #require(store.path(of: blob.hash)), 1) == 0)
        _ = try await store.put(bytes: [1, 2, 3])
        #expect(try await gather(store.read(blob.hash)) == [1, 2, 3])
    }

    @Test func `two senders cannot write one upload at once`() async throws {
        let store = try await FolderBlobs(try Peer.newFolder("blobs").path)
        let upload = try await store.beginUpload()
        let held = try UploadTail(store.uploads[upload.id], at: 0)
        await #expect(throws: BlobError.wrongOffset(expected: 0)) {
            _ = try await store.append(bytes(1...2), to: upload.id, at: 0, limit: 9)
        }
        _ = try held.sync()
    }

    @Test func `a folder that cannot be made is named`() async throws {
        await #expect(throws: BlobError.invalid("The folder for blobs cannot be made: /proc/none/blobs")) {
            _ = try await FolderBlobs("/proc/none/blobs")
        }
    }
}
