import CZlib
import Values

/// Writes an archive in one pass: files are stored, not packed; names are UTF-8; files and archives beyond 4 GiB are written as ZIP64.
/// It makes the bytes around the files and sees each file's bytes go by; nothing but the list of names is kept.
public struct ZipWriter: Sendable {
    private var records: [ZipRecord] = []
    private var open: ZipRecord?
    private var position: UInt64 = 0

    /// An empty archive.
    public init() {}

    /// What stands before a file.
    ///
    /// - Parameter size: bytes of the file; nil when not known beforehand.
    /// - Throws: `ZipError.name` for a path that is too long.
    public mutating func begin(_ name: String, size: Int64?, modified: Instant) throws -> [UInt8] {
        guard name.utf8.count <= Int(UInt16.max) else { throw ZipError.name(name) }
        let said = size.map { UInt64(max(0, $0)) }
        let record = ZipRecord(
            name: name, modified: modified, offset: position, isLong: said.map { $0 >= ZipRecord.most } ?? true, said: said)
        open = record
        let header = record.local
        position += UInt64(header.count)
        return header
    }

    /// Notes bytes of the file that go out now.
    public mutating func pass(_ bytes: UnsafeRawBufferPointer) {
        guard var record = open else { return }
        record.checksum = UInt32(
            truncatingIfNeeded: crc32_z(UInt(record.checksum), bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count))
        record.size += UInt64(bytes.count)
        position += UInt64(bytes.count)
        open = record
    }

    /// What stands behind a file.
    ///
    /// - Throws: `ZipError.length` when the file was not as long as it was said to be.
    public mutating func end() throws -> [UInt8] {
        guard let record = open else { return [] }
        if let said = record.said, said != record.size {
            throw ZipError.length(name: record.name, said: Int64(clamping: said), brought: Int64(clamping: record.size))
        }
        open = nil
        records.append(record)
        position += UInt64(record.descriptor.count)
        return record.descriptor
    }

    /// The table of contents that ends the archive.
    public mutating func finish() -> [UInt8] {
        var table = ZipBytes()
        for record in records { table.add(record.central) }
        let (start, length, count) = (position, UInt64(table.bytes.count), UInt64(records.count))
        if start >= ZipRecord.most || length >= ZipRecord.most || count >= UInt64(UInt16.max) {
            table.four(0x0606_4b50)
            table.eight(44)
            table.two(0x0300 | 45)
            table.two(45)
            table.four(0)
            table.four(0)
            table.eight(count)
            table.eight(count)
            table.eight(length)
            table.eight(start)
            table.four(0x0706_4b50)
            table.four(0)
            table.eight(start + length)
            table.four(1)
        }
        table.four(0x0605_4b50)
        table.two(0)
        table.two(0)
        table.two(UInt16(min(count, UInt64(UInt16.max))))
        table.two(UInt16(min(count, UInt64(UInt16.max))))
        table.four(UInt32(min(length, ZipRecord.most)))
        table.four(UInt32(min(start, ZipRecord.most)))
        table.two(0)
        position += UInt64(table.bytes.count)
        return table.bytes
    }
}
