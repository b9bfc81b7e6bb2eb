import Foundation
import NIOCore

/// Bytes in pieces, as a blob gives them.
struct Pieces: AsyncSequence, Sendable {
    typealias Element = ByteBuffer
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func makeAsyncIterator() -> Iterator { Iterator(rest: bytes[...]) }

    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<UInt8>

        mutating func next() async throws -> ByteBuffer? {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(65_536) }
            return ByteBuffer(bytes: rest.prefix(65_536))
        }
    }
}

/// An archive on disk, for the programs that read it.
struct Unpacked {
    let path: String
    let size: Int

    init<S: AsyncSequence>(_ archive: S) async throws where S.Element == ByteBuffer {
        var whole = Data()
        for try await buffer in archive { whole.append(contentsOf: buffer.readableBytesView) }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID()).zip")
        try whole.write(to: file)
        path = file.path
        size = whole.count
    }

    func run(_ words: String...) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"]) { $1 }
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
