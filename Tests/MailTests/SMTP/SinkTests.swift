import Foundation
import Mail
import Peers
import Synchronization
import Testing

/// How fast letters leave, against Postfix's own `smtp-source` over the same number of connections to the same sink.
@Suite(.serialized, .timeLimit(.minutes(3))) struct SinkTests {
    private let count = Int(ProcessInfo.processInfo.environment["WIECHA_LETTERS"] ?? "") ?? 1_000
    private let sessions = 4

    @Test(arguments: [4_096, 51_200])
    func `a thousand letters leave over four connections`(size: Int) async throws {
        let port = try Loopback.freePort()
        let folder = try Peer.newFolder("sink")
        let sink = try Peer(["/usr/sbin/smtp-sink", "-u", "postfix", "127.0.0.1:\(port)", "256"], in: folder)
        try sink.ready(port: port)
        let limit = try seconds {
            try Peer.run([
                "/usr/sbin/smtp-source", "-d", "-s", "\(sessions)", "-m", "\(count)", "-l", "\(size)", "-f", "beata@example.pl",
                "-t", "anna@example.com", "127.0.0.1:\(port)",
            ])
        }
        let line = String(repeating: "a", count: 78) + "\r\n"
        let letter = MailBody("Subject: Oferta\r\n\r\n" + String(repeating: line, count: size / 80))
        let left = Countdown(count)
        let server = MailServer(host: "127.0.0.1", port: port, security: .clearOnLoopback)
        let accepted = Mutex(0)
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<sessions {
                group.addTask {
                    try await SMTPClient.withSession(server) { session in
                        var sent = 0
                        while left.takeOne() {
                            let envelope = SMTPEnvelope(sender: "beata@example.pl", recipients: ["anna@example.com"])
                            if try await session.send(envelope, letter).isComplete { sent += 1 }
                        }
                        return sent
                    }
                }
            }
            for try await sent in group { accepted.withLock { $0 += sent } }
        }
        let ours = (clock.now - start) / .seconds(1)
        sink.stop()
        #expect(accepted.withLock { $0 } == count)
        print(
            "letters of \(size) B: smtp-source \(Int(Double(count) / limit))/s, ours \(Int(Double(count) / ours))/s, ratio \(limit / ours)")
    }

    private func seconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        return try clock.measure { try body() } / .seconds(1)
    }
}
