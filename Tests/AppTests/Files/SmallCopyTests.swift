import Testing
import Values

@testable import App

@Suite struct SmallCopyTests {
    @Test func `a small copy is made once and kept`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("dach.jpg", Sample.photo(), to: "Zdjęcia")
            let document = try await site.document("dach.jpg")
            let viewer = try await site.house.viewer(.beata)
            var world = site.house.world
            let picture = Sample.photo(size: 100)
            let counter = Counter()
            world.smallCopies = { _ in
                await counter.count()
                return picture
            }
            let first = try await world.smallCopy(of: document, firm: viewer.firmID)
            let second = try await world.smallCopy(of: document, firm: viewer.firmID)
            #expect(first.blobHash != nil && first.blobHash == second.blobHash && first.contentType == "image/jpeg")
            #expect(await counter.value == 1)
            let answer = try await site.beata.get(Places.documentThumbnail(document.id))
            #expect(answer.bytes == picture && answer.headers["cache-control"]?.contains("immutable") == true)
        }
    }

    @Test func `a picture that cannot be read has none, and that is remembered`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await FileSite.open(house)
            _ = try await site.add("dach.jpg", Sample.photo(), to: "Zdjęcia")
            let document = try await site.document("dach.jpg")
            let viewer = try await house.viewer(.beata)
            var world = house.world
            let counter = Counter()
            world.smallCopies = { _ in
                await counter.count()
                throw SmallCopyFailure.impossible
            }
            #expect(try await world.smallCopy(of: document, firm: viewer.firmID).blobHash == nil)
            #expect(try await world.smallCopy(of: document, firm: viewer.firmID).blobHash == nil)
            #expect(await counter.value == 1)
        }
    }

    private actor Counter {
        var value = 0

        func count() { value += 1 }
    }
}
