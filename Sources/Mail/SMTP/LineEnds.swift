import Foundation
import NIOCore

/// Makes every line end CRLF and, for SMTP, doubles a dot at the start of a line (RFC 5321 sections 2.3.8 and 4.5.2).
///
/// A bare CR or LF never leaves: it is what message smuggling is made of. State is kept over pieces of any size.
struct LineEnds {
    private let doublesDots: Bool
    private(set) var isAtLineStart = true
    private var endedWithCR = false

    init(doublingDots: Bool) {
        doublesDots = doublingDots
    }

    /// The piece with its line ends put right. A CR at the end of a piece waits for the next one.
    mutating func convert(_ piece: ByteBuffer) -> ByteBuffer {
        guard piece.readableBytes > 0 else { return ByteBuffer() }
        var output = ByteBuffer()
        output.reserveCapacity(piece.readableBytes + piece.readableBytes / 32 + 8)
        piece.withUnsafeReadableBytes { bytes in convert(bytes, into: &output) }
        return output
    }

    /// What ends the text: a line end when the last line has none.
    mutating func finish() -> ByteBuffer {
        defer { self = LineEnds(doublingDots: doublesDots) }
        return endedWithCR || !isAtLineStart ? ByteBuffer(string: "\r\n") : ByteBuffer()
    }

    private mutating func convert(_ bytes: UnsafeRawBufferPointer, into output: inout ByteBuffer) {
        guard let base = bytes.baseAddress else { return }
        var copied = 0
        var position = 0
        func copy(upTo end: Int) {
            if end > copied { output.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[copied..<end])) }
        }
        if endedWithCR {
            output.writeStaticString("\r\n")
            isAtLineStart = true
            endedWithCR = false
            if bytes[0] == 10 { (position, copied) = (1, 1) }
        }
        while position < bytes.count {
            if isAtLineStart, doublesDots, bytes[position] == 46 {
                copy(upTo: position)
                output.writeInteger(UInt8(46))
                copied = position
            }
            isAtLineStart = false
            let feed = memchr(base + position, 10, bytes.count - position).map { UnsafeRawPointer($0) - base } ?? bytes.count
            let end = memchr(base + position, 13, feed - position).map { UnsafeRawPointer($0) - base } ?? feed
            guard end < bytes.count else { break }
            if bytes[end] == 13, end + 1 == bytes.count {
                copy(upTo: end)
                copied = bytes.count
                endedWithCR = true
                break
            }
            isAtLineStart = true
            if bytes[end] == 13, bytes[end + 1] == 10 {
                position = end + 2
            } else {
                copy(upTo: end)
                output.writeStaticString("\r\n")
                position = end + 1
                copied = position
            }
        }
        copy(upTo: bytes.count)
    }
}
