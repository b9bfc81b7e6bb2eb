import CSpawn
import Foundation

/// A process under limits, its standard input and output being one socket of ours. Killed when forgotten.
///
/// It gets its own process group, so that Ctrl-C for us is not Ctrl-C for it, and no descriptor of ours but the socket. The calls block: they belong on
/// a thread that may wait.
final class ChildProcess: @unchecked Sendable {
    private let pid: pid_t
    private let socket: Int32
    private var status: Int32?

    /// Starts a program found by `PATH` or by its path.
    init(_ arguments: [String], limits: ProcessLimits) throws(ProcessFailure) {
        var pair: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &pair) == 0 else { throw .notStarted(errno) }
        defer { close(pair[1]) }
        let script = "ulimit -c 0; ulimit -v \"$1\"; shift; exec \"$@\""
        let words = ["/bin/sh", "-c", script, "sh", String(max(1, limits.memory >> 10))] + arguments
        var started: pid_t = 0
        let error = Self.spawn(words, socket: pair[1], &started)
        guard error == 0 else {
            close(pair[0])
            throw .notStarted(error)
        }
        (pid, socket) = (started, pair[0])
    }

    deinit {
        end()
        close(socket)
    }

    private static func spawn(_ words: [String], socket: Int32, _ pid: inout pid_t) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, socket, 0)
        posix_spawn_file_actions_adddup2(&actions, socket, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // Foundation's Process learns of an end by a socket that its child inherits; a reader that got it too would keep that from being told.
        spawn_close_from(&actions, 3)
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        return posix_spawn(&pid, "/bin/sh", &actions, &attributes, &arguments, environ)
    }

    /// Sends bytes; false when the process is not there any more.
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Nothing more is sent: the process sees the end of its input.
    func finishInput() { shutdown(socket, Int32(SHUT_WR)) }

    /// The next bytes, at most `count`; empty at the end.
    func receive(_ count: Int, until deadline: ContinuousClock.Instant) throws(ProcessFailure) -> [UInt8] {
        while true {
            let left = deadline - .now
            guard left > .zero else {
                end()
                throw .tooSlow
            }
            let milliseconds = left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
            var wait = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wait, 1, Int32(min(milliseconds, 60_000)))
            if ready == 0 || (ready < 0 && errno == EINTR) { continue }
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                filled = max(0, recv(socket, buffer.baseAddress, count, 0))
            }
            return bytes
        }
    }

    /// Kills the process if it still runs, and reaps it. Exit status, or the negative number of the signal.
    @discardableResult
    func end() -> Int32 {
        if let status { return status }
        kill(-pid, SIGKILL)
        kill(pid, SIGKILL)
        return reap(0) ?? 0
    }

    /// Waits until the process has ended by itself; kills it at the deadline.
    func wait(until deadline: ContinuousClock.Instant) throws(ProcessFailure) -> Int32 {
        while ContinuousClock.now < deadline {
            if let status = status ?? reap(WNOHANG) { return status }
            usleep(2_000)
        }
        end()
        throw .tooSlow
    }

    private func reap(_ options: Int32) -> Int32? {
        var word: Int32 = 0
        var found = waitpid(pid, &word, options)
        while found < 0, errno == EINTR { found = waitpid(pid, &word, options) }
        guard found == pid else { return nil }
        let signal = word & 0x7F
        let code = signal == 0 ? word >> 8 & 0xFF : -signal
        status = code
        return code
    }
}
