import Foundation
import Peers
import Synchronization

/// An SMTP server that does to letters what a test says, and counts them.
final class ScriptedSMTP: Sendable {
    enum Fate: Sendable {
        case accepted, refused, later, lostAfterDot
    }

    private struct State {
        var fate: Fate
        var letters: [String] = []
    }

    private let listener: LoopbackListener
    private let state: Mutex<State>

    init(_ fate: Fate) throws {
        state = Mutex(State(fate: fate))
        listener = try LoopbackListener()
        listener.start { [self] in serve($0) }
    }

    var port: Int { listener.port }

    /// The Message-IDs of the letters that came to their final dot.
    var messageIDs: [String] {
        state.withLock { $0.letters }.compactMap { letter in
            letter.split(separator: "\r\n").first { $0.lowercased().hasPrefix("message-id:") }.map { String($0.dropFirst(12)) }
        }
    }

    func set(_ fate: Fate) { state.withLock { $0.fate = fate } }

    func stop() { listener.stop() }

    private func serve(_ client: Int32) {
        var reader = LineReader(client: client)
        say(client, "220 test ESMTP")
        while let line = reader.line() {
            let verb = line.prefix(4).uppercased()
            switch verb {
            case "RCPT" where fate == .refused: say(client, "550 5.1.1 nie ma takiej skrzynki")
            case "RCPT" where fate == .later: say(client, "451 4.3.0 wróć później")
            case "DATA":
                say(client, "354 go")
                guard let letter = reader.letter() else { return }
                let fate = state.withLock { state in
                    state.letters.append(letter)
                    return state.fate
                }
                if fate == .lostAfterDot { return }
                say(client, "250 2.0.0 queued as 7")
            case "QUIT":
                say(client, "221 bye")
                return
            default: say(client, "250 ok")
            }
        }
    }

    private var fate: Fate { state.withLock { $0.fate } }

    private func say(_ client: Int32, _ words: String) {
        let bytes = Array((words + "\r\n").utf8)
        _ = send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}

/// Lines of a socket.
private struct LineReader {
    let client: Int32
    var rest: [UInt8] = []

    mutating func line() -> String? {
        while true {
            if let end = rest.firstIndex(of: 10) {
                let line = String(decoding: rest[..<end], as: UTF8.self).trimmingCharacters(in: .newlines)
                rest.removeFirst(end + 1)
                return line
            }
            var piece = [UInt8](repeating: 0, count: 4096)
            let count = read(client, &piece, piece.count)
            guard count > 0 else { return nil }
            rest += piece[..<count]
        }
    }

    mutating func letter() -> String? {
        var lines: [String] = []
        while let line = line() {
            if line == "." { return lines.joined(separator: "\r\n") }
            lines.append(line)
        }
        return nil
    }
}
