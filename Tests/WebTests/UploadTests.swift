import NIOCore
import Testing

@testable import Web

@Suite struct UploadTests {
    static let kind = "Content-Type: multipart/form-data; boundary=\"granica\""
    let stage = Stage { table in
        table.add(.post, Place("pliki"), access: "office", bodyLimit: 64 << 20) { call in
            var seen: [String] = []
            let form = try await call.upload(UploadLimits(field: 1_000, parts: 50, files: 3)) { part in
                var count = 0
                for try await piece in part.body { count += piece.readableBytes }
                seen.append("\(part.name):\(part.fileName):\(part.contentType):\(count)")
            }
            return .text((seen + form.pairs.map { "\($0.name)=\($0.value)" }).joined(separator: "\n"))
        }
        table.add(.post, Place("pominiete"), access: "office", bodyLimit: 64 << 20) { call in
            let form = try await call.upload { _ in }
            return .text(form["po"])
        }
        table.add(.post, Place("surowe"), access: "office", bodyLimit: 64 << 20) { call in
            var count = 0
            for try await piece in call.body { count += piece.readableBytes }
            return .text("\(count)")
        }
    }

    static func file(_ name: String, _ fileName: String, _ content: String, type: String = "text/plain") -> String {
        "--granica\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\nContent-Type: \(type)\r\n\r\n\(content)\r\n"
    }
    static func field(_ name: String, _ value: String) -> String {
        "--granica\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    static let end = "--granica--\r\n"

    @Test func `files and fields are told apart`() async throws {
        let body =
            Self.field("opis", "zdjęcia\r\nz budowy") + Self.file("plik", "C:\\zdjecia\\dach %22a%22.txt", "\r\n--granic\r\nłata")
            + Self.file("plik", "", "")
            + Self.file("plik", "../../etc/passwd", "x", type: "image/png") + Self.end
        let heard = try await stage.server.whileRunning { try await Stage.post("/pliki", $0, body: body, Self.kind) }
        #expect(heard.status == 200)
        #expect(heard.text == "plik:dach \"a\".txt:text/plain:17\nplik:passwd:image/png:1\nopis=zdjęcia\nz budowy")
    }

    @Test func `what a handler leaves unread is skipped`() async throws {
        let body = Self.file("plik", "a.txt", String(repeating: "x", count: 300_000)) + Self.field("po", "doszło") + Self.end
        let heard = try await stage.server.whileRunning { try await Stage.post("/pominiete", $0, body: body, Self.kind) }
        #expect(heard.text == "doszło")
    }

    @Test func `a body cut short is refused`() async throws {
        let whole = Self.field("opis", "x") + Self.file("plik", "a.txt", "abc") + Self.end
        try await stage.server.whileRunning { port async throws in
            for length in [0, 5, 40, 70, 130, whole.utf8.count - 12] {
                let heard = try await Stage.post("/pliki", port, body: String(whole.prefix(length)), Self.kind)
                #expect(heard.status == 400, "\(length)")
            }
        }
    }

    @Test(arguments: [
        "--granica\r\nContent-Disposition: form-data\r\n\r\nx\r\n--granica--\r\n",
        "--granica\r\nbez dwukropka\r\n\r\nx\r\n--granica--\r\n",
        "--granica\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\0\r\n--granica--\r\n",
        "--granicaX\r\n\r\n", "--granica\r\nX: " + String(repeating: "a", count: 40_000),
    ]) func `broken parts are refused`(body: String) async throws {
        let heard = try await stage.server.whileRunning { try await Stage.post("/pliki", $0, body: body, Self.kind) }
        #expect(heard.status == 400)
    }

    @Test func `too many parts, files and too long fields are refused`() async throws {
        try await stage.server.whileRunning { port async throws in
            let fields = (0..<60).map { Self.field("a\($0)", "x") }.joined() + Self.end
            #expect(try await Stage.post("/pliki", port, body: fields, Self.kind).status == 413)
            let files = (0..<4).map { Self.file("a", "\($0).txt", "x") }.joined() + Self.end
            #expect(try await Stage.post("/pliki", port, body: files, Self.kind).status == 413)
            #expect(
                try await Stage.post("/pliki", port, body: Self.field("a", String(repeating: "x", count: 1_001)) + Self.end, Self.kind)
                    .status == 413)
        }
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "text/plain",
        "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
    ])
    func `a body without a boundary is refused`(type: String) async throws {
        let heard = try await stage.server.whileRunning { try await Stage.post("/pliki", $0, body: "x", "Content-Type: \(type)") }
        #expect(heard.status == 415)
    }

    @Test func `raw bytes stream through`() async throws {
        let body = String(repeating: "x", count: 3_000_000)
        let heard = try await stage.server.whileRunning {
            try await Stage.post("/surowe", $0, body: body, "Content-Type: application/offset+octet-stream")
        }
        #expect(heard.text == "3000000")
    }

    @Test func `a caller that asks before sending is told to go on, or not`() async throws {
        try await stage.server.whileRunning { port in
            let fields = ["Expect: 100-continue", "Content-Length: 5", "Sec-Fetch-Site: same-origin"]
            let wire = try await Wire(port)
            try await wire.send(Stage.request("POST", "/surowe", fields))
            #expect(try await wire.receive(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100"))
            try await wire.send("12345")
            #expect(Heard(await wire.receiveAll()).text == "5")
            let refused = try await Stage.say(Stage.request("POST", "/nie-ma", fields), port)
            #expect(refused.status == 404)
        }
    }

    @Test func `a parser fed byte by byte says the same`() throws {
        let body = Array((Self.file("plik", "a.txt", "ab\r\n--granic\r\ncd") + Self.field("b", "2") + Self.end).utf8)
        var parser = MultipartParser(boundary: "granica")
        var text = ""
        for byte in body {
            parser.feed(ByteBuffer(bytes: [byte]))
            while let event = try parser.next() {
                switch event {
                case .begin(let header): text += "<\(header.name ?? "")>"
                case .data(let bytes): text += String(buffer: bytes)
                case .end: text += "</>"
                }
            }
        }
        #expect(parser.isFinished)
        #expect(text == "<plik>ab\r\n--granic\r\ncd</><b>2</>")
    }
}
