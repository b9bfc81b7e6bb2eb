import CZip
import Foundation
import Testing

@testable import Exchange

@Suite struct WorkbookTests {
    private func book(_ parts: [String: String], pad: Int = 0) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx").path
        var code: Int32 = 0
        let archive = try #require(zip_open(path, ZIP_CREATE, &code))
        var kept: [UnsafeMutablePointer<UInt8>] = []
        for (name, text) in parts {
            let bytes = Array(text.utf8) + [UInt8](repeating: 32, count: name.contains("sheet1") ? pad : 0)
            let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
            memory.initialize(from: bytes, count: bytes.count)
            kept.append(memory)
            let source = zip_source_buffer(archive, memory, UInt64(bytes.count), 0)
            #expect(zip_file_add(archive, name, source, 0) >= 0)
        }
        #expect(zip_close(archive) == 0)
        for memory in kept { memory.deallocate() }
        return path
    }

    private let frame = [
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": "<workbook xmlns:r=\"x\"><sheets><sheet name=\"Klienci\" r:id=\"rId7\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        "xl/sharedStrings.xml": "<sst><si><t>Łucja</t></si><si><r><t>Żb</t></r><r><t>ik</t></r><rPh><t>x</t></rPh></si></sst>",
        "xl/styles.xml": """
        <styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="171" formatCode="0.0&quot;dm&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>
        """,
    ]

    @Test func `a workbook of Excel is read cell by cell`() throws {
        let sheet = """
            <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Ząb</t></is></c></row>
            <row r="2"><c r="A2"><v>600000012</v></c><c r="B2"><v>6.00000012E8</v></c><c r="C2" s="1"><v>46346</v></c><c r="D2" s="2"><v>46346.5</v></c>\
            <c r="E2" s="3"><v>1.5</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="s"><v>99</v></c></row><row r="3"><c r="A3"/></row></sheetData></worksheet>
            """
        let path = try book(frame.merging(["xl/worksheets/sheet1.xml": sheet]) { $1 })
        defer { Scratch.remove(path) }
        let file = try XLSXFile(path: path)
        #expect(try file.next() == ["Łucja", "Żbik", "", "Ząb"])
        #expect(try file.next() == ["600000012", "600000012", "2026-11-20", "2026-11-20", "1.5", "tak", ""])
        #expect(try file.next() == nil)
    }

    @Test func `bombs, entities and rubbish are refused`() throws {
        let bomb = try book(frame.merging(["xl/worksheets/sheet1.xml": "<worksheet>"]) { $1 }, pad: 64 << 20)
        defer { Scratch.remove(bomb) }
        #expect(throws: ExchangeError.tooLarge(limit: XLSXFile.sheetLimit)) { _ = try XLSXFile(path: bomb) }

        let entities =
            "<!DOCTYPE a [<!ENTITY b \"x\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"
        let laughs = try book(frame.merging(["xl/worksheets/sheet1.xml": entities]) { $1 })
        defer { Scratch.remove(laughs) }
        #expect(throws: ExchangeError.self) {
            let file = try XLSXFile(path: laughs)
            while try file.next() != nil {}
        }
        for rubbish in [[UInt8]("PK\u{3}\u{4}rubbish".utf8), [], [0xD0, 0xCF, 0x11, 0xE0]] {
            let path = Scratch.file(rubbish, "xlsx")
            defer { Scratch.remove(path) }
            #expect(throws: ExchangeError.self) { _ = try XLSXFile(path: path) }
        }
    }

    @Test func `what is written is read back`() throws {
        let path = Scratch.file([], "xlsx")
        defer { Scratch.remove(path) }
        let rows = [["Nazwisko", "Telefon", "Uwagi"], ["Żbik", "+48600000022", "a\u{1}b & <c>"], ["Łoś", "", "=1+1"]]
        let writer = try XLSXWriter(path: path, sheet: "Kontakty", scratch: FileManager.default.temporaryDirectory.path)
        for row in rows { try writer.write(row) }
        try writer.close()
        let file = try XLSXFile(path: path)
        #expect(try file.next() == rows[0])
        #expect(try file.next() == ["Żbik", "+48600000022", "ab & <c>"])
        #expect(try file.next() == ["Łoś", "", "=1+1"])
    }
}
