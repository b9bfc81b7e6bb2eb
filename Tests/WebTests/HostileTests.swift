import Testing

@testable import Web

@Suite struct HostileTests {
    let stage = Stage { table in
        table.add(.get, Place("a"), access: "public") { _ in .text("a") }
        table.add(.post, Place("a"), access: "public") { call in .text(try await call.form()["a"]) }
    } settings: {
        $0.idleTimeout = 0.3
    }
    let head = "Host: biuro.example.pl\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n"

    @Test(arguments: [
        "GET /a HTTP/1.1\r\nHost: x\r\nX-Long: \(String(repeating: "a", count: 100_000))\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: x\r\n\((0..<500).map { "X-\($0): a\r\n" }.joined())\r\n",
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\na=1",
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: -3\r\n\r\na=1",
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n0\r\n\r\n",
        "GET /a\0b HTTP/1.1\r\nHost: x\r\n\r\n", "NIC\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}",
        "GET /a HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n", "GET /a HTTP/9.9\r\nHost: x\r\n\r\n",
    ]) func `a broken request is answered by 400 or by closing`(request: String) async throws {
        let heard = try await stage.hear(request)
        #expect(heard.status == 400 || heard.status == 0)
    }

    @Test func `broken chunks are refused`() async throws {
        let heard = try await stage.hear("POST /a HTTP/1.1\r\n\(head)Transfer-Encoding: chunked\r\n\r\n3\r\na=1\r\nzz\r\n")
        #expect(heard.status == 400)
    }

    @Test func `a request that stops half way is dropped`() async throws {
        try await stage.server.whileRunning { port async throws in
            for start in ["GET /a HT", "GET /a HTTP/1.1\r\nHost: x\r\n", "POST /a HTTP/1.1\r\n\(head)Content-Length: 100\r\n\r\na=1"] {
                let wire = try await Wire(port)
                try await wire.send(start)
                let began = ContinuousClock.now
                _ = await wire.receiveAll()
                #expect(ContinuousClock.now - began < .seconds(8))
            }
        }
    }

    @Test func `a body that the caller breaks off is not taken for whole`() async throws {
        try await stage.server.whileRunning { port async throws in
            let wire = try await Wire(port)
            try await wire.send("POST /a HTTP/1.1\r\n\(head)Content-Length: 100\r\n\r\na=1")
            wire.hangUp()
            #expect(try await Stage.get("/a", port).status == 200)
        }
        #expect(!stage.log.all.contains { $0.contains("\"status\":\"200\"") && $0.contains("POST") })
    }

    @Test func `a body that trickles is not waited for`() async throws {
        try await stage.server.whileRunning { port in
            let wire = try await Wire(port)
            try await wire.send("POST /a HTTP/1.1\r\n\(head)Content-Length: 1000\r\n\r\na=")
            let trickle = Task {
                while true {
                    try await Task.sleep(for: .milliseconds(100))
                    try await wire.send("x")
                }
            }
            let began = ContinuousClock.now
            _ = await wire.receiveAll()
            trickle.cancel()
            #expect(stage.log.all.contains { $0.contains("\"status\":\"400\"") })
            #expect(ContinuousClock.now - began < .seconds(8))
        }
    }

    @Test func `a reader that takes nothing is let go`() async throws {
        let stage = Stage { table in
            table.add(.get, Place("duzy"), access: "public") { _ in
                let piece = ByteBuffer(repeating: 65, count: 1 << 20)
                return .stream("application/zip", length: 1 << 40) { _ in
                    AsyncStream<ByteBuffer>(unfolding: {
                        try? await Task.sleep(for: .milliseconds(1))
                        return piece
                    })
                }
            }
        } settings: {
            $0.idleTimeout = 0.3
        }
        try await stage.server.whileRunning { port in
            let wire = try await Wire(port, reads: false)
            try await wire.send("GET /duzy HTTP/1.1\r\nHost: x\r\n\r\n")
            for _ in 0..<800 where !stage.log.all.contains(where: { $0.contains("\"cut\":\"yes\"") }) {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(stage.log.all.contains { $0.contains("\"cut\":\"yes\"") })
            wire.hangUp()
        }
    }

    @Test func `one connection serves many requests, pipelined too`() async throws {
        try await stage.server.whileRunning { port async throws in
            let wire = try await Wire(port)
            try await wire.send(
                String(repeating: "GET /a HTTP/1.1\r\nHost: x\r\n\r\n", count: 3)
                    + "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let text = String(decoding: await wire.receiveAll(), as: UTF8.self)
            #expect(text.components(separatedBy: "HTTP/1.1 200").count == 5)
        }
    }

    @Test func `a large body nobody wants does not hold the connection`() async throws {
        try await stage.server.whileRunning { port async throws in
            let wire = try await Wire(port)
            try await wire.send("POST /nic HTTP/1.1\r\n\(head)Content-Length: 900000000\r\n\r\n" + String(repeating: "a", count: 100_000))
            let heard = Heard(await wire.receiveAll())
            #expect(heard.status == 404)
            #expect(heard["connection"] == "close")
        }
    }
}
