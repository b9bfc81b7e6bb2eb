import Foundation
import Peers
import Testing
import Values

@testable import Store

@Suite struct BackupTests {
    static let tables: [Migration] =
        [
            Migration(
                "letters",
                sql: [
                    "CREATE TABLE letter (firm_id BIGINT NOT NULL, id BIGINT NOT NULL PRIMARY KEY, title TEXT NOT NULL, blob TEXT)",
                    .tenant("letter"),
                ])
        ] + JobQueue.migrations + SearchIndex.migrations

    private func house(_ engine: TestEngine) async throws -> Database {
        let database = try await Database.open(try TestDatabase.location(engine))
        try await database.migrate(BackupTests.tables)
        return database
    }

    private func write(_ database: Database, _ numbers: ClosedRange<Int>) async throws {
        for number in numbers {
            try await database.write(.firm(1)) { tx in
                try tx.run("INSERT INTO letter (firm_id, id, title) VALUES (1, \(number), \("List nr \(number) „pilny”"))")
                try tx.index(
                    .init(
                        firm: 1, kind: "letter", record: Int64(number), title: "List nr \(number)", at: Instant(milliseconds: Int64(number))
                    ))
                try tx.enqueue(kind: "send", payload: "\(number)", firm: 1)
            }
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: TestEngine.allCases)
    func `a backup made while others write is one moment and comes back whole`(engine: TestEngine) async throws {
        let database = try await house(engine)
        let blobs = try await FolderBlobs(try Peer.newFolder("blobs").path)
        let photo = try await blobs.put(bytes: BlobStoreTests.photo)
        try await write(database, 1...50)
        let folder = try Peer.newFolder("backup").path
        async let writing: Void = write(database, 51...200)
        let manifest = try await Backup.write(database, blobs, to: folder)
        try await writing
        let rows = try #require(manifest.tables["letter"])
        #expect((50...200).contains(rows))
        #expect(manifest.tables["job"] == rows)
        #expect(manifest.tables["search_entry"] == rows)
        #expect(manifest.blobCount == 1)
        #expect(try await Backup.verify(folder) == manifest)

        let location = try TestDatabase.location(engine)
        let target = try await FolderBlobs(try Peer.newFolder("blobs").path)
        #expect(try await Backup.restore(folder, to: location, blobs: target) == manifest)
        let restored = try await Database.open(location)
        try await restored.migrate(BackupTests.tables)
        let titles = try await restored.read(.firm(1)) { try $0.all(String.self, "SELECT title FROM letter ORDER BY id") }
        #expect(titles == (1...rows).map { "List nr \($0) „pilny”" })
        #expect(try await restored.read(.firm(1)) { try $0.search(words: "list 17").map(\.record) } == [17])
        #expect(try await restored.read(.firm(2)) { try $0.search(words: "list 17").map(\.record) } == [])
        if engine == .postgres {
            #expect(try await restored.read(.firm(2)) { try $0.one(Int.self, "SELECT count(*) FROM letter") } == 0)
        }
        #expect(try await gather(target.read(photo.hash)) == BlobStoreTests.photo)
        await database.close()
        await restored.close()
    }

    @Test(arguments: TestEngine.allCases) func `a second backup into the same folder brings what is new`(engine: TestEngine) async throws {
        let database = try await house(engine)
        let blobs = try await FolderBlobs(try Peer.newFolder("blobs").path)
        let folder = try Peer.newFolder("backup").path
        let first = try await blobs.put(bytes: [1])
        try await Backup.write(database, blobs, to: folder)
        try await write(database, 1...3)
        let second = try await blobs.put(bytes: [2])
        let manifest = try await Backup.write(database, blobs, to: folder)
        #expect(manifest.tables["letter"] == 3)
        #expect(manifest.blobCount == 2)
        #expect(try await Backup.verify(folder) == manifest)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 4)
        let kept = try await FolderBlobs(folder + "/blobs")
        #expect(try await Set(gather(kept.all())) == [first, second])
        let links = try FileManager.default.attributesOfItem(atPath: try #require(kept.path(of: first.hash)))[.referenceCount] as? Int
        #expect(links == 2)
        await database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a place that is not empty is refused`(engine: TestEngine) async throws {
        let database = try await house(engine)
        let blobs = try await FolderBlobs(try Peer.newFolder("blobs").path)
        let folder = try Peer.newFolder("backup").path
        try await Backup.write(database, blobs, to: folder)
        await #expect(throws: BackupError.self) { try await Backup.restore(folder, to: database.location, blobs: blobs) }
        _ = try await blobs.put(bytes: [1])
        await #expect(throws: BackupError.refused("The store for blobs is not empty. A backup is restored into an empty one only.")) {
            try await Backup.restore(folder, to: try TestDatabase.location(engine), blobs: blobs)
        }
        let other: DatabaseLocation = engine == .sqlite ? .postgres("postgres://nobody@127.0.0.1:1/none") : .sqlite("/nowhere/else.sqlite")
        await #expect(throws: BackupError.self) { try await Backup.restore(folder, to: other, blobs: blobs) }
        await database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a damaged backup is told, file by file`(engine: TestEngine) async throws {
        let database = try await house(engine)
        let blobs = try await FolderBlobs(try Peer.newFolder("blobs").path)
        let folder = try Peer.newFolder("backup").path
        let blob = try await blobs.put(bytes: [1, 2, 3])
        let manifest = try await Backup.write(database, blobs, to: folder)
        let copy = try await FolderBlobs(folder + "/blobs")
        let path = try #require(copy.path(of: blob.hash))
        try FileManager.default.removeItem(atPath: path)
        await #expect(throws: BackupError.damaged(["Blob \(blob.hash) is missing."])) { try await Backup.verify(folder) }
        try Data([1, 2, 4]).write(to: URL(fileURLWithPath: path))
        await #expect(throws: BackupError.damaged(["Blob \(blob.hash) was changed: its SHA-256 is not the noted one."])) {
            try await Backup.verify(folder)
        }
        #expect(truncate(folder + "/" + manifest.database.name, 100) == 0)
        await #expect(throws: BackupError.damaged(["\(manifest.database.name) has 100 bytes instead of \(manifest.database.size)."])) {
            try await Backup.verify(folder)
        }
        await database.close()
    }

    @Test func `a folder with something else is left alone`() async throws {
        let database = try await house(.sqlite)
        let blobs = try await FolderBlobs(try Peer.newFolder("blobs").path)
        let folder = try Peer.newFolder("backup")
        try Data("umowa".utf8).write(to: folder.appendingPathComponent("umowa.txt"))
        await #expect(
            throws: BackupError.refused(
                "The folder \(folder.path) holds something else than a backup. Give an empty one, or an earlier backup.")
        ) {
            try await Backup.write(database, blobs, to: folder.path)
        }
        await #expect(throws: BackupError.refused("There is no backup in \(folder.path): it has no manifest.json.")) {
            try await Backup.verify(folder.path)
        }
        await database.close()
    }

    @Test func `blobs of a bucket are copied`() async throws {
        let database = try await house(.sqlite)
        let bucket = try await MotoServer.shared.get().newBucket()
        let blob = try await bucket.put(bytes: BlobStoreTests.photo)
        let folder = try Peer.newFolder("backup").path
        try await Backup.write(database, bucket, to: folder)
        let target = try await MotoServer.shared.get().newBucket()
        try await Backup.restore(folder, to: try TestDatabase.location(.sqlite), blobs: target)
        #expect(try await target.size(blob.hash) == blob.size)
        await database.close()
    }
}
