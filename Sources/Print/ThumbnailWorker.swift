import Foundation

/// Lets a separate process make each small copy, so that a picture made to break a decoder cannot take the server with it.
public struct ThumbnailWorker: Sendable {
    private let executable: String
    private let leading: [String]
    private let patience: Duration

    /// Takes the program that ends up in ``Thumbnail/main(_:)`` (the server's own binary), the arguments that lead it there, and how long it may take.
    public init(executable: String, leading: [String], patience: Duration = .seconds(30)) {
        self.executable = executable
        self.leading = leading
        self.patience = patience
    }

    /// A copy that fits into a box of pixels; throws what the process found, or `noAnswer`.
    public func make(_ bytes: [UInt8], width: Int, height: Int) async throws(Thumbnail.Failure) -> [UInt8] {
        guard bytes.count <= Thumbnail.longestInput else { throw .tooLarge }
        guard PictureHeader(bytes) != nil else { throw .unreadable }
        let answer: (status: Int32, bytes: [UInt8])
        do {
            answer = try await run(bytes, width: width, height: height)
        } catch {
            throw .noAnswer
        }
        switch answer.status {
        case 0 where PictureHeader(answer.bytes) != nil: return answer.bytes
        case 65: throw .unreadable
        case 66: throw .tooLarge
        default: throw .noAnswer
        }
    }

    /// Files stand in for pipes: nobody waits for the other to read, and nothing is signalled when one side is gone.
    private func run(_ bytes: [UInt8], width: Int, height: Int) async throws -> (Int32, [UInt8]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wiecha-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, target) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
        try Data(bytes).write(to: source)
        try Data().write(to: target)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = leading + ["\(width)", "\(height)"]
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: target)
        process.standardError = FileHandle.nullDevice
        process.environment = [:]
        let status = try await finish(process)
        return (status, [UInt8](try Data(contentsOf: target)))
    }

    private func finish(_ process: Process) async throws -> Int32 {
        let ended = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { finished in
            ended.continuation.yield(finished.terminationReason == .exit ? finished.terminationStatus : -1)
            ended.continuation.finish()
        }
        try process.run()
        let child = process.processIdentifier
        let alarm = Task {
            try await Task.sleep(for: patience)
            kill(child, SIGKILL)
            ended.continuation.finish()
        }
        defer { alarm.cancel() }
        for await status in ended.stream { return status }
        kill(child, SIGKILL)
        throw CancellationError()
    }
}
