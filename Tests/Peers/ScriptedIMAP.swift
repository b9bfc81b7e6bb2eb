import Foundation
import Synchronization

/// An IMAP server with as many mailboxes as there are logins, all served by one thread. It does to letters what a test says.
public final class ScriptedIMAP: Sendable {
    /// One login's INBOX.
    public struct Mailbox: Sendable {
        /// Changes when the server makes its numbers anew.
        public var validity: UInt32 = 1
        /// Letters by their numbers.
        public var letters: [UInt32: [UInt8]] = [:]
        /// Letters at which the connection is reset.
        public var poison: Set<UInt32> = []
        /// The connection is reset once, after so many letters.
        public var resetAfter: Int?
        /// The number of the next letter.
        public var next: UInt32 { (letters.keys.max() ?? 0) + 1 }

        /// An empty one.
        public init() {}
    }

    private struct State {
        var mailboxes: [String: Mailbox] = [:]
        var isSilent: Set<String> = []
        var commands = 0
    }

    /// What is known of one connection.
    final class Talk {
        let socket: Int32
        var rest: [UInt8] = []
        var user = ""
        var idle: String?
        /// Letters the caller was told of.
        var told = 0

        init(_ socket: Int32) { self.socket = socket }
    }

    private let state = Mutex(State())
    private let door: LoopbackListener
    private let bell: (read: Int32, write: Int32)
    /// Where it listens.
    public var port: Int { door.port }

