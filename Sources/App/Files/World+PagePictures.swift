import Mail
import Web

extension World {
    /// One page of a PDF as a PNG, for phones that show no PDF inside a page; drawn apart, under limits.
    func pagePicture(ofPDF hash: String, page: Int) async throws -> [UInt8] {
        guard (1...50).contains(page) else { throw Refusal.missing }
        var limits = TextExtraction.usual
        limits.seconds = 10
        limits.output = 8 << 20
        let number = String(page)
        let picture = try await withFile(of: hash) { [limits] file in
            try await LimitedProcess.run(
                ["/usr/bin/pdftoppm", "-png", "-r", "100", "-f", number, "-l", number, "-singlefile", file.path], limits: limits)
        }
        guard picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { throw Refusal.missing }
        return picture
    }
}
