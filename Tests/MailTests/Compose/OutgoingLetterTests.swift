import Foundation
import Peers
import Testing
import Values

@testable import Mail

@Suite struct OutgoingLetterTests {
    static func offer() -> OutgoingLetter {
        var letter = OutgoingLetter(
            from: LetterAddress(name: "Zrąb sp. z o.o., biuro", email: "biuro@example.pl"),
            to: [
                LetterAddress(name: "Anna Mucha", email: "anna@example.com"),
                LetterAddress(name: "Sikora, Marta \"Góra\"", email: "marta@example.org"),
            ],
            subject: "Oferta nr 12/2026 – dach dwuspadowy, pokrycie blachodachówką, zażółć gęślą jaźń 🏠", messageID: "o12.a@example.pl",
            date: Instant(milliseconds: 1_795_503_960_000),
            text: "Dzień dobry,\nprzesyłamy ofertę.  \n\nFrom tej chwili = ważna 30 dni.\n.\n" + String(repeating: "ąę ", count: 700))
        letter.cc = [LetterAddress(email: "ewa@example.pl")]
        letter.inReplyTo = "q1@example.com"
        letter.references = ["q0@example.com", "bad id\r\nX: y", "q1@example.com"]
        letter.html = "<p>Dzień dobry,</p><img src=\"cid:logo@zrab\">"
        letter.attachments = [
            OutgoingPart(
                name: "Oferta źdźbło – łąka (wersja końcowa, poprawiona po wizji lokalnej).pdf", contentType: "application/pdf",
                content: .bytes([UInt8](repeating: 65, count: 3_001))),
            OutgoingPart(name: "logo.png", contentType: "image/png", content: .bytes(Sample.png(300, 90)), contentID: "logo@zrab"),
            OutgoingPart(name: "plan.dwg", contentType: "x\r\nX-Evil: 1", content: .bytes([])),
        ]
        return letter
    }

    @Test func `our reader reads what we write`() async throws {
        let offer = Self.offer()
        let (letter, parts) = try Sample.read(try await offer.bytes())
        #expect(letter.from == [offer.from] && letter.to == offer.to && letter.cc == offer.cc)
        #expect(letter.subject == offer.subject)
        #expect(letter.messageID == "o12.a@example.pl" && letter.inReplyTo == ["q1@example.com"])
        #expect(letter.references == ["q0@example.com", "q1@example.com"])
        #expect(letter.date == offer.date)
        #expect(letter.text == offer.text + "\n")
        #expect(letter.html?.trimmingSpaces() == offer.html)
        #expect(letter.parts.map(\.name) == ["logo.png", offer.attachments[0].name, "plan.dwg"])
        #expect(letter.parts.map(\.contentID) == ["logo@zrab", nil, nil])
        #expect(letter.parts.map(\.contentType) == ["image/png", "application/pdf", "application/octet-stream"])
        #expect(parts[1] == [UInt8](repeating: 65, count: 3_001))
        #expect(parts[2] == [])
        #expect(letter.problems == [])
    }

    @Test func `lines are short and end in CRLF`() async throws {
        let bytes = try await Self.offer().bytes()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(bytes.allSatisfy { $0 < 0x80 })
        #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    }

    @Test func `Python's email reads the same`() async throws {
        let folder = try Peer.newFolder("compose")
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let file = folder.appendingPathComponent("letter.eml")
        let offer = Self.offer()
        let size = try await offer.write(to: file)
        #expect(try Data(contentsOf: file).count == size)
        let script = """
            import email, email.policy, json, sys
            m = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
            parts = list(m.walk())
            print(json.dumps({
              'subject': m['subject'], 'from': [[a.display_name, a.addr_spec] for a in m['from'].addresses],
              'to': [[a.display_name, a.addr_spec] for a in m['to'].addresses], 'date': str(int(m['date'].datetime.timestamp())),
              'types': [p.get_content_type() for p in parts], 'names': [p.get_filename() for p in parts if p.get_filename()],
              'text': m.get_body(('plain',)).get_content().replace('\\r\\n', '\\n'), 'pdf': len(parts[6].get_payload(decode=True)),
              'references': m['references'], 'defects': sum(len(p.defects) for p in parts)}))
            """
        let output = try Peer.run(["python3", "-c", script, file.path])
        let found = try JSONDecoder().decode(PythonLetter.self, from: Data(output.utf8))
        #expect(found.subject == offer.subject)
        #expect(found.from == [[offer.from.name, offer.from.email]])
        #expect(found.to == offer.to.map { [$0.name, $0.email] })
        #expect(found.date == "1795503960")
        #expect(
            found.types == [
                "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png", "application/pdf",
                "application/octet-stream",
            ])
        #expect(found.names == ["logo.png", offer.attachments[0].name, "plan.dwg"])
        #expect(found.text == offer.text + "\n")
        #expect(found.pdf == 3_001)
        #expect(found.defects == 0)
    }