    /// Listens on a free port of loopback.
    public init() throws {
        door = try LoopbackListener(backlog: 512)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw PeerError(description: "no pipe") }
        bell = (ends[0], ends[1])
        Thread.detachNewThread { [self] in run() }
    }

    /// Ends it.
    public func stop() { _ = write(bell.write, "q", 1) }

    /// Changes somebody's mailbox; whoever waits in it hears of it.
    public func change(_ user: String, _ body: @Sendable (inout Mailbox) -> Void) {
        state.withLock { body(&$0.mailboxes[user, default: Mailbox()]) }
        _ = write(bell.write, "x", 1)
    }

    /// From now on this login's questions are not answered.
    public func silence(_ user: String) { state.withLock { _ = $0.isSilent.insert(user) } }

    /// Commands that were given by everybody.
    public var commands: Int { state.withLock { $0.commands } }

    private func run() {
        var talks: [Int32: Talk] = [:]
        let listener = door.socket
        while true {
            var polled = ([listener, bell.read] + talks.keys).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&polled, nfds_t(polled.count), -1) >= 0 || errno == EINTR else { return }
            for item in polled where item.revents != 0 {
                if item.fd == listener {
                    let client = accept(listener, nil, nil)
                    guard client >= 0 else { continue }
                    talks[client] = Talk(client)
                    say(client, "* OK ready")
                } else if item.fd == bell.read {
                    var sign: UInt8 = 0
                    guard read(bell.read, &sign, 1) == 1, sign != UInt8(ascii: "q") else { return close(talks) }
                    for talk in talks.values where talk.idle != nil { tellNews(talk) }
                } else if let talk = talks[item.fd], !hear(talk) {
                    talks[item.fd] = nil
                    Glibc.close(item.fd)
                }
            }
        }
    }

    private func close(_ talks: [Int32: Talk]) {
        for socket in talks.keys { Glibc.close(socket) }
        door.stop()
    }

    /// Reads what came and answers whole lines; false when the connection is over.
    private func hear(_ talk: Talk) -> Bool {
        var piece = [UInt8](repeating: 0, count: 16_384)
        let count = read(talk.socket, &piece, piece.count)
        guard count > 0 else { return false }
        talk.rest += piece[..<count]
        while let end = talk.rest.firstIndex(of: 10) {
            let line = String(decoding: talk.rest[..<end], as: UTF8.self).trimmingCharacters(in: .newlines)
            talk.rest.removeFirst(end + 1)
            let isSilent = state.withLock { state in
                state.commands += 1
                return state.isSilent.contains(talk.user)
            }
            if !isSilent, !answer(line, talk) { return false }
        }
        return true
    }

    private func answer(_ line: String, _ talk: Talk) -> Bool {
        if line == "DONE", let tag = talk.idle {
            talk.idle = nil
            say(talk.socket, "\(tag) OK done")
            return true
        }
        let words = line.split(separator: " ", omittingEmptySubsequences: true).map { String($0.replacing("\"", with: "")) }
        guard words.count >= 2 else { return false }
        let (tag, command) = (words[0], words[1].uppercased())
        let mailbox = state.withLock { $0.mailboxes[talk.user] } ?? Mailbox()
        switch command {
        case "CAPABILITY": say(talk.socket, "* CAPABILITY IMAP4rev1 IDLE")
        case "LOGIN": talk.user = words.count > 2 ? words[2] : ""
        case "LIST": say(talk.socket, "* LIST () \"/\" INBOX")
        case "EXAMINE", "SELECT":
            talk.told = mailbox.letters.count
            say(talk.socket, "* \(talk.told) EXISTS\r\n* OK [UIDVALIDITY \(mailbox.validity)] x\r\n* OK [UIDNEXT \(mailbox.next)] x")
        case "IDLE":
            talk.idle = tag
            say(talk.socket, "+ waiting")
            tellNews(talk)
            return true
        case "LOGOUT": say(talk.socket, "* BYE")
        case "UID" where words.count > 3 && words[2].uppercased() == "SEARCH": search(words, mailbox, talk)
        case "UID" where words.count > 3 && words[2].uppercased() == "FETCH":
            guard fetch(words[3], line, mailbox, talk) else { return false }
        default: break
        }
        say(talk.socket, "\(tag) OK done")
        return command != "LOGOUT"
    }

    private func search(_ words: [String], _ mailbox: Mailbox, _ talk: Talk) {
        let first = words.last.flatMap { $0.split(separator: ":").first }.flatMap { UInt32($0) } ?? 0
        let found = mailbox.letters.keys.filter { $0 >= first }.sorted()
        say(talk.socket, "* SEARCH " + found.map(String.init).joined(separator: " "))
    }

    private func fetch(_ set: String, _ line: String, _ mailbox: Mailbox, _ talk: Talk) -> Bool {
        let ranges = set.split(separator: ",").map { $0.split(separator: ":").compactMap { UInt32($0) } }
        let isWhole = line.contains("BODY.PEEK[]")
        var given = 0
        for uid in mailbox.letters.keys.sorted() where ranges.contains(where: { ($0.first ?? 0)...($0.last ?? 0) ~= uid }) {
            if isWhole, mailbox.poison.contains(uid) { return false }
            if isWhole, given == mailbox.resetAfter {
                state.withLock { $0.mailboxes[talk.user]?.resetAfter = nil }
                return false
            }
            given += 1
            let bytes = mailbox.letters[uid] ?? []
            let facts = "UID \(uid) FLAGS () INTERNALDATE \"20-Nov-2026 09:00:00 +0100\" RFC822.SIZE \(bytes.count)"
            if isWhole {
                say(talk.socket, Array("* \(given) FETCH (\(facts) BODY[] {\(bytes.count)}\r\n".utf8) + bytes + Array(")\r\n".utf8))
            } else {
                say(talk.socket, "* \(given) FETCH (\(facts) ENVELOPE (NIL \"x\" NIL NIL NIL NIL NIL NIL NIL \"<\(uid).\(talk.user)>\"))")
            }
        }
        return true
    }

    private func tellNews(_ talk: Talk) {
        let count = state.withLock { $0.mailboxes[talk.user]?.letters.count } ?? 0
        guard count > talk.told else { return }
        talk.told = count
        say(talk.socket, "* \(count) EXISTS")
    }

    private func say(_ client: Int32, _ words: String) { say(client, Array((words + "\r\n").utf8)) }

    private func say(_ client: Int32, _ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { send(client, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            sent += count
        }
    }
}
