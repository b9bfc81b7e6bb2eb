import Foundation
import Mail
import Values

/// Letters through our SMTP client and through Postfix's own source, to the same sink, with the same size and sessions.
enum LettersOut {
    private static let sessions = 4
    private static let length = 10_240

    static func measure(_ folder: URL, count: Int) async throws {
        let port = try Program.freePort()
        let sink = try Program(["/usr/sbin/smtp-sink"] + (getuid() == 0 ? ["-u", "postfix"] : []) + ["127.0.0.1:\(port)", "256"])
        defer { sink.stop() }
        guard Program.answers(port: port, patience: 10) else { return Report.skipped("letters out", "smtp-sink does not start") }
        var (ours, limit): ([Double], [Double]) = ([], [])
        for _ in 0..<3 {
            ours.append(Double(count) / (try await send(count, to: port)))
            let start = ContinuousClock.now
            try Program.output([
                "/usr/sbin/smtp-source", "-d", "-s", String(sessions), "-m", String(count), "-l", String(length), "-f",
                "beata.kos@example.pl",
                "-t", "anna.mucha@example.com", "127.0.0.1:\(port)",
            ])
            limit.append(Double(count) / (ContinuousClock.now - start).seconds)
        }
        Report.line("letters out, \(length) bytes, \(sessions) sessions, median of 3", Report.median(ours), "letters/s")
        Report.ratio(
            "letters out", Report.median(ours), over: Report.median(limit), named: "smtp-source to the same smtp-sink", reach: "≥ 0.5")
    }

    /// Seconds for so many letters.
    private static func send(_ count: Int, to port: Int) async throws -> Double {
        let line = String(repeating: "x", count: 70) + "\r\n"
        let head = "From: beata.kos@example.pl\r\nTo: anna.mucha@example.com\r\nSubject: Membrana\r\n\r\n"
        let letter = MailBody(head + String(repeating: line, count: (length - head.utf8.count) / line.utf8.count))
        let server = MailServer(host: "127.0.0.1", port: port, security: .clearOnLoopback)
        let envelope = SMTPEnvelope(sender: "beata.kos@example.pl", recipients: ["anna.mucha@example.com"])
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<sessions {
                group.addTask {
                    try await SMTPClient.withSession(server) { session in
                        for _ in 0..<(count / sessions) {
                            guard try await session.send(envelope, letter).isComplete else { throw BenchError("the sink refused a letter") }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        return (ContinuousClock.now - start).seconds
    }
}
