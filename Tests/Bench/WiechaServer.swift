import Foundation

/// The release program, serving the big house.
final class WiechaServer {
    let port: Int
    let lmtpPort: Int
    private let program: Program
    private let started = ContinuousClock.now
    var address: String { "http://127.0.0.1:\(port)" }

    init(data: URL) throws {
        port = try Program.freePort()
        lmtpPort = try Program.freePort()
        let binary = URL(fileURLWithPath: Program.own).deletingLastPathComponent().appendingPathComponent("wiecha").path
        program = try Program(
            [
                binary, "serve", "--data", data.path, "--port", String(port), "--lmtp-port", String(lmtpPort), "--share", ".",
                "--log-level", "warning",
            ], log: data.appendingPathComponent("server.log"))
    }

    /// Milliseconds from the start of the process until it answers.
    func ready() async throws -> Double {
        guard Program.answers(port: port, patience: 30), program.isRunning else { throw BenchError("the server does not start") }
        try Program.output(["curl", "-sf", "-o", "/dev/null", address + "/health"])
        return (ContinuousClock.now - started).seconds * 1_000
    }

    func stop() { program.stop() }

    /// The end of what it said.
    func log(_ data: URL) -> String {
        let text = (try? String(contentsOf: data.appendingPathComponent("server.log"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(5).joined(separator: "\n")
    }

    /// Resident megabytes of the server and its readers now.
    var memory: Double { megabytes("VmRSS:") }
    /// The most it ever had.
    var highestMemory: Double { megabytes("VmHWM:") }

    private func megabytes(_ field: String) -> Double {
        let children = (try? Program.output(["pgrep", "-P", String(program.pid)])) ?? ""
        let pids = [String(program.pid)] + children.split(separator: "\n").map(String.init)
        return pids.reduce(0) { sum, pid in
            let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
            return sum + (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0) / 1_024
        }
    }
}
