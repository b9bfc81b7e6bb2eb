import Foundation
import Mail

/// Letters of the cast, written by hand as mail programs write them.
enum Sample {
    /// Lines joined by CRLF as bytes.
    static func lines(_ lines: String...) -> [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n").utf8) }

    /// A letter from Anna with some headers and a body of raw bytes.
    static func letter(_ headers: [String], body: [UInt8] = Array("Dzień dobry\r\n".utf8)) -> [UInt8] {
        let usual = [
            "From: Anna Mucha <anna@example.com>", "To: biuro@example.pl", "Date: Tue, 24 Nov 2026 08:06:00 +0100", "MIME-Version: 1.0",
        ]
        return Array(((usual + headers).joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    /// A multipart of parts, each with its headers.
    static func multipart(_ subtype: String, boundary: String = "granica", _ parts: [String], headers: [String] = ["Subject: części"])
        -> [UInt8]
    {
        let body = parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
        return letter(headers + ["Content-Type: multipart/\(subtype); boundary=\"\(boundary)\""], body: Array(body.utf8))
    }

    /// A PNG of a size: real header, no picture.
    static func png(_ width: Int, _ height: Int, padding: Int = 100) -> [UInt8] {
        func four(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + four(width) + four(height)
            + [UInt8](repeating: 7, count: padding)
    }

    /// A JPEG of a size: real frame header behind camera data, no picture.
    static func jpeg(_ width: Int, _ height: Int, padding: Int = 100) -> [UInt8] {
        func two(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }
        return [0xFF, 0xD8, 0xFF, 0xE1] + two(1_002) + [UInt8](repeating: 1, count: 1_000) + [0xFF, 0xC0] + two(17) + [8] + two(height)
            + two(width)
            + [UInt8](repeating: 9, count: padding)
    }

    static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString(options: .lineLength76Characters) }

    /// Reads a letter and keeps its parts.
    static func read(_ bytes: [UInt8], limits: LetterLimits = .init()) throws -> (letter: ParsedLetter, parts: [Int: [UInt8]]) {
        var sink = MemorySink()
        let letter = try LetterReader.read(bytes, limits: limits, into: &sink)
        return (letter, sink.parts)
    }
}
