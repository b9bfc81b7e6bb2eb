import Foundation

/// Takes the decoded bytes of a letter's parts while the letter is read.
public protocol LetterSink {
    /// More bytes of a part; they follow those of the earlier call for the same part. The memory is valid during the call only.
    mutating func write(_ bytes: UnsafeRawBufferPointer, part: Int) throws
    /// The part is complete.
    mutating func finish(part: Int) throws
}

/// Forgets the bytes; sizes and hashes are still known from the parts.
public struct NoSink: LetterSink, Sendable {
    /// A sink that keeps nothing.
    public init() {}
    public mutating func write(_ bytes: UnsafeRawBufferPointer, part: Int) {}
    public mutating func finish(part: Int) {}
}

/// Keeps the bytes in memory: for small letters and tests.
public struct MemorySink: LetterSink, Sendable {
    /// Decoded bytes by the part's index.
    public private(set) var parts: [Int: [UInt8]] = [:]

    /// An empty sink.
    public init() {}
    public mutating func write(_ bytes: UnsafeRawBufferPointer, part: Int) { parts[part, default: []].append(contentsOf: bytes) }
    public mutating func finish(part: Int) { parts[part, default: []].reserveCapacity(0) }
}

/// Writes each part into a file of a folder, in constant memory. The files are named by number, never by the sender.
public struct FolderSink: LetterSink {
    private let folder: URL
    private var open: (part: Int, file: FileHandle)?

    /// A sink into an existing folder.
    public init(_ folder: URL) { self.folder = folder }

    /// Where a part's bytes stand.
    public static func file(of part: Int, in folder: URL) -> URL { folder.appendingPathComponent("part-\(part)") }

    public mutating func write(_ bytes: UnsafeRawBufferPointer, part: Int) throws {
        try handle(part).write(contentsOf: bytes)
    }

    public mutating func finish(part: Int) throws {
        try handle(part).close()
        open = nil
    }

    private mutating func handle(_ part: Int) throws -> FileHandle {
        if let open, open.part == part { return open.file }
        let path = Self.file(of: part, in: folder)
        try Data().write(to: path)
        let file = try FileHandle(forWritingTo: path)
        open = (part, file)
        return file
    }
}
