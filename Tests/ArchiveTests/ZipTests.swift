import Archive
import Foundation
import NIOCore
import Testing
import Values

struct ZipTests {
    static let noon = Instant(milliseconds: 1_795_518_000_000)

    @Test func `an archive is read by unzip and by Python, with Polish names and right bytes`() async throws {
        let big = [UInt8](repeating: 7, count: 300_000)
        let entries = [
            ZipEntry("index.html", modified: Self.noon, bytes: Array("<h1>Teczka</h1>".utf8)),
            ZipEntry("Zdjęcia/więźba żółta.jpg", modified: Self.noon, size: 300_000) { Pieces(big) },
            ZipEntry("bez rozmiaru.bin", modified: Self.noon, size: nil) { Pieces(big) },
            ZipEntry("pusty.txt", modified: Self.noon, bytes: []),
        ]
        let file = try await Unpacked(ZipStream(entries))
        #expect(try file.run("unzip", "-tq", file.path).contains("No errors detected"))
        let script =
            "import sys,zipfile as z; a=z.ZipFile(sys.argv[1]); print(a.testzip(), [(i.filename,i.file_size) for i in a.infolist()])"
        let list = try file.run("python3", "-c", script, file.path)
        #expect(
            list.contains("None [('index.html', 15), ('Zdjęcia/więźba żółta.jpg', 300000), ('bez rozmiaru.bin', 300000), ('pusty.txt', 0)]")
        )
    }

    @Test func `the length is known beforehand`() async throws {
        let entries = [
            ZipEntry("a.txt", modified: Self.noon, bytes: [1, 2, 3]),
            ZipEntry("ż.bin", modified: Self.noon, size: 9) { Pieces([UInt8](1...9)) },
        ]
        let file = try await Unpacked(ZipStream(entries))
        #expect(ZipStream.length(of: entries) == Int64(file.size))
        #expect(ZipStream.length(of: entries + [ZipEntry("b", modified: Self.noon, size: nil) { Pieces([]) }]) == nil)
    }

    @Test func `a file that is gone is left out, one of another length stops the archive`() async throws {
        let gone = ZipEntry("a.txt", modified: Self.noon, size: 3) { nil as Pieces? }
        let file = try await Unpacked(ZipStream([gone, ZipEntry("b.txt", modified: Self.noon, bytes: [1])]))
        #expect(try file.run("zipinfo", "-1", file.path) == "b.txt\n")
        await #expect(throws: ZipError.length(name: "c", said: 3, brought: 1)) {
            for try await _ in ZipStream([ZipEntry("c", modified: Self.noon, size: 3) { Pieces([1]) }]) {}
        }
    }

    @Test func `more files than the old format can count are written as ZIP64`() async throws {
        let entries = (0..<70_000).map { ZipEntry("\($0)", modified: Self.noon, bytes: []) }
        let file = try await Unpacked(ZipStream(entries))
        let script = "import sys,zipfile as z; a=z.ZipFile(sys.argv[1]); print(len(a.infolist()), a.infolist()[69999].filename)"
        #expect(try file.run("python3", "-c", script, file.path) == "70000 69999\n")
        #expect(ZipStream.length(of: entries) == Int64(file.size))
    }

    @Test func `a file beyond four gigabytes keeps its size and what follows it is found`() throws {
        var writer = ZipWriter()
        let size: Int64 = 5 << 30
        let header = try writer.begin("duży.bin", size: size, modified: Self.noon)
        #expect(header.count == 30 + 9 + 9 + 20)
        let piece = [UInt8](repeating: 0, count: 1 << 26)
        for _ in 0..<(size >> 26) { piece.withUnsafeBytes { writer.pass($0) } }
        #expect(try writer.end().count == 24)
        _ = try writer.begin("po.txt", size: 0, modified: Self.noon)
        _ = try writer.end()
        let table = writer.finish()
        #expect(table.contains(bytes: [0x50, 0x4b, 0x06, 0x06]))
        #expect(table.contains(bytes: [0x01, 0x00, 16, 0, 0, 0, 0, 0x40, 0x01, 0, 0, 0]))
    }

    @Test func `names stay inside the folder and none comes twice`() {
        var names = ZipNames()
        #expect(names.path(["Oferty"], "../../etc/passwd") == "Oferty/etc-passwd")
        #expect(names.path(["Poczta"], "Oferta OF/2026/002.eml") == "Poczta/Oferta OF-2026-002.eml")
        #expect(names.path(["Oferty"], "Umowa.pdf") == "Oferty/Umowa.pdf")
        #expect(names.path(["Oferty"], "umowa.pdf") == "Oferty/umowa (2).pdf")
        #expect(names.path(["..", "a/b"], "CON.txt") == "plik/a-b/_CON.txt")
    }
}

extension [UInt8] {
    func contains(bytes: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: bytes) }
    }
}
