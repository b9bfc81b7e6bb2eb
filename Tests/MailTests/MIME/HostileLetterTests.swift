import Foundation
import Testing

@testable import Mail

@Suite struct HostileLetterTests {
    private let polish1250: [UInt8] = [0x5A, 0x61, 0xBF, 0xF3, 0xB3, 0xE6, 0x20, 0x67, 0xEA, 0x9C, 0x6C, 0xB9]  // Zażółć gęślą

    @Test func `a body that lies about UTF-8 is read as windows-1250`() throws {
        let letter = try Sample.read(Sample.letter(["Content-Type: text/plain; charset=utf-8"], body: polish1250)).letter
        #expect(letter.text == "Zażółć gęślą")
        #expect(letter.problems == [.wrongCharset])
    }

    @Test func `base64 padding in the middle of a subject loses nothing`() throws {
        let two = try Sample.read(Sample.letter(["Subject: =?utf-8?B?WmHFvA==?= =?utf-8?B?w7PFgsSH?="])).letter
        #expect(two.subject == "Zażółć")
        #expect(try Sample.read(Sample.letter(["Subject: =?utf-8?B?WmHFvA==w7PFgsSH?= dach"])).letter.subject == "Zażółć dach")
        #expect(try Sample.read(Sample.letter(["Subject: =?utf-8?Q?Za=C5?=\r\n =?utf-8?Q?=BC?="])).letter.subject == "Zaż")
    }

    @Test func `raw headers and file names follow the body's character set`() throws {
        let iso: [UInt8] = [0xBC, 0xF3, 0xB3, 0xB6, 0xE6]  // źółść in ISO-8859-2
        let head = Array("From: ".utf8) + iso + Array(" <a@example.com>\r\nSubject: ".utf8) + iso
        let type = Array(
            "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-2\r\n\r\n"
                .utf8)
        let part = Array("\r\n--b\r\nContent-Type: application/pdf; name=\"".utf8) + iso + Array(".pdf\"\r\n\r\nx\r\n--b--\r\n".utf8)
        let letter = try Sample.read(head + type + iso + part).letter
        #expect(letter.subject == "źółść")
        #expect(letter.from.first?.name == "źółść")
        #expect(letter.text == "źółść")
        #expect(letter.parts.first?.name == "źółść.pdf")
    }

    @Test func `uuencode within an old plain body becomes a part`() throws {
        let body = "Plan:\r\nbegin 644 plan.txt\r\n#0V%T\r\n`\r\nend\r\nKoniec\r\n"
        let (letter, parts) = try Sample.read(Sample.letter([], body: Array(body.utf8)))
        #expect(letter.text == "Plan:\nKoniec\n")
        #expect(letter.parts.map(\.name) == ["plan.txt"])
        #expect(parts[0] == Array("Cat".utf8))
        #expect(letter.problems == [.uuencoded])
        let innocent = try Sample.read(Sample.letter([], body: Array("begin 644 dachu\r\nw poniedziałek\r\n".utf8))).letter
        #expect(innocent.parts.isEmpty && innocent.text.contains("poniedziałek"))
    }

    @Test func `an unknown character set is guessed`() throws {
        let letter = try Sample.read(Sample.letter(["Content-Type: text/plain; charset=klingon"], body: polish1250)).letter
        #expect(letter.text == "Zażółć gęślą")
        #expect(letter.problems == [.unknownCharset])
    }

    @Test func `zero bytes vanish from text and names`() throws {
        let letter = try Sample.read(Sample.letter(["Subject: a\0b"], body: Array("Dzień\0 dobry".utf8))).letter
        #expect(letter.text == "Dzień dobry")
        #expect(!letter.subject.contains("\0"))
        #expect(letter.problems == [.zeroBytes])
        let coded = try Sample.read(Sample.letter(["Subject: =?utf-8?Q?a=00b?="])).letter
        #expect(!coded.subject.contains("\0"))
    }

    @Test func `a multipart without boundary is read as text`() throws {
        let letter = try Sample.read(Sample.letter(["Content-Type: multipart/mixed"], body: Array("--x\r\n\r\nDzień dobry".utf8))).letter
        #expect(letter.text.contains("Dzień dobry"))
        #expect(letter.problems == [.noBoundary])
    }

    @Test func `a missing last boundary loses nothing`() throws {
        let body = Array("--b\r\n\r\nDach\r\n--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC".utf8)
        let (letter, parts) = try Sample.read(Sample.letter(["Content-Type: multipart/mixed; boundary=b"], body: body))
        #expect(letter.text == "Dach")
        #expect(parts[0] == [0, 1, 2])
    }

