import Values

/// What both headers of a file say about it (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.9 and 4.3.12).
struct ZipRecord: Sendable {
    let name: String
    let modified: Instant
    let offset: UInt64
    /// Whether the sizes beside the file are written with eight bytes.
    let isLong: Bool
    /// The size said beforehand; nil when it stands behind the file only.
    let said: UInt64?
    var checksum: UInt32 = 0
    var size: UInt64 = 0

    static let most = UInt64(UInt32.max)
    /// Names are UTF-8 (bit 11); checksum and sizes follow the file (bit 3).
    private static let flags: UInt16 = 0x0808
    private static let regularFile: UInt32 = 0o100644 << 16

    var local: [UInt8] {
        var header = ZipBytes()
        header.four(0x0403_4b50)
        header.two(isLong ? 45 : 20)
        common(&header, checksum: 0)
        let short = UInt32(truncatingIfNeeded: isLong ? Self.most : said ?? 0)
        header.four(short)
        header.four(short)
        var extra = stamp
        if isLong {
            extra.two(0x0001)
            extra.two(16)
            extra.eight(said ?? 0)
            extra.eight(said ?? 0)
        }
        header.two(UInt16(truncatingIfNeeded: name.utf8.count))
        header.two(UInt16(extra.bytes.count))
        header.text(name)
        header.add(extra)
        return header.bytes
    }

    var descriptor: [UInt8] {
        var footer = ZipBytes()
        footer.four(0x0807_4b50)
        footer.four(checksum)
        for _ in 0..<2 { isLong ? footer.eight(size) : footer.four(UInt32(truncatingIfNeeded: size)) }
        return footer.bytes
    }

    var central: [UInt8] {
        let isFar = offset >= Self.most
        let isBig = size >= Self.most
        var extra = stamp
        if isFar || isBig {
            extra.two(0x0001)
            extra.two((isBig ? 16 : 0) + (isFar ? 8 : 0))
            if isBig {
                extra.eight(size)
                extra.eight(size)
            }
            if isFar { extra.eight(offset) }
        }
        var header = ZipBytes()
        header.four(0x0201_4b50)
        header.two(0x0300 | 45)
        header.two(isLong || isFar || isBig ? 45 : 20)
        common(&header, checksum: checksum)
        let short = UInt32(isBig ? Self.most : size)
        header.four(short)
        header.four(short)
        header.two(UInt16(truncatingIfNeeded: name.utf8.count))
        header.two(UInt16(extra.bytes.count))
        header.two(0)
        header.two(0)
        header.two(0)
        header.four(Self.regularFile)
        header.four(UInt32(isFar ? Self.most : offset))
        header.text(name)
        header.add(extra)
        return header.bytes
    }

    private func common(_ header: inout ZipBytes, checksum: UInt32) {
        header.two(Self.flags)
        header.two(0)
        header.two(clock)
        header.two(calendar)
        header.four(checksum)
    }

    /// The moment in UTC, for everybody who reads the extended timestamp (0x5455).
    private var stamp: ZipBytes {
        var extra = ZipBytes()
        extra.two(0x5455)
        extra.two(5)
        extra.byte(1)
        extra.four(seconds)
        return extra
    }

    private var seconds: UInt32 { UInt32(clamping: modified.milliseconds / 1000) }

    /// Time of day on the clocks in Poland, in steps of two seconds.
    private var clock: UInt16 {
        let seconds = max(0, min(86_399, modified.milliseconds(since: modified.day.start) / 1000))
        return UInt16(seconds / 3600) << 11 | UInt16(seconds / 60 % 60) << 5 | UInt16(seconds % 60 / 2)
    }

    /// The day since 1980, the first year that the format knows.
    private var calendar: UInt16 {
        let day = modified.day
        guard 1980...2107 ~= day.year else { return 0x21 }
        return UInt16(day.year - 1980) << 9 | UInt16(day.month) << 5 | UInt16(day.day)
    }
}
