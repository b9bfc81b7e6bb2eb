import Glibc

/// Finding bytes in bytes.
enum ByteSearch {
    /// The first place of the needle at or behind an offset.
    static func first(_ needle: [UInt8], in hay: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
        guard let base = hay.baseAddress, let head = needle.first, hay.count >= needle.count else { return nil }
        var from = start
        let last = hay.count - needle.count
        while from <= last, let hit = memchr(base + from, Int32(head), last - from + 1) {
            let index = UnsafeRawPointer(hit) - base
            if memcmp(hit, needle, needle.count) == 0 { return index }
            from = index + 1
        }
        return nil
    }
}
