import CZlib

/// The packing that PDF calls FlateDecode (RFC 1950).
enum Packing {
    /// Packs; nothing when memory runs out.
    static func pack(_ bytes: [UInt8]) -> [UInt8]? {
        var size = compressBound(UInt(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        guard compress2(&packed, &size, bytes, UInt(bytes.count), 6) == Z_OK else { return nil }
        packed.removeLast(packed.count - Int(size))
        return packed
    }

    /// Unpacks what stands at the start of the bytes, at most 64 MiB; nothing when it is damaged.
    static func unpack(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = Array(bytes)
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        return input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            var status = Z_OK
            while status == Z_OK, result.count < 64 << 20 {
                let made = chunk.withUnsafeMutableBufferPointer { chunk in
                    stream.next_out = chunk.baseAddress
                    stream.avail_out = UInt32(chunk.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    return chunk.count - Int(stream.avail_out)
                }
                result.append(contentsOf: chunk[..<made])
            }
            return status == Z_STREAM_END ? result : nil
        }
    }
}
