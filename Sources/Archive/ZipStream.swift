import NIOCore

/// A whole archive as a stream of buffers, made while it is read: at any time one buffer of one file is in memory.
///
///     ZipStream(entries) → Reply.stream("application/zip", length: ZipStream.length(of: entries), name: "Teczka.zip") { _ in … }
public struct ZipStream: AsyncSequence, Sendable {
    public typealias Element = ByteBuffer
    /// A file, or nil behind the last one.
    public typealias File = ZipEntry?
    /// Gives the next file; nil at the end.
    public typealias Next = () async throws -> File
    private let start: @Sendable () -> Next

    /// An archive whose files are found one after another while it is sent.
    ///
    /// - Parameter start: begins a new run over the files.
    public init(_ start: @escaping @Sendable () -> Next) {
        self.start = start
    }

    /// An archive of files that are known beforehand.
    public init(_ entries: [ZipEntry]) {
        self.init {
            var rest = entries[...]
            return { rest.popFirst() }
        }
    }

    /// The length in bytes that the archive will have; nil when the size of a file is not known. Counts on no file being left out.
    public static func length(of entries: [ZipEntry]) -> Int64? {
        var total: UInt64 = 0
        var table: UInt64 = 0
        for entry in entries {
            guard let size = entry.size.map({ UInt64($0 < 0 ? 0 : $0) }) else { return nil }
            var record = ZipRecord(
                name: entry.name, modified: entry.modified, offset: total, isLong: size >= ZipRecord.most, said: size)
            record.size = size
            table += UInt64(record.central.count)
            total += UInt64(record.local.count) + size + UInt64(record.descriptor.count)
        }
        let isLong = total >= ZipRecord.most || table >= ZipRecord.most || entries.count >= Int(UInt16.max)
        return Int64(clamping: total + table + (isLong ? 76 : 0) + 22)
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(nextEntry: start())
    }

    public struct Iterator: AsyncIteratorProtocol {
        private enum Step {
            case between
            case inside(() async throws -> ByteBuffer?)
            case done
        }

        fileprivate let nextEntry: Next
        private var writer = ZipWriter()
        private var step = Step.between

        fileprivate init(nextEntry: @escaping Next) {
            self.nextEntry = nextEntry
        }

        /// The next bytes of the archive.
        ///
        /// - Throws: what a file throws, and `ZipError`.
        public mutating func next() async throws -> ByteBuffer? {
            while true {
                switch step {
                case .done: return nil
                case .inside(let read):
                    guard let buffer = try await read() else {
                        step = .between
                        return ByteBuffer(bytes: try writer.end())
                    }
                    guard buffer.readableBytes > 0 else { continue }
                    buffer.withUnsafeReadableBytes { writer.pass($0) }
                    return buffer
                case .between:
                    guard let entry = try await nextEntry() else {
                        step = .done
                        return ByteBuffer(bytes: writer.finish())
                    }
                    if let header = try await begin(entry) { return header }
                }
            }
        }

        private mutating func begin(_ entry: ZipEntry) async throws -> ByteBuffer? {
            switch entry.content {
            case .bytes(let bytes):
                var whole = try writer.begin(entry.name, size: Int64(bytes.count), modified: entry.modified)
                bytes.withUnsafeBytes { writer.pass($0) }
                whole += bytes
                whole += try writer.end()
                return ByteBuffer(bytes: whole)
            case .stream(let size, let open):
                guard let buffers = try await open() else { return nil }
                step = .inside(buffers.makeNext())
                return ByteBuffer(bytes: try writer.begin(entry.name, size: size, modified: entry.modified))
            }
        }
    }
}
