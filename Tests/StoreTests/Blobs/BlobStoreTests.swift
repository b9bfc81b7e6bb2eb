import Crypto
import Foundation
import NIOCore
import Peers
import Testing

@testable import Store

/// One promise, asked of every kind of store.
@Suite struct BlobStoreTests {
    enum Kind: String, CaseIterable, Sendable, CustomTestStringConvertible {
        case folder, s3
        var testDescription: String { rawValue }

        func open() async throws -> any BlobStore {
            switch self {
            case .folder: try await FolderBlobs(try Peer.newFolder("blobs").path)
            case .s3: try await MotoServer.shared.get().newBucket()
            }
        }
    }

    static let photo = [UInt8]((0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) })

    @Test(arguments: Kind.allCases) func `what is put is read back whole`(kind: Kind) async throws {
        let store = try await kind.open()
        let blob = try await store.put(cut(Self.photo, every: 10_007), limit: 1_000_000)
        #expect(blob.size == 700_001)
        #expect(blob.hash == SHA256.hash(data: Self.photo).hex)
        #expect(try await store.size(blob.hash) == 700_001)
        #expect(try await gather(store.read(blob.hash)) == Self.photo)
    }

    @Test(arguments: Kind.allCases) func `pieces are large`(kind: Kind) async throws {
        let store = try await kind.open()
        let blob = try await store.put(bytes: Self.photo)
        var sizes: [Int] = []
        for try await piece in try await store.read(blob.hash) { sizes.append(piece.readableBytes) }
        #expect(sizes.dropLast().allSatisfy { $0 >= 128 * 1024 })
    }

    @Test(arguments: Kind.allCases, [0..<1, 299_999..<300_002, 0..<700_001, 700_000..<700_001, 5..<5])
    func `a range gives exactly its bytes`(kind: Kind, range: Range<Int64>) async throws {
        let store = try await kind.open()
        let blob = try await store.put(bytes: Self.photo)
        let part = try await gather(store.read(blob.hash, range: range))
        #expect(part == Array(Self.photo[Int(range.lowerBound)..<Int(range.upperBound)]))
    }

    @Test(arguments: Kind.allCases) func `a range past the end is refused`(kind: Kind) async throws {
        let store = try await kind.open()
        let blob = try await store.put(bytes: Array("okno".utf8))
        await #expect(throws: BlobError.outOfRange(size: 4)) { _ = try await store.read(blob.hash, range: 2..<5) }
    }

    @Test(arguments: Kind.allCases) func `the same bytes are kept once`(kind: Kind) async throws {
        let store = try await kind.open()
        let first = try await store.put(bytes: Array("rzut parteru".utf8))
        let second = try await store.put(bytes: Array("rzut parteru".utf8))
        #expect(first == second)
        #expect(try await gather(store.all()) == [first])
    }

    @Test(arguments: Kind.allCases) func `an empty blob is a blob`(kind: Kind) async throws {
        let store = try await kind.open()
        let blob = try await store.put(bytes: [UInt8]())
        #expect(blob.size == 0)
        #expect(try await gather(store.read(blob.hash)) == [])
    }

    @Test(arguments: Kind.allCases) func `a stream past the limit leaves nothing`(kind: Kind) async throws {
        let store = try await kind.open()
        await #expect(throws: BlobError.tooLarge(limit: 9)) { _ = try await store.put(bytes(1...10), limit: 9) }
        #expect(try await gather(store.all()).isEmpty)
        #expect(try await store.put(bytes(1...10), limit: 10).size == 10)
    }

    @Test(arguments: Kind.allCases) func `a stream that breaks leaves nothing`(kind: Kind) async throws {
        let store = try await kind.open()
        await #expect(throws: Broken.self) { _ = try await store.put(breaking(after: Self.photo), limit: .max) }
        #expect(try await gather(store.all()).isEmpty)
    }

    @Test(arguments: Kind.allCases) func `what is deleted is gone`(kind: Kind) async throws {
        let store = try await kind.open()
        let blob = try await store.put(bytes: Array("szkic".utf8))
        try await store.delete(blob.hash)
        try await store.delete(blob.hash)
        #expect(try await !store.exists(blob.hash))
        await #expect(throws: BlobError.missing) { _ = try await store.read(blob.hash) }
    }

    @Test(arguments: Kind.allCases, ["", "../../etc/passwd", String(repeating: "A", count: 64), String(repeating: "0", count: 64), "a\0b"])
    func `a name that is no blob is only missing`(kind: Kind, name: String) async throws {
        let store = try await kind.open()
        #expect(try await store.size(name) == nil)
        await #expect(throws: BlobError.missing) { _ = try await store.read(name) }
        try await store.delete(name)
    }

    @Test(arguments: Kind.allCases) func `every blob is listed`(kind: Kind) async throws {
        let store = try await kind.open()
        var expected: Set<Blob> = []
        for number in 1...20 { expected.insert(try await store.put(bytes: Array("zdjęcie \(number)".utf8))) }
        #expect(try await Set(gather(store.all())) == expected)
    }

    @Test(arguments: Kind.allCases) func `many put the same bytes at once`(kind: Kind) async throws {
        let store = try await kind.open()
        let blobs = try await withThrowingTaskGroup(of: Blob.self) { group in
            for _ in 0..<8 { group.addTask { try await store.put(bytes: Self.photo) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(blobs.count == 1)
    }
}
