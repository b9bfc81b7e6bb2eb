import NIOCore
import Testing

@testable import Web

private struct Broken: Error {}

@Suite struct StreamTests {
    static let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    static func pieces(_ range: Range<Int64>?) -> AsyncThrowingStream<ByteBuffer, any Error> {
        let range = range ?? 0..<Int64(bytes.count)
        return AsyncThrowingStream { continuation in
            for start in stride(from: Int(range.lowerBound), to: Int(range.upperBound), by: 7_000) {
                continuation.yield(ByteBuffer(bytes: bytes[start..<min(start + 7_000, Int(range.upperBound))]))
            }
            continuation.finish()
        }
    }

    let stage = Stage { table in
        table.add(.get, Place("plik"), access: "office") { call in
            .stream("application/pdf", length: 200_000, name: call.query["nazwa"], disposition: .inline, tag: "abc123") {
                StreamTests.pieces($0)
            }
        }
        table.add(.get, Place("bez-dlugosci"), access: "office") { _ in
            .stream("text/csv", length: nil) { _ in StreamTests.pieces(0..<20_000) }
        }
        table.add(.get, Place("urwany"), access: "office") { _ in .stream("text/csv", length: 300_000) { _ in StreamTests.pieces(nil) } }
        table.add(.get, Place("pusty"), access: "office") { _ in .stream("text/csv", length: 0) { _ in StreamTests.pieces(0..<0) } }
        table.add(.get, Place("brak"), access: "office") { _ in
            .stream("text/csv", length: 10) { _ -> AsyncThrowingStream<ByteBuffer, any Error> in throw Refusal.missing }
        }
    }

    @Test func `a file comes whole`() async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get("/plik", $0) }
        #expect(heard.status == 200)
        #expect(heard["accept-ranges"] == "bytes")
        #expect(heard["content-length"] == "200000")
        #expect(heard["etag"] == "\"abc123\"")
        #expect(heard["content-security-policy"]?.contains("frame-ancestors 'self'") == true)
        #expect(heard.body == StreamTests.bytes)
    }

    @Test(arguments: [
        ("bytes=0-9", 206, 0..<10), ("bytes=100000-", 206, 100_000..<200_000), ("bytes=-5", 206, 199_995..<200_000),
        ("bytes=199999-999999999", 206, 199_999..<200_000), ("bytes=-999999999", 206, 0..<200_000), ("bytes=5-4", 200, 0..<200_000),
        ("bytes=a-b", 200, 0..<200_000), ("bytes=0-1,5-6", 200, 0..<200_000), ("lines=1-2", 200, 0..<200_000),
        ("bytes=200000-", 416, 0..<0),
        ("bytes=-0", 416, 0..<0), ("bytes=99999999999999999999-", 200, 0..<200_000), ("bytes=--1", 200, 0..<200_000),
    ]) func `a range comes alone`(field: String, status: Int, range: Range<Int>) async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get("/plik", $0, "Range: \(field)") }
        #expect(heard.status == status)
        #expect(heard.body == Array(StreamTests.bytes[range]))
        if status == 206 { #expect(heard["content-range"] == "bytes \(range.lowerBound)-\(range.upperBound - 1)/200000") }
        if status == 416 { #expect(heard["content-range"] == "bytes */200000") }
    }

    @Test func `a range of an older file comes whole`() async throws {
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.get("/plik", port, "Range: bytes=0-9", "If-Range: \"stary\"").status == 200)
            #expect(try await Stage.get("/plik", port, "Range: bytes=0-9", "If-Range: \"abc123\"").status == 206)
            #expect(try await Stage.get("/plik", port, "If-None-Match: \"abc123\"").status == 304)
        }
    }

    @Test func `bodies without a length and without bytes`() async throws {
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.get("/bez-dlugosci", port).body == Array(StreamTests.bytes.prefix(20_000)))
            let empty = try await Stage.get("/pusty", port)
            #expect(empty.status == 200)
            #expect(empty.body.isEmpty)
            #expect(try await Stage.say(Stage.request("HEAD", "/plik", []), port)["content-length"] == "200000")
            let unknown = try await Stage.say(Stage.request("HEAD", "/bez-dlugosci", []), port)
            #expect(unknown.status == 200)
            #expect(unknown.body.isEmpty && unknown["transfer-encoding"] == nil)
        }
    }

    @Test func `a body that ends early does not look complete`() async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get("/urwany", $0) }
        #expect(heard["content-length"] == "300000")
        #expect(heard.body.count < 300_000)
    }

    @Test func `what goes wrong before the first byte is still a refusal`() async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get("/brak", $0) }
        #expect(heard.status == 404)
        #expect(heard["content-disposition"] == nil)
    }

    @Test(arguments: [
        ("oferta.pdf", "inline; filename=\"oferta.pdf\""),
        (
            "Oferta nr 7 – łazienka.pdf",
            "inline; filename=\"Oferta nr 7 _ lazienka.pdf\"; filename*=UTF-8''Oferta%20nr%207%20%E2%80%93%20%C5%82azienka.pdf"
        ),
        ("a\"b\\c/../d\r\nX: y.pdf", "inline; filename=\"a_b_c_.._d__X_ y.pdf\"; filename*=UTF-8''a%22bc..dX%3A%20y.pdf"),
    ]) func `a name of a file survives and does no harm`(name: String, field: String) {
        #expect(ContentDisposition.field(.inline, name: name) == field)
    }
}
