import Foundation
import Testing

@testable import Print

@Suite struct PaperTests {
    @Test func `every Polish letter comes out as it went in`() throws {
        let words = [
            "Zażółć gęślą jaźń", "ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "źdźbło, ćma, śruba, łata, ńieć", "„cudzysłów” – pauza — ½ × 3 m² ± 5 °C 12 €",
        ]
        let paper = Paper(title: "Litery", created: Samples.created, blocks: words.map { .paragraph(Phrase($0)) })
        let text = try Poppler.text(paper.pdf())
        for line in words { #expect(text.contains(line)) }
    }

    @Test func `the offer says what the office wrote`() throws {
        let text = try Poppler.text(Samples.offer().pdf(), ["-layout"])
        for cell in Samples.lines.joined() { #expect(text.contains(cell.text)) }
        #expect(text.contains("146 505,18 zł"))
        #expect(text.contains("1/1"))
    }

    @Test func `a one-letter word stays with the word after it`() {
        #expect(
            Typography.bound("Dach w Zakopanem i z kominem, a o rynnach")
                == "Dach w\u{A0}Zakopanem i\u{A0}z\u{A0}kominem, a\u{A0}o\u{A0}rynnach")
        #expect(Typography.bound("(w tym) 5 m") == "(w\u{A0}tym) 5 m")
    }

    @Test func `no line of a paragraph ends with a one-letter word`() throws {
        let words = "dom w lesie i z gankiem o oknach u stóp a ze strychem "
        let paper = Paper(title: "Akapit", created: Samples.created, blocks: [.paragraph(Phrase(String(repeating: words, count: 60)))])
        let lines = try Poppler.text(paper.pdf()).split(separator: "\n")
        #expect(lines.count > 10)
        for line in lines { #expect(line.wholeMatch(of: /.*\s[aiouwz]\s*/) == nil) }
    }

    @Test func `title, author, subject and time are in the file`() throws {
        let facts = try Poppler.information(Samples.offer().pdf())
        #expect(facts["Title"] == "Oferta OF/2026/034")
        #expect(facts["Author"] == "Zrąb sp. z o.o.")
        #expect(facts["Subject"] == "Dach z wymianą więźby, 212 m²")
        #expect(facts["Tagged"] == "yes")
        #expect(facts["Page size"]?.hasSuffix("(A4)") == true)
    }

    @Test func `every font is embedded, cut down and searchable`() throws {
        let fonts = try Poppler.fonts(Samples.offer().pdf())
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(font.contains("+Lato-"))
            #expect(font.contains("yes yes yes"))
        }
    }

    @Test func `the same paper gives the same bytes`() throws {
        #expect(try Samples.offer().pdf() == Samples.offer().pdf())
        #expect(try Samples.receipt().pdf() == Samples.receipt().pdf())
        #expect(try PaperRaster.png(Samples.offer(), width: 300) == PaperRaster.png(Samples.offer(), width: 300))
    }

    @Test func `many threads print at once`() async throws {
        let expected = try Samples.offer().pdf()
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { (try? Samples.offer().pdf()) == expected } }
            for await same in group { #expect(same) }
        }
    }

    @Test func `a missing typeface is named with its package`() {
        #expect(!Typeface.has("Krój którego nie ma"))
        #expect(PrintError.fontMissing(family: "Lato", package: "fonts-lato").description.contains("fonts-lato"))
    }

    @Test func `a preview is as wide as asked and stops at the last page`() throws {
        let preview = try PaperRaster.render(Samples.offer(), page: 0, width: 420)
        let size = try #require(Picture.size(of: preview.png))
        #expect(size == (420, 594))
        #expect(preview.pages == 1)
        #expect(throws: PrintError.noSuchPage(1)) { try PaperRaster.png(Samples.offer(), page: 1, width: 420) }
    }
}
