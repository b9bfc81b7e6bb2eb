import Foundation
import NIOCore

/// Takes the dots of SMTP away and finds the end of a letter (RFC 5321 section 4.5.2).
///
/// Only CRLF, dot, CRLF ends a letter. A bare LF or CR is content and starts no line, so a letter cannot carry a second
/// one past a server that sees line ends differently (SMTP smuggling, CVE-2023-51764 and its kin).
struct DotReader {
    private enum Place { case lineStart, dot, dotCR, middle, afterCR }
    private var place = Place.lineStart

    /// Moves content from the buffer to the output until the buffer is empty or the letter has ended.
    /// - Returns: whether the letter has ended; what follows it stays in the buffer.
    mutating func read(from buffer: inout ByteBuffer, into output: inout ByteBuffer) -> Bool {
        output.reserveCapacity(minimumWritableBytes: buffer.readableBytes + 1)
        let (used, ended) = buffer.withUnsafeReadableBytes { read($0, into: &output) }
        buffer.moveReaderIndex(forwardBy: used)
        return ended
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer, into output: inout ByteBuffer) -> (used: Int, ended: Bool) {
        guard let base = bytes.baseAddress else { return (0, false) }
        var position = 0
        var copied = 0
        func copy(upTo end: Int) {
            if end > copied { output.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[copied..<end])) }
        }
        while position < bytes.count {
            switch place {
            case .lineStart where bytes[position] == 46:
                copy(upTo: position)
                position += 1
                copied = position
                place = .dot
            case .lineStart:
                place = .middle
            case .dot where bytes[position] == 13:
                position += 1
                copied = position
                place = .dotCR
            case .dot:
                place = .middle
            case .dotCR where bytes[position] == 10:
                place = .lineStart
                return (position + 1, true)
            case .dotCR:
                output.writeInteger(UInt8(13))
                place = .afterCR
            case .middle:
                guard let found = memchr(base + position, 13, bytes.count - position) else {
                    position = bytes.count
                    break
                }
                position = UnsafeRawPointer(found) - base + 1
                place = .afterCR
            case .afterCR:
                place = bytes[position] == 10 ? .lineStart : .middle
                if bytes[position] == 10 { position += 1 }
            }
        }
        copy(upTo: position)
        return (position, false)
    }
}
