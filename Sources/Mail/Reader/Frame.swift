import Foundation

/// A message between the pool and a worker: four bytes of length, most significant first, then JSON.
enum Frame {
    /// Bytes of the longest message.
    static let limit = 256 << 20

    static func header(_ count: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } }

    static func length(_ header: [UInt8]) -> Int { header.reduce(0) { $0 << 8 | Int($1) } }

    /// Reads a message from a descriptor; nil at its end.
    static func read(_ descriptor: Int32) -> [UInt8]? {
        guard let header = read(4, descriptor), length(header) <= limit else { return nil }
        return read(length(header), descriptor)
    }

    /// Writes a message to a descriptor; false when nobody listens.
    static func write(_ message: [UInt8], _ descriptor: Int32) -> Bool {
        let bytes = header(message.count) + message
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    private static func read(_ count: Int, _ descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let piece = [UInt8](unsafeUninitializedCapacity: min(65_536, count - bytes.count)) { buffer, filled in
                var got = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
                while got < 0, errno == EINTR { got = Foundation.read(descriptor, buffer.baseAddress, buffer.count) }
                filled = max(0, got)
            }
            if piece.isEmpty { return nil }
            bytes += piece
        }
        return bytes
    }
}
