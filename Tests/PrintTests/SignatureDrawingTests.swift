import Print
import Testing
import Values

@Suite struct SignatureDrawingTests {
    @Test func `a drawn signature stands on the paper as lines that say whose it is`() throws {
        let drawing = try #require(DrawnSignature("20,150 60,30 90,150 120,40 160,150;200,180"))
        func paper(_ drawing: DrawnSignature?) -> Paper {
            Paper(
                title: "Protokół", created: Instant(milliseconds: 0),
                closing: [.signatures([.init(role: "Inwestor", name: "Marta Sikora", drawing: drawing, note: "24.11.2026")])])
        }
        let (signed, plain) = (try paper(drawing).pdf(), try paper(nil).pdf())
        #expect(signed != plain)
        #expect(try paper(drawing).pdf() == signed)
        #expect(
            try Poppler.run("pdfimages", ["-list"], signed).split(separator: "\n").count == 2, "no picture, only the two lines of the head")
        #expect(try Poppler.structure(signed).contains("Figure"))
        #expect(try Poppler.text(signed).contains("Marta Sikora"))
    }
}
