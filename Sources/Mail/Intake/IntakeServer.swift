import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// Takes letters in by LMTP or SMTP and gives them to a handler.
public final class IntakeServer: Sendable {
    private let listener: any Channel
    private let guests: Guests
    /// The port that the server listens on.
    public let port: Int

    private init(listener: any Channel, guests: Guests) {
        self.listener = listener
        self.guests = guests
        port = listener.localAddress?.port ?? 0
    }

    /// Listens and serves until stopped.
    /// - Throws: an error of the system when the port is taken, of TLS when the certificate cannot be read.
    public static func start(_ options: IntakeOptions, handler: any IntakeHandler) async throws -> IntakeServer {
        let tls = try options.tls()
        let guests = Guests(limit: options.limits.connections)
        let listener = try await ServerBootstrap(group: MailLoop.group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.autoRead, value: false)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let wire = Wire(loop: channel.eventLoop) { wire in
                        guests.welcome(IntakeConnection(wire, options: options, tls: tls, handler: handler))
                    }
                    try channel.pipeline.syncOperations.addHandler(wire)
                }
            }
            .bind(host: options.host, port: options.port).get()
        return IntakeServer(listener: listener, guests: guests)
    }

    /// Takes no new connections, lets letters that are coming in end, and returns when all connections are closed. After
    /// the given time the rest is cut off.
    public func stop(within limit: Duration = .seconds(10)) async {
        try? await listener.close()
        await guests.retire(within: limit)
    }
}

/// The connections that are open.
private final class Guests: Sendable {
    private struct Room {
        var next = 0
        var present: [Int: (connection: IntakeConnection, task: Task<Void, Never>)] = [:]
        var isClosing = false
    }

    private let limit: Int
    private let room = Mutex(Room())

    init(limit: Int) {
        self.limit = limit
    }

    func welcome(_ connection: IntakeConnection) {
        let isWelcome = room.withLock { room in
            guard room.present.count < limit, !room.isClosing else { return false }
            let number = room.next
            room.next += 1
            room.present[number] = (
                connection,
                Task.detached {
                    await connection.serve()
                    self.room.withLock { _ = $0.present.removeValue(forKey: number) }
                }
            )
            return true
        }
        guard !isWelcome else { return }
        connection.wire.channel?.writeAndFlush(ByteBuffer(string: "421 4.3.2 too many connections, come back later\r\n"), promise: nil)
        connection.wire.close()
    }

    func retire(within limit: Duration) async {
        let all = room.withLock { room in
            room.isClosing = true
            return Array(room.present.values)
        }
        for guest in all { await guest.connection.retire() }
        let cut = Task {
            try await Task.sleep(for: limit)
            for guest in all { await guest.connection.abandon() }
        }
        for guest in all { await guest.task.value }
        cut.cancel()
    }
}
