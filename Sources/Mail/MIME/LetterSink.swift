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
    /// Forgets the bytes.
    public mutating func write(_ bytes: UnsafeRawBufferPointer, part: Int) {}
    /// Does nothing.
    public mutating func finish(part: Int) {}
}

/// Keeps the bytes in memory: for small letters and tests.
public struct MemorySink: LetterSink, Sendable {
    /// Decoded bytes by the part's index.
    public private(set) var parts: [Int: [UInt8]] = [:]

    /// An empty sink.
    public init() {}
    /// Appends to the part.
    public mutating func write(_ bytes: UnsafeRawBufferPointer, part: Int) { parts[part, default: []].append(contentsOf: bytes) }
    /// Makes sure that an empty part is there too.
    public mutating func finish(part: Int) { parts[part] = parts[part] ?? [] }
}

/// Writes each part into a file of a folder, in constant memory. The files are named by number, never by the sender.
public struct FolderSink: LetterSink {
    private let folder: URL
    private let prefix: String
    private var open: (part: Int, file: FileHandle)?

    /// A sink into an existing folder; the prefix keeps the parts of several letters apart that share one.
    public init(_ folder: URL, prefix: String = "") { (self.folder, self.prefix) = (folder, prefix) }

    /// Where a part's bytes stand.
    public static func file(of part: Int, in folder: URL, prefix: String = "") -> URL {
        folder.appendingPathComponent("\(prefix)part-\(part)")
    }

    /// Appends to the part's file, replacing one that stood there before.
    public mutating func write(_ bytes: UnsafeRawBufferPointer, part: Int) throws {
        try handle(part).write(contentsOf: bytes)
    }

    /// Closes the part's file. It is not synced: the folder is a scratch folder.
    public mutating func finish(part: Int) throws {
        try handle(part).close()
        open = nil
    }

    private mutating func handle(_ part: Int) throws -> FileHandle {
        if let open, open.part == part { return open.file }
        let path = Self.file(of: part, in: folder, prefix: prefix)
        try Data().write(to: path)
        let file = try FileHandle(forWritingTo: path)
        open = (part, file)
        return file
    }
}
