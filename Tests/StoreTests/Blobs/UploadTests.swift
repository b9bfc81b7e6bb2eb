import Foundation
import NIOCore
import Testing

@testable import Store

/// Uploads that a bad line interrupts.
@Suite struct UploadTests {
    typealias Kind = BlobStoreTests.Kind
    static let video = BlobStoreTests.photo

    @Test(arguments: Kind.allCases) func `an upload in parts becomes one blob`(kind: Kind) async throws {
        let store = try await kind.open()
        var upload = try await store.beginUpload()
        for start in stride(from: 0, to: Self.video.count, by: 300_000) {
            let part = Array(Self.video[start..<min(start + 300_000, Self.video.count)])
            upload = try await store.append(cut(part, every: 40_000), to: upload.id, at: upload.offset, limit: 1_000_000)
        }
        #expect(upload.offset == 700_001)
        let blob = try await store.finish(upload.id)
        #expect(blob == Blob(hash: Self.video.sha256, size: 700_001))
        #expect(try await gather(store.read(blob.hash)) == Self.video)
        #expect(try await store.upload(upload.id) == nil)
        #expect(try await gather(store.all()) == [blob])
    }

    @Test(arguments: Kind.allCases) func `what arrived before the line broke is kept`(kind: Kind) async throws {
        let store = try await kind.open()
        let upload = try await store.beginUpload()
        await #expect(throws: Broken.self) {
            _ = try await store.append(breaking(after: [1, 2, 3]), to: upload.id, at: 0, limit: 100)
        }
        #expect(try await store.upload(upload.id)?.offset == 3)
        _ = try await store.append(bytes(4...6), to: upload.id, at: 3, limit: 100)
        #expect(try await store.finish(upload.id).hash == ([1, 2, 3, 4, 5, 6] as [UInt8]).sha256)
    }

    @Test(arguments: Kind.allCases) func `a wrong offset is answered with the right one`(kind: Kind) async throws {
        let store = try await kind.open()
        let upload = try await store.append(bytes(1...5), to: store.beginUpload().id, at: 0, limit: 100)
        await #expect(throws: BlobError.wrongOffset(expected: 5)) {
            _ = try await store.append(bytes(1...5), to: upload.id, at: 4, limit: 100)
        }
        #expect(try await store.upload(upload.id)?.offset == 5)
    }

    @Test(arguments: Kind.allCases) func `the limit counts the whole upload`(kind: Kind) async throws {
        let store = try await kind.open()
        let upload = try await store.append(bytes(1...5), to: store.beginUpload().id, at: 0, limit: 8)
        await #expect(throws: BlobError.tooLarge(limit: 8)) { _ = try await store.append(bytes(1...5), to: upload.id, at: 5, limit: 8) }
    }

    @Test(arguments: Kind.allCases, ["", "../../../etc/passwd", String(repeating: "0", count: 32)])
    func `an unknown upload is missing`(kind: Kind, id: String) async throws {
        let store = try await kind.open()
        #expect(try await store.upload(id) == nil)
        await #expect(throws: BlobError.missing) { _ = try await store.append(bytes(1...5), to: id, at: 0, limit: 8) }
        await #expect(throws: BlobError.missing) { _ = try await store.finish(id) }
        try await store.discard(id)
    }

    @Test(arguments: Kind.allCases) func `a discarded upload is gone`(kind: Kind) async throws {
        let store = try await kind.open()
        let upload = try await store.append(bytes(1...5), to: store.beginUpload().id, at: 0, limit: 8)
        try await store.discard(upload.id)
        #expect(try await store.upload(upload.id) == nil)
    }

    @Test(arguments: Kind.allCases) func `idle uploads expire`(kind: Kind) async throws {
        let store = try await kind.open()
        let upload = try await store.append(bytes(1...5), to: store.beginUpload().id, at: 0, limit: 8)
        #expect(try await store.expireUploads(idleFor: 3600) == 0)
        #expect(try await store.expireUploads(idleFor: 0) == 1)
        #expect(try await store.upload(upload.id) == nil)
    }
}
