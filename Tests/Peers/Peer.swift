import Foundation

/// A real server that a test starts on loopback and that ends with the test process.
public final class Peer: @unchecked Sendable {
    /// The folder the server keeps its files in.
    public let folder: URL
    private let process: Process

    /// Starts a program; it is ended when this process ends, however it ends.
    /// - Parameter watched: for a server that changes its user, which makes the kernel forget to end it, or that must end
    ///   children of its own: a shell waits beside it and passes the end on as SIGTERM.
    public init(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], as user: String? = nil, watched: Bool = false
    ) throws {
        self.folder = folder
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
        let identity = user.map { ["--reuid", $0, "--regid", $0, "--clear-groups"] } ?? []
        let watch = #""$@" & child=$!; trap 'kill -TERM $child' TERM; wait $child; wait $child"#
        let watcher = watched ? ["/bin/sh", "-c", watch, "sh"] : []
        process.arguments = ["--pdeathsig", watched ? "TERM" : "KILL"] + identity + ["--"] + watcher + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let log = folder.appendingPathComponent("peer.log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let output = try FileHandle(forWritingTo: log)
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try Starter.shared.start(process)
    }

    deinit { stop() }

    /// Ends the server and waits for it.
    public func stop() {
        guard process.isRunning else { return }
        process.terminate()
        waitForEnd()
    }

    /// Ends the server as a crash or a power cut would, without a chance to tidy up, and waits for it.
    public func kill() {
        guard process.isRunning else { return }
        Glibc.kill(process.processIdentifier, SIGKILL)
        waitForEnd()
    }

    /// Foundation's own waiting turns a run loop of this thread, and of two threads that wait for one program the second may never wake.
    private func waitForEnd() {
        let patience = Date().addingTimeInterval(30)
        while process.isRunning {
            if Date() > patience { Glibc.kill(process.processIdentifier, SIGKILL) }
            usleep(2_000)
        }
    }

    /// False once the program has ended.
    public var isRunning: Bool { process.isRunning }

    /// What the server has printed so far.
    public var log: String {
        (try? String(contentsOf: folder.appendingPathComponent("peer.log"), encoding: .utf8)) ?? ""
    }

    /// Waits until the server takes connections on a port; throws with its log when it does not within 20 s.
    public func ready(port: Int) throws {
        let deadline = Date().addingTimeInterval(20)
        while !Loopback.answers(port: port) {
            guard Date() < deadline, process.isRunning else { throw PeerError(description: "port \(port) does not answer: \(log)") }
            usleep(20_000)
        }
    }

    /// Runs a program to its end and returns what it printed; throws when it fails.
    @discardableResult
    public static func run(_ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw PeerError(description: "\(arguments.joined(separator: " ")): \(output)") }
        return output
    }

    /// A new empty folder, readable by the server's own user.
    public static func newFolder(_ name: String) throws -> URL {
        let folder = try Scratch.root.get().appendingPathComponent("\(name)-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        return folder
    }
}

/// Why a peer could not be started.
public struct PeerError: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) {
        self.description = description
    }
}