    private struct PythonLetter: Decodable {
        var subject: String, from: [[String]], to: [[String]], date: String, types: [String], names: [String], text: String, pdf: Int,
            defects: Int
    }

    @Test func `no header can be injected`() async throws {
        var letter = OutgoingLetter(
            from: LetterAddress(name: "Jan\r\nBcc: x@example.org", email: "jan@example.pl"),
            to: [LetterAddress(name: "\"\u{0}\r\n\r\nBody", email: "a@example.com")],
            subject: "Temat\r\nBcc: y@example.org\r\n\r\nTreść", messageID: "m@example.pl", date: Instant(milliseconds: 0), text: "Treść")
        letter.autoSubmitted = "auto-generated\r\nBcc: z@example.org"
        letter.headers = [("X-Zrab", "a\r\nBcc: v@example.org")]
        letter.attachments = [
            OutgoingPart(
                name: "a\"\r\nBcc: u@example.org.pdf", contentType: "text/plain", content: .bytes([1]),
                contentID: "x>\r\nBcc: t@example.org")
        ]
        letter.html = "<p>"
        let text = String(decoding: try await letter.bytes(), as: UTF8.self)
        #expect(!text.split(separator: "\r\n").contains { $0.lowercased().hasPrefix("bcc") })
    }

    @Test(arguments: [
        "", "a", "a@", "@b", "a b@example.pl", "a@exa mple.pl", "a@example.pl\r\nBcc: b@example.pl", "ą@example.pl", "a@example",
        "a,b@example.pl",
    ])
    func `what is no address is refused`(address: String) throws {
        let letter = OutgoingLetter(
            from: LetterAddress(email: "jan@example.pl"), to: [LetterAddress(email: address)], subject: "", messageID: "m@example.pl",
            date: Instant(milliseconds: 0), text: "")
        #expect(throws: ComposeProblem.address(address)) { try letter.check() }
    }

    @Test func `a domain with Polish letters is written in ASCII`() async throws {
        let letter = OutgoingLetter(
            from: LetterAddress(email: "jan@example.pl"), to: [LetterAddress(name: "Ewa", email: "ewa@źdźbło.example.pl")], subject: "",
            messageID: "m@example.pl", date: Instant(milliseconds: 0), text: "")
        #expect(String(decoding: try await letter.bytes(), as: UTF8.self).contains("To: Ewa <ewa@xn--dbo-iwa1zb.example.pl>\r\n"))
    }

    @Test func `identifiers and headers are checked`() throws {
        var letter = OutgoingLetter(
            from: LetterAddress(email: "jan@example.pl"), to: [], subject: "", messageID: "m@example.pl", date: Instant(milliseconds: 0),
            text: "")
        #expect(throws: ComposeProblem.noRecipient) { try letter.check() }
        letter.to = [LetterAddress(email: "a@example.com")]
        letter.headers = [("Subject", "x")]
        #expect(throws: ComposeProblem.header("Subject")) { try letter.check() }
        letter.headers = [("List-Unsubscribe", "<https://example.pl/u>")]
        letter.messageID = "a b@example.pl"
        #expect(throws: ComposeProblem.messageID("a b@example.pl")) { try letter.check() }
        letter.messageID = LetterIdentifier.make(domain: "example.pl")
        try letter.check()
    }

    @Test func `attachments stream from files and blobs`() async throws {
        let folder = try Peer.newFolder("stream")
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let bytes = (0..<200_003).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let file = folder.appendingPathComponent("photo")
        try Data(bytes).write(to: file)
        var letter = OutgoingLetter(
            from: LetterAddress(email: "jan@example.pl"), to: [LetterAddress(email: "a@example.com")], subject: "Zdjęcia",
            messageID: "m@example.pl", date: Instant(milliseconds: 0), text: "")
        letter.attachments = [
            OutgoingPart(name: "a.jpg", contentType: "image/jpeg", content: .file(file)),
            OutgoingPart(
                name: "b.jpg", contentType: "image/jpeg",
                content: .stream {
                    AsyncThrowingStream { stream in
                        for start in stride(from: 0, to: bytes.count, by: 1_001) {
                            stream.yield(Array(bytes[start..<min(start + 1_001, bytes.count)]))
                        }
                        stream.finish()
                    }
                }),
        ]
        for try await chunk in try letter.chunks() { #expect(chunk.count <= 100_000) }
        let parts = try Sample.read(try await letter.bytes()).parts
        #expect(parts[0] == bytes && parts[1] == bytes)
    }

    @Test(arguments: [
        (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (951_782_399_000, "Mon, 28 Feb 2000 23:59:59 +0000"),
        (1_795_503_960_000, "Tue, 24 Nov 2026 07:06:00 +0000"),
    ])
    func `dates are written as the standard says`(milliseconds: Int, text: String) {
        #expect(MailDate.text(Instant(milliseconds: Int64(milliseconds))) == text)
    }
}
