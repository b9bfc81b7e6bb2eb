import Testing
import Values

@testable import App

@Suite struct VersionComparisonTests {
    @Test func `Beata sees what changed between two versions of a text, a PDF and a picture`() async throws {
        try await FileSite.each { site in
            func versions(_ name: String, _ first: [UInt8], _ second: [UInt8]) async throws -> RecordID {
                _ = try await site.add(name, first, to: "Inne")
                let id = try await site.document(name).id
                _ = try await site.beata.upload(
                    Places.documentVersions(id), [("opis", "po rozmowie")], files: [("plik", name, "application/octet-stream", second)])
                return id
            }
            let text = try await versions("umowa.txt", Array("Cena 100 zł <b>".utf8), Array("Cena 120 zł <b>".utf8))
            #expect(try await site.beata.get(Places.document(text)).contains(Places.documentComparison(text, 1)))
            let page = try await site.beata.get(Places.documentComparison(text, 1))
            #expect(page.contains("<del>100</del><ins>120</ins>") && page.contains("&lt;b&gt;") && page.contains("po rozmowie"))
            let paper = try await versions("umowa.pdf", Sample.pdf("Rynny miedziane"), Sample.pdf("Rynny stalowe"))
            #expect(
                try await site.beata.get(Places.documentComparison(paper, 1) + "?z=2").contains("<del>miedziane</del><ins>stalowe</ins>"))
            let photo = try await versions("dach.jpg", Sample.photo(), Sample.photo(size: 20))
            #expect(try await site.beata.get(Places.documentComparison(photo, 1)).contains("src=\"\(Places.documentVersion(photo, 2))\""))
            let plan = try await versions("plan.bin", [0, 1, 2], [0, 1, 3])
            #expect(try await site.beata.get(Places.documentComparison(plan, 1)).contains("nie da się porównać"))
            for number: Int64 in [2, 7] { #expect(try await site.beata.get(Places.documentComparison(text, number)).status == 404) }
            #expect(try await site.house.browser(as: .olga).get(Places.documentComparison(text, 1)).status == 404)
        }
    }
}
