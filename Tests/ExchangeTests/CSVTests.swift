import Foundation
import Testing

@testable import Exchange

@Suite struct CSVTests {
    private let people =
        "imię;nazwisko;e-mail;miasto\r\nŁucja;Żbik;lucja.zbik@example.pl;Biały Dunajec\r\nĆwirko;Zięba;;\"Szaflary; wieś\"\r\n"

    private func bytes(_ text: String, _ encoding: TableEncoding, mark: Bool = false) -> [UInt8] {
        func page(_ letters: [Unicode.Scalar]) -> [UInt8] {
            text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8(128 + (letters.firstIndex(of: $0) ?? 0)) }
        }
        switch encoding {
        case .utf8: return (mark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
        case .utf16LittleEndian: return (mark ? [0xFF, 0xFE] : []) + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case .utf16BigEndian: return (mark ? [0xFE, 0xFF] : []) + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        case .windows1250: return page(TableEncoding.windows1250Letters)
        case .iso88592: return page(TableEncoding.iso88592Letters)
        }
    }

    @Test(arguments: TableEncoding.allCases, [true, false]) func `every encoding is recognised and read`(
        _ encoding: TableEncoding, _ mark: Bool
    ) throws {
        let file = Scratch.file(bytes(people, encoding, mark: mark))
        defer { Scratch.remove(file) }
        let guess = CSVFile.guess(bytes(people, encoding, mark: mark))
        #expect(guess.encoding == encoding)
        #expect(guess.dialect == CSVDialect(separator: .semicolon, hasHeader: true))
        let source = try CSVFile(path: file, encoding: guess.encoding, separator: guess.dialect.separator)
        #expect(try source.next() == ["imię", "nazwisko", "e-mail", "miasto"])
        #expect(try source.next() == ["Łucja", "Żbik", "lucja.zbik@example.pl", "Biały Dunajec"])
        #expect(try source.next() == ["Ćwirko", "Zięba", "", "Szaflary; wieś"])
        #expect(try source.next() == nil)
    }

    @Test func `quotes, line ends and pieces of any size give the same rows`() {
        let text = "a,\"b \"\"c\"\"\",\"d\r\ne\"\r\n\r\n1,2,3\rx,,\n\"\"\ny"
        let wanted = [["a", "b \"c\"", "d\r\ne"], ["1", "2", "3"], ["x", "", ""], [""], ["y"]]
        for size in 1...7 {
            var parser = CSVParser(separator: .comma)
            var rows: [[String]] = []
            let bytes = Array(text.utf8)
            for start in stride(from: 0, to: bytes.count, by: size) {
                rows += parser.feed(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            rows += parser.finish()
            #expect(rows == wanted, "pieces of \(size)")
        }
    }

    @Test func `separators and headers are told apart`() {
        #expect(CSVDialect.guess(Array("a,b;c,d\n1,2,3\n".utf8)).separator == .comma)
        #expect(
            CSVDialect.guess(Array("Kos\tBeata\t600000012\nDudek\tEwa\t600000013\n".utf8)) == CSVDialect(separator: .tab, hasHeader: false))
        #expect(CSVDialect.guess(Array("nazwisko\nKos\nDudek\n".utf8)).separator == .semicolon)
        #expect(!CSVDialect.guess(Array("beata@example.pl;Kos\newa@example.pl;Dudek\n".utf8)).hasHeader)
    }

    @Test func `an unclosed quote does not eat the memory`() {
        var parser = CSVParser(separator: .comma)
        var rows = parser.feed(Array("\"".utf8))
        for _ in 0..<40 { rows += parser.feed([UInt8](repeating: 65, count: 1 << 16)) }
        rows += parser.finish()
        #expect(rows.count == 1 && rows[0][0].utf8.count == 1 << 16)
    }

    @Test func `what is written is read back, and formulas are harmless`() throws {
        let file = Scratch.file([])
        defer { Scratch.remove(file) }
        let rows = [["Łoś; \"Jan\"", "=1+1", "+48600000012"], ["a\nb", " x ", "-cmd|' /C calc'!A0"]]
        let writer = try CSVWriter(path: file)
        for row in rows { try writer.write(row) }
        try writer.close()
        let source = try CSVFile(path: file, encoding: .utf8, separator: .semicolon)
        #expect(try source.next() == ["Łoś; \"Jan\"", "'=1+1", "+48600000012"])
        #expect(try source.next() == ["a\nb", " x ", "'-cmd|' /C calc'!A0"])
    }
}

enum Scratch {
    static func file(_ bytes: [UInt8], _ ending: String = "csv") -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(ending)").path
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
        return path
    }

    static func remove(_ path: String) {
        do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path)") }
    }
}
