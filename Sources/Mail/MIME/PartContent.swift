import CGMime
import Foundation

/// The decoded bytes of one leaf of a letter, in pieces.
struct PartContent {
    private let wrapper: UnsafeMutablePointer<GMimeDataWrapper>
    /// How the bytes are written in the letter.
    let encoding: GMimeContentEncoding

    init?(_ part: UnsafeMutablePointer<GMimePart>) {
        guard let wrapper = g_mime_part_get_content(part) else { return nil }
        self.wrapper = wrapper
        encoding = g_mime_data_wrapper_get_encoding(wrapper)
    }

    /// Calls `body` with decoded pieces until the end or until it returns false. Returns whether the text was broken base64.
    func read(_ body: (UnsafeRawBufferPointer) throws -> Bool) rethrows -> Bool {
        guard let stream = g_mime_data_wrapper_get_stream(wrapper) else { return false }
        _ = g_mime_stream_reset(stream)
        var state = GMimeEncoding()
        g_mime_encoding_init_decode(&state, encoding)
        let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536 * 2 + 256, alignment: 16)
        defer {
            input.deallocate()
            output.deallocate()
        }
        guard let from = input.baseAddress?.assumingMemoryBound(to: CChar.self),
            let to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        else { return false }
        let isBase64 = encoding == GMIME_CONTENT_ENCODING_BASE64
        var check = Base64Check()
        while true {
            let count = g_mime_stream_read(stream, from, input.count)
            guard count > 0 else { break }
            if isBase64 { check.feed(UnsafeRawBufferPointer(rebasing: input[..<count])) }
            if isBase64 || encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE {
                guard g_mime_encoding_outlen(&state, count) <= output.count else { break }
                let decoded = g_mime_encoding_step(&state, from, count, to)
                guard try body(UnsafeRawBufferPointer(rebasing: output[..<min(decoded, output.count)])) else { return check.isBroken }
            } else {
                guard try body(UnsafeRawBufferPointer(rebasing: input[..<count])) else { return false }
            }
        }
        if isBase64, check.missingPadding > 0 {
            let decoded = g_mime_encoding_step(&state, "==", check.missingPadding, to)
            if decoded > 0 { _ = try body(UnsafeRawBufferPointer(rebasing: output[..<min(decoded, output.count)])) }
        }
        return isBase64 && check.endsBroken
    }

    /// All decoded bytes, at most `limit`, and whether there were more.
    func bytes(limit: Int) -> (bytes: [UInt8], cut: Bool, broken: Bool) {
        var bytes: [UInt8] = []
        var cut = false
        let broken = read { piece in
            let room = limit - bytes.count
            bytes.append(contentsOf: piece.prefix(room))
            cut = piece.count > room
            return !cut
        }
        return (bytes, cut, broken)
    }
}

/// Whether base64 text holds foreign bytes or ends in the middle of a group.
struct Base64Check {
    private(set) var isBroken = false
    private var digits = 0
    private var padding = 0

    /// How many `=` would complete the last group.
    var missingPadding: Int { [0, 0, 2, 1][(digits + padding) % 4] }
    var endsBroken: Bool { isBroken || (digits + padding) % 4 != 0 }

    mutating func feed(_ text: UnsafeRawBufferPointer) {
        var index = 0
        if padding == 0 {
            // The usual case, over every byte of every attachment.
            var count = 0
            Self.isDigit.withUnsafeBufferPointer { isDigit in
                while index < text.count {
                    let byte = text[index]
                    if isDigit[Int(byte)] { count &+= 1 } else if byte > 0x20 { break }
                    index &+= 1
                }
            }
            digits += count
        }
        while index < text.count {
            take(text[index])
            index += 1
        }
    }

    private mutating func take(_ byte: UInt8) {
        if Base64.isDigit(byte) {
            digits += 1
            if padding > 0, (digits + padding) % 4 != 1 { isBroken = true }
        } else if byte == 0x3D {
            padding += 1
        } else if byte > 0x20 {
            isBroken = true
        }
    }

    private static let isDigit = (0...255).map { Base64.isDigit(UInt8($0)) }
}
