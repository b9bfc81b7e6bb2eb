import CPQ
import Foundation
import Synchronization

/// Hears what other nodes and this one announce, on a connection of its own that is made again when it is lost.
final class PostgreSQLListener: Sendable {
    private struct State {
        var isClosed = false
        var isRunning = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let address: String
    private let settings: DatabaseSettings
    private let board: AnnouncementBoard
    private let state = Mutex(State())
    /// Written to when the thread is to look up from its socket.
    private let bell: (read: Int32, write: Int32)

    init(address: String, settings: DatabaseSettings, board: AnnouncementBoard) throws(StoreError) {
        self.address = address
        self.settings = settings
        self.board = board
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .unavailable("no pipe: errno \(errno)") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        bell = (ends[0], ends[1])
    }

    deinit {
        Foundation.close(bell.read)
        Foundation.close(bell.write)
    }

    /// Connects and begins to listen.
    func connect() throws(StoreError) -> PostgreSQLHandle {
        let handle = try PostgreSQLHandle(address, settings: settings)
        try handle.execute("LISTEN wiecha")
        return handle
    }

    /// Listens on a thread of its own until `close`.
    func start(on first: sending PostgreSQLHandle) {
        state.withLock { $0.isRunning = true }
        let first = Handover(first)
        let thread = Thread { [self] in
            var handle = first.take()
            while let current = handle {
                listen(on: current)
                handle = reconnect()
            }
            let waiting = state.withLock { state in
                state.isRunning = false
                defer { state.waiting = [] }
                return state.waiting
            }
            for continuation in waiting { continuation.resume() }
        }
        thread.name = "wiecha-listen"
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Ends the thread and waits for it.
    func close() async {
        await withCheckedContinuation { continuation in
            let ended = state.withLock { state in
                state.isClosed = true
                if state.isRunning { state.waiting.append(continuation) }
                return !state.isRunning
            }
            var byte: UInt8 = 1
            _ = write(bell.write, &byte, 1)
            if ended { continuation.resume() }
        }
    }

    private var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Hands over what arrives until the connection is lost or the listener closed.
    private func listen(on handle: PostgreSQLHandle) {
        while !isClosed {
            while let notification = PQnotifies(handle.pointer) {
                if let announcement = Announcement(wire: String(cString: notification.pointee.extra)) { board.post(announcement) }
                PQfreemem(notification)
            }
            wait(for: PQsocket(handle.pointer), atMost: -1)
            guard PQconsumeInput(handle.pointer) == 1 else { return }
        }
    }

    /// A new connection, however long it takes; nil when the listener is closed.
    private func reconnect() -> PostgreSQLHandle? {
        var pause: Int32 = 50
        var isTold = false
        while !isClosed {
            do {
                let handle = try connect()
                board.post(.gap)
                return handle
            } catch {
                if !isTold { settings.log.warning("cannot listen to PostgreSQL, trying on", metadata: ["error": "\(error)"]) }
                isTold = true
                wait(for: -1, atMost: pause)
                pause = min(2_000, pause * 2)
            }
        }
        return nil
    }

    /// Sleeps until the socket has something, the bell rings, or milliseconds have passed.
    private func wait(for socket: Int32, atMost milliseconds: Int32) {
        var events = [pollfd(fd: bell.read, events: Int16(POLLIN), revents: 0), pollfd(fd: socket, events: Int16(POLLIN), revents: 0)]
        poll(&events, 2, milliseconds)
    }
}

/// Carries a connection from the thread that made it to the one that uses it.
private final class Handover: @unchecked Sendable {
    private var handle: PostgreSQLHandle?

    init(_ handle: PostgreSQLHandle) {
        self.handle = handle
    }

    func take() -> PostgreSQLHandle? {
        defer { handle = nil }
        return handle
    }
}
