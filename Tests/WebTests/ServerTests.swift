import Synchronization
import Testing

@testable import Web

@Suite struct ServerTests {
    @Test func `health and metrics tell how it goes`() async throws {
        let stage = Stage { table in
            table.add(.get, Place("oferty/:id"), access: "office") { _ in .text("x") }
        }
        stage.server.metrics.gauge("wiecha_jobs_waiting", help: "Jobs waiting.") { 3 }
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.get("/health", port).text == "ok\n")
            _ = try await Stage.get("/oferty/7?nip=5252248481", port)
            _ = try await Stage.get("/nic/5252248481", port)
            #expect(try await Stage.get("/metrics", port).status == 404)
            #expect(try await Stage.get("/metrics", port, "Host: localhost", "X-Forwarded-For: 192.0.2.7").status == 404)
            let metrics = try await Stage.get("/metrics", port, "Host: localhost").text
            #expect(metrics.contains("http_requests_total{method=\"GET\",route=\"/oferty/:id\",status=\"200\"} 1"))
            #expect(metrics.contains("http_requests_total{method=\"\",route=\"\",status=\"404\"} 3"))
            #expect(metrics.contains("http_request_seconds_bucket{method=\"GET\",route=\"/oferty/:id\",le=\"+Inf\"} 1"))
            #expect(metrics.contains("wiecha_jobs_waiting 3"))
            #expect(!metrics.contains("5252248481"))
        }
        #expect(
            stage.log.all.contains {
                $0.contains("\"route\":\"/oferty/:id\"") && $0.contains("\"status\":\"200\"") && $0.contains("\"bytes\":\"1\"")
            })
        #expect(!stage.log.all.contains { $0.contains("5252248481") })
    }

    @Test func `metrics want their token when one is set`() async throws {
        let stage = Stage(settings: { $0.metricsToken = "zeton" })
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.get("/metrics", port).status == 404)
            #expect(try await Stage.get("/metrics", port, "Authorization: Bearer zetoN").status == 404)
            #expect(try await Stage.get("/metrics", port, "Authorization: Bearer zeton").status == 200)
        }
    }

    @Test func `what stands around a handler may pass, change or refuse`() async throws {
        let stage = Stage { table in
            table.add(.get, Place("biuro"), access: "office") { call in .text(call.carried as? String ?? "nikt") }
            table.add(.get, Place("wstep"), access: "public") { _ in .text("wstęp") }
        } around: { call, next in
            guard call.access != "office" || call.cookies["sesja"] == "beata" else { throw Refusal.missing }
            var call = call
            call.carried = "Beata Kos"
            return try await next(call).with(header: "X-Po", call.pattern)
        }
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.get("/biuro", port).status == 404)
            let heard = try await Stage.get("/biuro", port, "Cookie: sesja=beata")
            #expect(heard.text == "Beata Kos")
            #expect(heard["x-po"] == "biuro")
            #expect(try await Stage.get("/wstep", port).status == 200)
        }
    }

    @Test func `a stop finishes the requests in flight`() async throws {
        let (started, start) = AsyncStream<Void>.makeStream()
        let (gate, open) = AsyncStream<Void>.makeStream()
        let stage = Stage { table in
            table.add(.get, Place("wolno"), access: "public") { _ in
                start.yield()
                for await _ in gate { break }
                return .text("zdążyło")
            }
        }
        let wire = try await stage.server.whileRunning { port async throws in
            let wire = try await Wire(port)
            try await wire.send("GET /wolno HTTP/1.1\r\nHost: x\r\n\r\n")
            for await _ in started { break }
            stage.server.stop()
            open.yield()
            return wire
        }
        #expect(Heard(await wire.receiveAll()).text == "zdążyło")
    }

    @Test func `a port in use is an error, not a crash`() async throws {
        try await Stage().server.whileRunning { port async throws in
            let second = Stage(settings: { $0.port = port })
            await #expect(throws: (any Error).self) { try await second.server.runWithoutSignals() }
            #expect(await second.server.port() == nil)
        }
    }

    @Test func `log lines are JSON whatever stands in them`() {
        let lines = Lines()
        var log = JSONLog(label: "a\"b") { lines.append($0) }
        log[metadataKey: "k\n"] = "w\u{1B}[31m\\"
        log.log(event: .init(level: .info, message: "raz\r\ndwa", metadata: nil, source: "", file: "", function: "", line: 0))
        let line = lines.all.first ?? ""
        #expect(line.contains("\"from\":\"a\\\"b\"") && line.contains("\"message\":\"raz"))
        #expect(line.hasSuffix("}\n") && !line.dropLast().contains("\n") && !line.contains("\u{1B}"))
    }
}
