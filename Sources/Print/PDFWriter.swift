import Foundation

/// Writes objects one after another and the cross-reference table behind them.
struct PDFWriter {
    private var bytes: [UInt8] = []
    private var offsets: [Int]

    init(size: Int, capacity: Int) {
        offsets = Array(repeating: 0, count: size)
        bytes.reserveCapacity(capacity)
    }

    mutating func append(_ part: ArraySlice<UInt8>) {
        bytes.append(contentsOf: part)
    }

    /// Table summaries came with PDF 1.7.
    mutating func version7() {
        if bytes.starts(with: "%PDF-1.".utf8) { bytes[7] = UInt8(ascii: "7") }
    }

    mutating func object(_ number: Int, _ content: ArraySlice<UInt8>) {
        offsets[number] = bytes.count
        append(content)
    }

    /// Copies an object that is a dictionary and adds entries to it.
    mutating func object(_ number: Int, _ content: ArraySlice<UInt8>, adding entries: String) {
        offsets[number] = bytes.count
        var end = content.endIndex - 1
        while end > content.startIndex, content[end] != UInt8(ascii: ">") || content[end - 1] != UInt8(ascii: ">") { end -= 1 }
        guard end > content.startIndex else { return append(content) }
        append(content[..<(end - 1)])
        bytes.append(contentsOf: "   \(entries)\n".utf8)
        append(content[(end - 1)...])
    }

    mutating func object(_ number: Int, stream: [UInt8], dictionary: String) {
        offsets[number] = bytes.count
        bytes.append(contentsOf: "\(number) 0 obj\n<< /Length \(stream.count)\n   \(dictionary)\n>>\nstream\n".utf8)
        bytes.append(contentsOf: stream)
        bytes.append(contentsOf: "\nendstream\nendobj\n".utf8)
    }

    mutating func finish(root: Int, information: Int) -> [UInt8] {
        let start = bytes.count
        let identifier = fingerprint()
        var table = "xref\n0 \(offsets.count)\n0000000000 65535 f \n"
        for offset in offsets.dropFirst() {
            let digits = String(offset)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        table +=
            "trailer\n<< /Size \(offsets.count)\n   /Root \(root) 0 R\n   /Info \(information) 0 R\n   /ID [ <\(identifier)> <\(identifier)> ]\n>>\n"
        table += "startxref\n\(start)\n%%EOF\n"
        bytes.append(contentsOf: table.utf8)
        return bytes
    }

    /// A text string (ISO 32000-1, 7.9.2.2): UTF-16 in hexadecimal, in which nothing can end the string early.
    static func string(_ text: String) -> String {
        var result = "<FEFF"
        for unit in Typography.clean(text, longest: 2_000).utf16 {
            let digits = String(unit, radix: 16, uppercase: true)
            result += String(repeating: "0", count: 4 - digits.count) + digits
        }
        return result + ">"
    }

    /// Thirty-two digits that change with any byte of the file (14.4 asks for no more).
    private func fingerprint() -> String {
        bytes.withUnsafeBytes { buffer in
            var first: UInt64 = 0xCBF2_9CE4_8422_2325
            var second: UInt64 = 0x9E37_79B9_7F4A_7C15
            var place = 0
            while place < buffer.count {
                var word: UInt64 = 0
                if place + 8 <= buffer.count {
                    word = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                } else {
                    for byte in buffer[place...] { word = word << 8 | UInt64(byte) }
                }
                first = (first ^ word) &* 0x0000_0100_0000_01B3
                first ^= first >> 29
                second = (second &+ word) &* 0xBF58_476D_1CE4_E5B9
                second ^= second >> 31
                place += 8
            }
            return String(format: "%016lX%016lX", first, second)
        }
    }
}
