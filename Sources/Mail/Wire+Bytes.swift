import Foundation
import NIOCore

extension Wire {
    /// The next line without its end. Throws when it is longer than the limit in bytes.
    /// - Parameter strict: refuses a line feed without a carriage return, as a server must (RFC 5321 section 2.3.8).
    func line(atMost limit: Int, strict: Bool = false, until time: NIODeadline, _ step: String) async throws -> ByteBuffer {
        while true {
            if let end = endOfLine() {
                guard end <= limit else { throw MailConnectionError.overLimit("a line of \(end) bytes, \(step)") }
                guard var line = buffer.readSlice(length: end) else { throw MailConnectionError.outsideProtocol(step) }
                buffer.moveReaderIndex(forwardBy: 1)
                scanned = 0
                if end > 0, line.getInteger(at: line.writerIndex - 1, as: UInt8.self) == 13 {
                    line.moveWriterIndex(to: line.writerIndex - 1)
                } else if strict {
                    throw MailConnectionError.outsideProtocol("a line feed without a carriage return")
                }
                return line
            }
            guard buffer.readableBytes <= limit else { throw MailConnectionError.overLimit("an endless line, \(step)") }
            buffer.discardReadBytes()
            try await wait(for: .bytes, until: time, step)
        }
    }

    /// Whether a whole line can be read without waiting.
    var hasLine: Bool { endOfLine() != nil }

    /// What is there, at most as many bytes; waits only when nothing is.
    func bytes(atMost limit: Int, until time: NIODeadline, _ step: String) async throws -> ByteBuffer {
        while buffer.readableBytes == 0 {
            buffer.clear(minimumCapacity: 0)
            try await wait(for: .bytes, until: time, step)
        }
        scanned = 0
        return buffer.readSlice(length: min(limit, buffer.readableBytes)) ?? ByteBuffer()
    }

    /// Hands bytes to the network; waits while more than it takes at once is queued.
    func write(_ bytes: ByteBuffer, until time: NIODeadline, _ step: String) async throws {
        if let failure { throw failure }
        guard let channel, !isEnded else { throw MailConnectionError.lost(step) }
        channel.writeAndFlush(bytes, promise: nil)
        while !isEnded, !channel.isWritable { try await wait(for: .room, until: time, step) }
    }

    private func endOfLine() -> Int? {
        let found = buffer.withUnsafeReadableBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, scanned < bytes.count else { return nil }
            guard let hit = memchr(base + scanned, 10, bytes.count - scanned) else { return nil }
            return UnsafeRawPointer(hit) - base
        }
        scanned = found ?? buffer.readableBytes
        return found
    }
}
