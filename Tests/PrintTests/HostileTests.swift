import Testing

@testable import Print

@Suite struct HostileTests {
    static let texts: [String] = [
        "", "\0", "a\0b", "\u{1}\u{7F}\u{9F}\u{85}", "\u{202E}odwrót", "שלום עולם", "مرحبا", "👩‍👩‍👧‍👦🏠🇵🇱", "\u{FFFE}\u{FFFF}\u{FFFD}",
        String(decoding: [0xFF, 0xFE, 0xC3, 0x28], as: UTF8.self),
        String(repeating: "\u{301}", count: 500), String(repeating: "x", count: 4_000), String(repeating: "ą ", count: 2_000),
        String(repeating: "\n", count: 300), "\r\n\r", "(\\)<>[]{}/%", "'); rect=[", "\u{2028}\u{2029}", "日本語の屋根",
    ]

    @Test(arguments: texts) func `any text can be printed anywhere`(text: String) throws {
        let phrase = Phrase(text, link: Link("https://example.pl/" + text))
        let paper = Paper(
            title: text, author: text, subject: text, language: text, created: Samples.created,
            letterhead: .init(name: String(text.prefix(3_000)), lines: [phrase], placeAndDate: text),
            footer: text, watermark: String(text.prefix(100)),
            blocks: [
                .heading(phrase), .paragraph(phrase + .strong(text) + .soft(text)), .list([phrase]),
                .titleBlock(.init(columns: 0, cells: [.init(phrase, phrase, span: 99)])),
                .table(
                    .init(
                        summary: text, columns: Samples.columns,
                        rows: [.section(phrase), .line([phrase, phrase, phrase]), .subtotal(phrase, phrase)])),
                .totals([.init(phrase, phrase, strong: true)]), .facts([.init(phrase, phrase)]),
                .signatures([.init(role: phrase, name: phrase)]), .stamp(String(text.prefix(500)), note: ""),
                .spacer(.infinity), .spacer(-1),
            ], closing: [.note(phrase)])
        let pdf = try paper.pdf()
        #expect(try Poppler.information(pdf)["Tagged"] == "yes")
        _ = try PaperRaster.png(paper, width: 200)
    }

    @Test(arguments: ["x", "ą ", "schody\n"]) func `a cell of a hundred kilobytes is printed whole`(unit: String) throws {
        let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
        let table = Paper.Table(columns: Samples.columns, rows: [.line(["1", Phrase(text)])])
        let found = try Poppler.text(Paper(title: "Długi", created: Samples.created, blocks: [.table(table)]).pdf())
        let letter = unit.first ?? "x"
        #expect(found.count { $0 == letter } >= text.count { $0 == letter })
    }

    @Test func `a link cannot leave its string`() {
        #expect(Link("javascript:alert(1)") == nil)
        #expect(Link("https://example.pl/(a)'\\\n ż")?.address == "https://example.pl/%28a%29%27%5C%0A%20%C5%BC")
    }
}
