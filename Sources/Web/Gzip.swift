import CZlib
import Synchronization

/// Compresses bytes as gzip (RFC 1952). The 256 kB of state that zlib needs are kept and used again.
final class Gzip: Sendable {
    private struct Pool: @unchecked Sendable {
        var free: [UnsafeMutablePointer<z_stream>] = []
    }
    private let pool = Mutex(Pool())
    private let level: Int32

    /// For pages made anew each time.
    static let quick = Gzip(level: 4)

    init(level: Int32) {
        self.level = level
    }

    /// The compressed bytes, or nil when memory is short or nothing is won.
    func compress(_ bytes: [UInt8]) -> [UInt8]? { bytes.withUnsafeBytes(compress) }

    func compress(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        guard bytes.count <= Int(UInt32.max / 2), let stream = take() else { return nil }
        defer { give(stream) }
        let room = Int(deflateBound(stream, UInt(bytes.count)))
        var written = 0
        let result = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            let input = bytes.bindMemory(to: UInt8.self)
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(room)
            if deflate(stream, Z_FINISH) == Z_STREAM_END { written = room - Int(stream.pointee.avail_out) }
            count = written
        }
        return written > 0 && written < bytes.count ? result : nil
    }

    private func take() -> UnsafeMutablePointer<z_stream>? {
        if let stream = pool.withLock({ $0.free.popLast() }) { return stream }
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = deflateInit2_(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deallocate()
            return nil
        }
        return stream
    }

    private func give(_ stream: UnsafeMutablePointer<z_stream>) {
        let isKept =
            deflateReset(stream) == Z_OK
            && pool.withLock { pool in
                guard pool.free.count < 16 else { return false }
                pool.free.append(stream)
                return true
            }
        if !isKept {
            deflateEnd(stream)
            stream.deallocate()
        }
    }

    /// True when the caller takes gzip (RFC 9110, 12.5.3).
    static func isAccepted(_ field: String?) -> Bool {
        guard let field else { return false }
        for item in field.split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard parts.first == "gzip" || parts.first == "*" else { continue }
            return !parts.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains { ("1"..."9").contains($0) } }
        }
        return false
    }
}
