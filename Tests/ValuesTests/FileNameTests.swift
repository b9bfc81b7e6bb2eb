import Testing

@testable import Values

@Suite struct FileNameTests {
    @Test(arguments: [
        ("Umowa żółw.PDF", "Umowa żółw.PDF"), ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\oferta.docx", "oferta.docx"), ("..", "plik"),
        ("", "plik"), ("   ", "plik"), ("a/", "a"), (".htaccess", "htaccess"),
        ("-rf", "rf"), ("~root", "root"), ("fak\0tura\r\n.pdf", "faktura .pdf"), ("zdjęcie\u{202E}gpj.exe", "zdjęciegpj.exe"),
        ("a<b>:\"|?*.txt", "a_b______.txt"), ("con.txt", "_con.txt"), ("COM1", "_COM1"),
        ("console.txt", "console.txt"), ("lpt0", "lpt0"), ("plan . ", "plan"), ("z\u{307}aba.pdf", "żaba.pdf"), ("a\u{2028}b", "a b"),
        ("rzut    parteru.dwg", "rzut parteru.dwg"), ("a/..", "a"), ("///", "plik"),
        ("\u{FEFF}x.pdf", "x.pdf"), ("faktura 1/11/2026.pdf", "2026.pdf"),
    ])
    func `hostile names become names`(hostile: String, text: String) {
        #expect(FileName(hostile).text == text)
    }

    @Test func `long names keep their extension`() {
        let name = FileName(String(repeating: "żółć", count: 200) + ".pdf")
        #expect(name.text.utf8.count <= 200 && name.pathExtension == "pdf" && name.text.hasPrefix("żółć"))
        #expect(FileName("a." + String(repeating: "b", count: 500)).text.utf8.count <= 200)
        #expect(FileName(String(repeating: "z\u{301}\u{302}", count: 500)).text.utf8.count <= 200)
    }

    @Test func `parts, numbers and plain ASCII`() {
        let name = FileName("Rzut żelbetu.v2.PDF")
        #expect(name.stem == "Rzut żelbetu.v2" && name.pathExtension == "pdf")
        #expect(name.numbered(2).text == "Rzut żelbetu.v2 (2).pdf")
        #expect(name.ascii == "rzut zelbetu.v2.pdf")
        #expect(
            FileName("umowa").pathExtension.isEmpty && FileName("umowa").numbered(3).text == "umowa (3)"
                && FileName("sp. z o.o").stem == "sp. z o")
    }

    @Test func `any name is safe, and safe names stay`() {
        var random = Seeded(80)
        for _ in 0..<400 {
            let scalars = (0..<Int.random(in: 0...300, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x17F : 0x2FFFF), using: &random))
            }
            let name = FileName(String(String.UnicodeScalarView(scalars)))
            let isSafe = name.text.unicodeScalars.allSatisfy { !$0.isHidden && $0 != "/" && $0 != "\\" }
            #expect(isSafe && !name.text.isEmpty && name.text.utf8.count <= 200 && !name.text.hasPrefix("."))
            #expect(FileName(name.text) == name && name.numbered(12_345).text.utf8.count <= 200)
        }
    }
}
