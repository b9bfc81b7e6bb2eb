import Testing

@testable import Web

@Suite struct CachingTests {
    let stage = Stage { table in
        table.add(.get, Place("strona"), access: "office") { _ in .html(HTML(bytes: Array(repeating: 65, count: 11_000))) }
        table.add(.get, Place("krotka"), access: "office") { _ in .html("<p>krótka</p>") }
        table.add(.get, Place("obraz"), access: "office") { _ in .bytes(Array(repeating: 65, count: 11_000), type: "image/png") }
        table.add(.get, Place("tajne"), access: "office") { _ in Reply.html("<p>x</p>").with(header: "Cache-Control", "no-store") }
    }

    @Test func `a page that did not change is not sent again`() async throws {
        try await stage.server.whileRunning { port async throws in
            let first = try await Stage.get("/strona", port)
            #expect(first["cache-control"] == "private, no-cache")
            let tag = try #require(first["etag"])
            let second = try await Stage.get("/strona", port, "If-None-Match: \"inne\", \(tag)")
            #expect(second.status == 304)
            #expect(second.body.isEmpty)
            #expect(second["etag"] == tag)
            #expect(try await Stage.get("/krotka", port, "If-None-Match: \(tag)").status == 200)
            #expect(try await Stage.get("/tajne", port)["etag"] == nil)
        }
    }

    @Test func `long text is compressed for those who take it`() async throws {
        try await stage.server.whileRunning { port async throws in
            let small = try await Stage.get("/strona", port, "Accept-Encoding: br, gzip")
            #expect(small["content-encoding"] == "gzip")
            #expect(small["vary"] == "Accept-Encoding")
            #expect(small.body.count < 200)
            #expect(small.body.starts(with: [0x1F, 0x8B]))
            #expect(try await Stage.get("/strona", port)["content-encoding"] == nil)
            #expect(try await Stage.get("/strona", port, "Accept-Encoding: gzip;q=0, br")["content-encoding"] == nil)
            #expect(try await Stage.get("/krotka", port, "Accept-Encoding: gzip")["content-encoding"] == nil)
            #expect(try await Stage.get("/obraz", port, "Accept-Encoding: gzip")["content-encoding"] == nil)
        }
    }

    @Test func `tags differ when the bytes do`() {
        var tags: Set<String> = []
        for length in 0..<200 {
            var bytes = [UInt8](repeating: 0, count: length)
            tags.insert(ContentTag.of(bytes))
            for index in bytes.indices {
                bytes[index] = 1
                tags.insert(ContentTag.of(bytes))
                bytes[index] = 0
            }
        }
        #expect(tags.count == 200 + 199 * 200 / 2)
    }
}
