import NIOCore
import Testing

@testable import Web

@Suite struct FormTests {
    let stage = Stage { table in
        table.add(.post, Place("formularz"), access: "office") { call in
            let form = try await call.form()
            return .text(form.pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "&"))
        }
        table.add(.post, Place("maly"), access: "office", bodyLimit: 100) { call in .text(try await call.form()["a"]) }
    }

    @Test func `fields arrive as people wrote them`() throws {
        let form = try Form(urlencoded: ByteBuffer(string: "imi%C4%99=Anna+Mucha&tag=a&tag=b&puste=&uwagi=raz%0D%0Adwa%0Dtrzy%0A&zgoda"))
        #expect(form["imię"] == "Anna Mucha")
        #expect(form.all("tag") == ["a", "b"])
        #expect(form["puste"] == "" && form.has("puste"))
        #expect(form["nie ma"] == "" && !form.has("nie ma"))
        #expect(form["uwagi"] == "raz\ndwa\ntrzy\n")
        #expect(form.has("zgoda"))
    }

    @Test(arguments: ["a=%00", "a%00=1", "a=%FF", "a=%4", "a=%zz"]) func `broken fields are refused`(body: String) async throws {
        let heard = try await stage.server.whileRunning { try await Stage.post("/formularz", $0, body: body) }
        #expect(heard.status == 400)
    }

    @Test func `ten thousand fields are too many`() async throws {
        let body = (0..<10_000).map { "a\($0)=1" }.joined(separator: "&")
        let heard = try await stage.server.whileRunning { try await Stage.post("/formularz", $0, body: body) }
        #expect(heard.status == 413)
    }

    @Test func `a body past the limit is refused before and while it comes`() async throws {
        try await stage.server.whileRunning { port async throws in
            #expect(try await Stage.post("/maly", port, body: "a=" + String(repeating: "x", count: 90)).status == 200)
            #expect(try await Stage.post("/maly", port, body: "a=" + String(repeating: "x", count: 200)).status == 413)
            #expect(try await Stage.post("/formularz", port, body: "a=" + String(repeating: "x", count: 1 << 20)).status == 413)
            let chunk = "32\r\n" + String(repeating: "a", count: 50) + "\r\n"
            let fields = ["Transfer-Encoding: chunked", "Sec-Fetch-Site: same-origin", "Content-Type: application/x-www-form-urlencoded"]
            let heard = try await Stage.say(Stage.request("POST", "/maly", fields) + chunk + chunk + chunk + "0\r\n\r\n", port)
            #expect(heard.status == 413)
        }
    }

    @Test func `another kind of body is refused`() async throws {
        let heard = try await stage.server.whileRunning {
            try await Stage.post("/formularz", $0, body: "{}", "Content-Type: application/json")
        }
        #expect(heard.status == 415)
    }

    @Test func `a form without files may come as multipart`() async throws {
        let body = "--x\r\nContent-Disposition: form-data; name=\"imię\"\r\n\r\nAnna\r\n--x--\r\n"
        try await stage.server.whileRunning { port async throws in
            #expect(
                try await Stage.post("/formularz", port, body: body, "Content-Type: multipart/form-data; boundary=x").text == "imię=Anna")
            let file = body.replacing("name=\"imię\"", with: "name=\"a\"; filename=\"a.txt\"")
            #expect(try await Stage.post("/formularz", port, body: file, "Content-Type: multipart/form-data; boundary=x").status == 415)
        }
    }
}
