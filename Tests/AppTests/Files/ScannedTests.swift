import Foundation
import Mail
import Print
import Testing
import Values

@testable import App

/// What is learned from pictures by programs of their own.
@Suite struct ScannedTests {
    private static func isInstalled(_ program: String) -> Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + program) }

    @Test(.enabled(if: isInstalled("tesseract"))) func `a scanned paper is found by its Polish words, a photograph is not read`()
        async throws
    {
        try await TestHouse.on(.sqlite) { house in
            let site = try await FileSite.open(house)
            let paper = Paper(
                title: "Próba", created: Instant(milliseconds: 1_795_161_600_000),
                blocks: [
                    .heading("Gwarancja na szczelność"),
                    .paragraph("Membrana wysokoparoprzepuszczalna ułożona zgodnie z instrukcją producenta."),
                ])
            let scan = try PaperRaster.png(paper, width: 1_240)
            _ = try await site.add("scan0001.png", scan, to: "Inne")
            try await house.settle()
            #expect(try await site.marta.get(Places.zoneFiles(site.id) + "?q=membrana").contains("scan0001.png"))
            #expect(World.wordsOnly("| ~~ ab\n—— x") == "")
        }
    }

    @Test(.enabled(if: isInstalled("heif-enc") && isInstalled("heif-convert")))
    func `a photograph of a telephone gets a small copy too`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await FileSite.open(house)
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("heic-\(RecordID.next())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let (jpeg, heic) = (folder.appendingPathComponent("a.jpg"), folder.appendingPathComponent("a.heic"))
            try Data(try Drawing([.ground(0x7FA6C0, 0xE7DDCB), .disc(x: 200, y: 150, radius: 60, 0xA34F38)]).jpeg(width: 640)).write(
                to: jpeg)
            _ = try await LimitedProcess.run(
                ["heif-enc", "-q", "60", jpeg.path, "-o", heic.path], limits: ProcessLimits(memory: 2 << 30, seconds: 30, output: 1 << 20))
            _ = try await site.add("IMG_1.HEIC", [UInt8](try Data(contentsOf: heic)), to: "Zdjęcia")
            try FileManager.default.removeItem(at: folder)
            let document = try await site.document("IMG_1.HEIC")
            #expect(document.contentType == "image/heic")
            let viewer = try await house.viewer(.beata)
            var world = house.world
            world.smallCopies = { picture in try Thumbnail.make(picture, width: 400, height: 300) }
            let copy = try await world.smallCopy(of: document, firm: viewer.firmID)
            #expect(copy.contentType == "image/jpeg" && copy.size > 500)
            _ = try await site.add("zepsute.heic", Array("\0\0\0\u{18}ftypheic".utf8) + [UInt8](repeating: 7, count: 9_000), to: "Zdjęcia")
            #expect(try await world.smallCopy(of: try await site.document("zepsute.heic"), firm: viewer.firmID).blobHash == nil)
        }
    }
}
