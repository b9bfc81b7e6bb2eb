import Foundation
import Testing
import Values

@testable import Mail

@Suite struct LetterReaderTests {
    @Test func `Anna answers with a photo and a scanned invoice`() throws {
        let photo = Sample.jpeg(1_600, 1_200)
        let invoice = Array("%PDF-1.4 faktura".utf8)
        let bytes = Sample.multipart(
            "mixed",
            [
                "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nZdjęcie dachu i faktura.",
                "Content-Type: image/jpeg; name=dach.jpg\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=dach.jpg\r\n\r\n"
                    + Sample.base64(photo),
                "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
                    + "Content-Disposition: attachment; filename*0*=utf-8''Faktura%20%C5%BA; filename*1=\"dzbla.pdf\"\r\n\r\n"
                    + Sample.base64(invoice),
            ],
            headers: [
                "Subject: =?utf-8?Q?Dach_=C5=BAd=C5=BAb=C5=82a?=", "Message-ID: <a1@example.com>", "In-Reply-To: <o7@example.pl>",
                "References: <o1@example.pl>\r\n <o7@example.pl>",
                "Cc: \"Kos, Beata\" <beata@example.pl>, =?iso-8859-2?Q?Gil=2C_Tomasz?= <tomasz@example.pl>",
            ])
        let (letter, parts) = try Sample.read(bytes)
        #expect(letter.subject == "Dach źdźbła")
        #expect(letter.messageID == "a1@example.com")
        #expect(letter.inReplyTo == ["o7@example.pl"])
        #expect(letter.references == ["o1@example.pl", "o7@example.pl"])
        #expect(letter.from == [LetterAddress(name: "Anna Mucha", email: "anna@example.com")])
        #expect(letter.cc.map(\.name) == ["Kos, Beata", "Gil, Tomasz"])
        #expect(letter.date == Instant(milliseconds: 1_795_503_960_000))
        #expect(letter.text == "Zdjęcie dachu i faktura.")
        #expect(letter.parts.map(\.name) == ["dach.jpg", "Faktura źdzbla.pdf"])
        #expect(letter.parts.map(\.contentType) == ["image/jpeg", "application/pdf"])
        #expect(letter.parts[0].pixels == PictureSize(width: 1_600, height: 1_200))
        #expect(parts[0] == photo && parts[1] == invoice)
        #expect(letter.parts[1].size == invoice.count)
        #expect(letter.problems == [])
    }

    @Test func `a file is read like bytes`() throws {
        let bytes = Sample.multipart(
            "mixed", ["\r\ntekst", "Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC"])
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let file = folder.appendingPathComponent("letter")
        try Data(bytes).write(to: file)
        var sink = FolderSink(folder)
        let letter = try LetterReader.read(file: file, into: &sink)
        #expect(letter == (try Sample.read(bytes).letter))
        #expect(try Data(contentsOf: FolderSink.file(of: 0, in: folder)) == Data([0, 1, 2]))
        #expect(letter.parts[0].sha256 == "ae4b3280e56e2faf83f414a6e3dabe9d5fbe18976544c05fed121accb85b53fc")
    }

    @Test func `alternatives become text and HTML, a footer of a list joins both`() throws {
        let inner =
            "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n"
            + "--b\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\r\n--b--"
        let letter = try Sample.read(Sample.multipart("mixed", [inner, "Content-Type: text/plain\r\n\r\n-- list <x>"])).letter
        #expect(letter.text == "Hello\n\n-- list <x>")
        #expect(letter.html?.contains("<p>Hello</p>") == true)
        #expect(letter.html?.contains("-- list &lt;x&gt;") == true)
        #expect(letter.parts.isEmpty)
    }

    @Test func `a letter within a letter stays one file`() throws {
        let inner = "Content-Type: message/rfc822\r\n\r\nFrom: jan@example.pl\r\nSubject: =?utf-8?Q?=C5=81ata?=\r\n\r\nInner text"
        let (letter, parts) = try Sample.read(Sample.multipart("mixed", ["\r\nOuter text", inner]))
        #expect(letter.text == "Outer text")
        #expect(letter.parts.map(\.name) == ["Łata.eml"])
        #expect(String(decoding: parts[0] ?? [], as: UTF8.self).contains("Inner text"))
    }

    @Test func `machines and lists are recognised`() throws {
        let vacation = try Sample.read(Sample.letter(["Auto-Submitted: auto-replied (vacation)"])).letter
        #expect(vacation.automation.forbidsAutomaticAnswer)
        let list = try Sample.read(
            Sample.letter([
                "List-Id: Dachy <dachy.example.org>", "List-Unsubscribe: <https://example.org/u>, <mailto:u@example.org>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click", "Precedence: bulk",
            ])
        ).letter
        #expect(list.automation.listID == "dachy.example.org")
        #expect(list.automation.listUnsubscribe == ["https://example.org/u", "mailto:u@example.org"])
        #expect(list.automation.oneClickUnsubscribe)
        #expect(list.automation.precedence == "bulk")
        #expect(try !Sample.read(Sample.letter([])).letter.automation.forbidsAutomaticAnswer)
    }

    @Test func `soft line breaks are undone`() throws {
        let body = "Dzień dobry, \r\nzgoda na \r\nofertę.\r\n\r\n> Cena \r\n> netto\r\n From Anna\r\n-- \r\nAnna\r\n"
        let letter = try Sample.read(Sample.letter(["Content-Type: text/plain; charset=utf-8; format=flowed"], body: Array(body.utf8)))
            .letter
        #expect(letter.text == "Dzień dobry, zgoda na ofertę.\n\n> Cena netto\nFrom Anna\n-- \nAnna\n")
    }

    @Test func `HTML may say its own character set`() throws {
        let html = Array("<html><head><meta charset=\"iso-8859-2\"></head><p>Za".utf8) + [0xBF, 0xF3, 0xB3, 0xE6, 0xB1, 0xB6]
        let letter = try Sample.read(Sample.letter(["Content-Type: text/html"], body: html)).letter
        #expect(letter.text == "Zażółćąś")
    }
}
