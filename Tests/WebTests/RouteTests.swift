import Testing

@testable import Web

@Suite struct RouteTests {
    let stage = Stage { table in
        table.add(.get, Place(""), access: "public") { _ in .html("<h1>Pulpit</h1>") }
        table.add(.get, Place("oferty/:id"), access: "office") { call in .text("oferta \(try call.id())") }
        table.add(.get, Place("oferty/nowa"), access: "office") { _ in .text("nowa") }
        table.add(.delete, Place("oferty/:id"), access: "office") { _ in .nothing() }
        table.add(.get, Place("etykiety/:nazwa"), access: "office") { call in .text(try call.parameter("nazwa")) }
        table.add(.get, Place("dysk/*tail"), access: "office") { call in
            .text(Place.parts(ofTail: try call.parameter("tail")).map { $0.joined(separator: "|") } ?? "nigdzie")
        }
        table.add(.propfind, Place("dysk/*tail"), access: "office") { _ in .nothing() }
        table.add(.get, Place("szukaj"), access: "office") { call in
            .text(call.query["q"] + "|" + call.query.all("t").joined(separator: ","))
        }
    }

    @Test(arguments: [
        ("/", 200, "<h1>Pulpit</h1>"), ("/oferty/7", 200, "oferta 7"), ("/oferty/nowa", 200, "nowa"),
        ("/etykiety/pilne%20i%20wa%C5%BCne", 200, "pilne i ważne"), ("/etykiety/%252e%252e%252f", 200, "%2e%2e%2f"),
        ("/dysk", 200, ""), ("/dysk/", 200, ""), ("/dysk/a%20b/c/", 200, "a b|c"), ("/dysk/a//b", 200, "nigdzie"),
        ("/dysk/a%2Fb", 200, "nigdzie"), ("/dysk/%2e%2e/b", 200, "nigdzie"), ("/dysk/%FF", 200, "nigdzie"),
        ("/szukaj?q=dach+i%C5%9B%C4%87&t=a&t=b", 200, "dach iść|a,b"), ("/szukaj?q=%00", 200, "|"),
    ]) func `an address leads to its handler`(path: String, status: Int, text: String) async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get(path, $0) }
        #expect(heard.status == status)
        #expect(heard.text == text)
    }

    @Test(arguments: [
        "/nic", "/oferty/", "/oferty//7", "//oferty/7", "/oferty/07", "/oferty/-7", "/oferty/7x", "/oferty/99999999999999999999",
        "/oferty/0",
        "/etykiety/..%2f..%2fetc", "/etykiety/%2e%2e", "/etykiety/..", "/etykiety/a%5Cb", "/etykiety/%00", "/etykiety/%FF", "/etykiety/%4",
        "/etykiety/a%0d%0aSet-Cookie:%20x", "/" + String(repeating: "a/", count: 5_000),
    ]) func `a strange address leads nowhere`(path: String) async throws {
        let heard = try await stage.server.whileRunning { try await Stage.get(path, $0) }
        #expect(heard.status == 404)
        #expect(heard.text.contains("404"))
        #expect(heard["set-cookie"] == nil)
    }

    @Test func `the wrong method names the right ones`() async throws {
        try await stage.server.whileRunning { port async throws in
            let post = try await Stage.post("/oferty/7", port, body: "")
            #expect(post.status == 405)
            #expect(post["allow"] == "DELETE, GET, HEAD")
            let options = try await Stage.say(Stage.request("OPTIONS", "/oferty/7", []), port)
            #expect(options.status == 204)
            #expect(options["allow"] == "DELETE, GET, HEAD")
            let odd = try await Stage.say(Stage.request("TRACE", "/oferty/7", []), port)
            #expect(odd.status == 405)
        }
    }

    @Test func `HEAD answers like GET without the bytes`() async throws {
        let heard = try await stage.server.whileRunning { try await Stage.say(Stage.request("HEAD", "/", []), $0) }
        #expect(heard.status == 200)
        #expect(heard["content-length"] == "15")
        #expect(heard.body.isEmpty)
    }

    @Test func `the table lists its routes and notices doubles`() {
        var table = RouteTable()
        table.add(.get, Place("oferty/:id"), access: "office") { _ in .nothing() }
        table.add(.get, Place("oferty/:numer"), access: "zone") { _ in .nothing() }
        #expect(table.routes.map(\.access) == ["office", "zone"])
        #expect(table.doubled == ["GET oferty/:numer"])
    }
}