    @Test func `broken base64 is decoded as far as it goes and noted`() throws {
        let part = "Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        let (letter, parts) = try Sample.read(Sample.multipart("mixed", [part + "AA*EC", part + "AAECA", part + "AAECAw"]))
        #expect(parts[0] == [0, 1, 2])
        #expect(parts[1]?.prefix(3) == [0, 1, 2])
        #expect(parts[2] == [0, 1, 2, 3])
        #expect(letter.problems == [.brokenBase64])
    }

    @Test func `of ten thousand parts the first thousand are kept`() throws {
        let parts = (0..<10_000).map { "Content-Type: application/x-part; name=\"\($0)\"\r\n\r\n\($0)" }
        let letter = try Sample.read(Sample.multipart("mixed", parts)).letter
        #expect(letter.parts.count == 1_000)
        #expect(letter.problems == [.tooManyParts])
        let empty = Sample.letter(
            ["Content-Type: multipart/mixed; boundary=b"], body: Array(String(repeating: "--b\n\n", count: 300_000).utf8))
        #expect(try Sample.read(empty).letter.problems.contains(.tooManyParts))
    }

    @Test func `deep nesting ends at the limit`() throws {
        var body = ""
        for level in 0..<2_000 { body += "Content-Type: multipart/mixed; boundary=b\(level)\r\n\r\n--b\(level)\r\n" }
        let letter = try Sample.read(Array("From: a@example.com\r\nMIME-Version: 1.0\r\n".utf8) + Array(body.utf8)).letter
        #expect(letter.problems.contains(.tooDeep))
        let letters = String(repeating: "Content-Type: message/rfc822\r\n\r\n", count: 20_000)
        _ = try Sample.read(Array(letters.utf8))
    }

    @Test func `decoded bytes, text and letter have their limits`() throws {
        var limits = LetterLimits()
        limits.decodedBytes = 1_000
        limits.textBytes = 10
        let part =
            "Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Sample.base64([UInt8](repeating: 1, count: 900))
        let (letter, parts) = try Sample.read(Sample.multipart("mixed", ["\r\n0123456789abcdef", part, part, part]), limits: limits)
        #expect(letter.text == "0123456789")
        #expect(parts.values.map(\.count).reduce(0, +) == 1_000)
        #expect(letter.parts.map(\.size) == [900, 100, 0])
        #expect(Set(letter.problems) == [.textTooLarge, .decodedTooLarge])
        limits.letterBytes = 300
        #expect(
            try Sample.read(Sample.letter([], body: [UInt8](repeating: 65, count: 1_000)), limits: limits).letter.problems.contains(
                .letterTooLarge))
    }

    @Test func `headers of a hundred megabytes cost no more than the limit`() throws {
        let line = Array("X-Long: \(String(repeating: "a", count: 990))\r\n".utf8)
        var bytes = Array("Subject: Dach\r\nFrom: anna@example.com\r\n".utf8)
        bytes.reserveCapacity(101 << 20)
        while bytes.count < 100 << 20 { bytes += line }
        let letter = try Sample.read(bytes).letter
        #expect(letter.subject == "Dach")
        #expect(letter.problems.contains(.headersTooLarge))
    }

    @Test(arguments: [
        "", "\r\n", "\n\n\n", "garbage", "\0\0\0\0", "From ", ":", "Content-Type:",
        "Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n----",
    ])
    func `scraps are letters too`(scrap: String) throws {
        _ = try Sample.read(Array(scrap.utf8))
    }

    @Test func `paths, scripts and direction marks leave file names`() throws {
        let names = [
            "../../etc/passwd", "C:\\\\Users\\\\plan.pdf", "a\u{202E}fdp.exe", "<script>.html", "...",
            String(repeating: "ź", count: 500) + ".pdf",
        ]
        let parts = names.map { "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"\($0)\"\r\n\r\nx" }
        let found = try Sample.read(Sample.multipart("mixed", parts)).letter.parts.map(\.name)
        #expect(found[0] == "passwd")
        #expect(found[1] == "plan.pdf")
        #expect(found[2] == "afdp.exe")
        #expect(found[3] == "_script_.html")
        #expect(found[4] == "zalacznik-5.pdf")
        #expect(found[5].hasSuffix("ź.pdf") && found[5].utf8.count <= 240)
    }
}
