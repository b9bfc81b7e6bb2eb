import Testing
import Values

@testable import App

@Suite struct FileKindTests {
    @Test(arguments: [
        ("%PDF-1.7", "a.exe", "application/pdf"), ("\u{FEFF}junk %PDF-1.4", "a", "application/pdf"), ("GIF89a", "a", "image/gif"),
        ("RIFF....WEBPVP8 ", "a", "image/webp"), ("....ftypheic", "a.jpg", "image/heic"), ("....ftypisom", "a", "video/mp4"),
        ("PK\u{3}\u{4}", "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("PK\u{3}\u{4}", "a.jpg", "application/zip"),
        ("AC1032", "a.dwg", "image/vnd.dwg"), ("zwykły tekst", "a.txt", "text/plain"), ("<html>", "a.html", "application/octet-stream"),
        ("<svg/>", "a.svg", "application/octet-stream"), ("MZ\u{0}\u{1}", "a.pdf", "application/octet-stream"),
        ("", "a.pdf", "application/octet-stream"),
        ("0\nSECTION\n", "a.dxf", "image/vnd.dxf"), ("{\\rtf1", "a.doc", "application/rtf"),
    ])
    func `the first bytes tell what a file is`(bytes: String, name: String, type: String) {
        #expect(FileKind.sniff(Array(bytes.utf8), name: FileName(name)) == type)
    }

    @Test func `text that ends within a letter is text`() {
        #expect(FileKind.sniff(Array(Array("żółć".utf8).dropLast()), name: FileName("a.txt")) == "text/plain")
    }
}
