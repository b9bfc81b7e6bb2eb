import Foundation
import Peers
import Testing

@testable import Mail

@Suite struct TextExtractionTests {
    /// A one-page PDF without compression.
    private static func pdf(_ words: String) -> Data {
        let content = "BT /F1 24 Tf 72 700 Td (\(words)) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 6\n0000000000 65535 f \n"
        for offset in offsets { text += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n" }
        return Data((text + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n").utf8)
    }

    private func withFile(_ data: Data, _ body: (URL) async throws -> Void) async throws {
        let folder = try Peer.newFolder("pdf")
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let file = folder.appendingPathComponent("-q.pdf")
        try data.write(to: file)
        try await body(file)
    }

    @Test func `the words of a PDF are found`() async throws {
        try await withFile(Self.pdf("Faktura 12/2026")) { file in
            let text = try await TextExtraction.pdf(file)
            #expect(text == "Faktura 12/2026")
        }
    }

    @Test func `what is no PDF fails`() async throws {
        try await withFile(Data("to nie PDF".utf8)) { file in
            await #expect(throws: ProcessFailure.self) { try await TextExtraction.pdf(file) }
        }
    }

    @Test func `programs are stopped at their limits`() async throws {
        await #expect(throws: ProcessFailure.tooSlow) {
            try await LimitedProcess.run(["sleep", "20"], limits: ProcessLimits(seconds: 0.2))
        }
        await #expect(throws: ProcessFailure.tooMuch) { try await LimitedProcess.run(["yes"], limits: ProcessLimits(output: 10_000)) }
        await #expect(throws: ProcessFailure.ended(3)) { try await LimitedProcess.run(["sh", "-c", "exit 3"], limits: ProcessLimits()) }
        #expect(try await LimitedProcess.run(["cat"], limits: ProcessLimits()) == [])
    }
}
