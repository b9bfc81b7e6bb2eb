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

    let port: Int
    private let listener: Int32
    private let state: Mutex<State>

    init(_ fate: Fate) throws {
        state = Mutex(State(fate: fate))
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let listener = listener
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let made = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, size) == 0 && listen(listener, 16) == 0 && getsockname(listener, generic, &size) == 0
            }
        }
        guard made else { throw PeerError(description: "no socket for the scripted server") }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread { [self] in serve(client) }
            }
        }
    }

    /// The Message-IDs of the letters that came to their final dot.
    var messageIDs: [String] {
        state.withLock { $0.letters }.compactMap { letter in
            letter.split(separator: "\r\n").first { $0.lowercased().hasPrefix("message-id:") }.map { String($0.dropFirst(12)) }
        }
    }

    func set(_ fate: Fate) { state.withLock { $0.fate = fate } }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func serve(_ client: Int32) {
        defer { close(client) }
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
