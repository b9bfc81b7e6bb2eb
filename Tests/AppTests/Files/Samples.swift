import Foundation
import Print
import Values

/// Files to send: small, true to their kind.
enum Sample {
    static func pdf(_ words: String) throws -> [UInt8] {
        try Paper(title: "Próba", created: Instant(milliseconds: 1_795_161_600_000), blocks: [.paragraph(Phrase(words))]).pdf()
    }

    /// A JPEG of which only the marks and the camera's clock are there.
    static func photo(taken: String? = nil, size: Int = 9_000) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        if taken == nil { bytes += [0xFF, 0xE0, 0, 4, 0, 0] }
        if let taken {
            func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> ($0 * 8) & 0xFF) } }
            func entry(_ tag: Int, _ kind: Int, _ count: Int, _ value: Int) -> [UInt8] {
                number(tag, 2) + number(kind, 2) + number(count, 4) + number(value, 4)
            }
            let tiff: [UInt8] =
                Array("II*\0".utf8) + number(8, 4) + number(1, 2) + entry(0x8769, 4, 1, 26) + number(0, 4) + number(1, 2)
                + entry(0x9003, 2, 20, 44) + number(0, 4) + Array(taken.utf8) + [0]
            let block: [UInt8] = [0x45, 0x78, 0x69, 0x66, 0, 0] + tiff
            bytes += [0xFF, 0xE1, UInt8((block.count + 2) >> 8), UInt8((block.count + 2) & 0xFF)] + block
        }
        return bytes + [UInt8](repeating: 0, count: size) + [0xFF, 0xD9]
    }
}

extension [UInt8] {
    var base64: String { Data(self).base64EncodedString() }
}
