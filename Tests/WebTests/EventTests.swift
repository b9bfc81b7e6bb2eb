import Testing

@testable import Web

@Suite struct EventTests {
    let hub = LiveHub(perViewer: 2)

    func stage(heartbeat: Double = 20) -> Stage {
        let hub = hub
        return Stage { table in
            table.add(.get, Place("zdarzenia"), access: "office") { call in
                .events(hub, topics: ["firm/7/mail", "firm/7/tasks"], viewer: "beata") { event in
                    event.data == "cudze" ? nil : event
                }
            }
        } settings: {
            $0.heartbeat = heartbeat
        }
    }

    func open(_ port: Int) async throws -> Wire {
        let wire = try await Wire(port)
        try await wire.send("GET /zdarzenia HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n")
        let head = try await wire.receive(until: "retry: 3000")
        #expect(head.lowercased().contains("content-type: text/event-stream"))
        #expect(!head.lowercased().contains("content-encoding"))
        return wire
    }

    /// Waits for something that other threads bring about.
    func until(_ condition: () -> Bool) async throws {
        for _ in 0..<400 where !condition() { try await Task.sleep(for: .milliseconds(10)) }
        #expect(condition())
    }

    @Test func `news reach the open page, and only its own`() async throws {
        try await stage().server.whileRunning { port async throws in
            let wire = try await open(port)
            try await until { hub.count == 1 }
            hub.publish("firm/8/mail", event: "mail", data: "innej firmy")
            hub.publish("firm/7/mail", event: "mail", data: "cudze")
            hub.publish("firm/7/mail", event: "mail", data: "raz\r\ndwa")
            let text = try await wire.receive(until: "dwa\n\n")
            #expect(text.contains("event: mail\ndata: raz\ndata: dwa\n\n"))
            #expect(!text.contains("innej") && !text.contains("cudze"))
        }
    }

    @Test func `a page that goes away is noticed at once`() async throws {
        let stage = stage()
        try await stage.server.whileRunning { port async throws in
            let wire = try await open(port)
            try await until { hub.count == 1 && stage.server.metrics.openStreams.load(ordering: .relaxed) == 1 }
            wire.hangUp()
            try await until { hub.count == 0 && stage.server.metrics.openStreams.load(ordering: .relaxed) == 0 }
        }
    }

    @Test func `a quiet stream has a heartbeat`() async throws {
        try await stage(heartbeat: 0.05).server.whileRunning { port async throws in
            let wire = try await open(port)
            _ = try await wire.receive(until: ":\n\n")
        }
    }

    @Test func `a viewer with too many pages loses the oldest`() async throws {
        try await stage().server.whileRunning { port async throws in
            let first = try await open(port)
            try await until { hub.count == 1 }
            let second = try await open(port)
            try await until { hub.count == 2 }
            let third = try await open(port)
            _ = await first.receiveAll()
            #expect(hub.count == 2)
            second.hangUp()
            third.hangUp()
        }
    }

    @Test func `a stop ends the streams and finishes what has begun`() async throws {
        let stage = stage()
        let wire = try await stage.server.whileRunning { port async throws in
            let wire = try await open(port)
            try await until { hub.count == 1 }
            return wire
        }
        _ = await wire.receiveAll()
        #expect(hub.count == 0)
    }

    @Test func `a closed hub ends its listeners`() async throws {
        let news = hub.subscribe(["a"], viewer: "ewa")
        hub.publish("a", event: "x", data: "1")
        hub.close()
        var seen: [String] = []
        for await event in news { seen.append(event.data) }
        #expect(seen == ["1"])
        var late = hub.subscribe(["a"], viewer: "ewa").makeAsyncIterator()
        #expect(await late.next() == nil)
    }

    @Test func `a slow listener loses old news, not memory`() async throws {
        let news = hub.subscribe(["a"], viewer: "ewa")
        for number in 0..<1_000 { hub.publish("a", event: "x", data: "\(number)") }
        hub.close()
        var seen: [String] = []
        for await event in news { seen.append(event.data) }
        #expect(seen.count == 64)
        #expect(seen.last == "999")
    }
}
