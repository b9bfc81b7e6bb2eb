import NIOCore
import NIOPosix

/// The threads that all conversations with mail servers share.
enum MailLoop {
    /// Two threads of our own: a page that is being answered never waits behind a letter.
    static let group: any EventLoopGroup = MultiThreadedEventLoopGroup(numberOfThreads: 2)
}

extension Wire {
    /// Opens a connection and, for `.tls`, waits for the handshake. Call on the loop.
    static func open(_ server: MailServer, trust: MailTrust, limit: Duration, on loop: any EventLoop) async throws -> Wire {
        let deadline = NIODeadline.now() + TimeAmount(limit)
        let wire = try await connect(server, limit: TimeAmount(limit), on: loop).get()
        do {
            switch server.security {
            case .tls: try await wire.secure(host: server.host, trust: trust, until: deadline)
            case .startTLS: break
            case .clearOnLoopback:
                guard wire.remote?.isLoopback == true else {
                    throw MailConnectionError.clearTextOutsideLoopback(host: server.host)
                }
            }
        } catch {
            wire.close()
            throw error
        }
        return wire
    }

    private static func connect(_ server: MailServer, limit: TimeAmount, on loop: any EventLoop) -> EventLoopFuture<Wire> {
        let promise = loop.makePromise(of: Wire.self)
        guard (1...65_535).contains(server.port), !server.host.isEmpty else {
            promise.fail(MailConnectionError.nameNotFound(host: server.host))
            return promise.futureResult
        }
        let timer = loop.scheduleTask(in: limit) { promise.fail(MailConnectionError.timedOut("connect")) }
        ClientBootstrap(group: loop)
            .connectTimeout(limit)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .channelOption(.autoRead, value: false)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Wire(loop: channel.eventLoop)) }
            }
            .connect(host: server.host, port: server.port)
            .flatMapThrowing { try $0.pipeline.syncOperations.handler(type: Wire.self) }
            .whenComplete { result in
                timer.cancel()
                switch result {
                case .success(let wire):
                    promise.futureResult.whenFailure { _ in wire.close() }
                    promise.succeed(wire)
                case .failure(let error): promise.fail(explained(error, server))
                }
            }
        return promise.futureResult
    }

    private static func explained(_ error: any Error, _ server: MailServer) -> any Error {
        switch error {
        case let error as NIOConnectionError where error.connectionErrors.isEmpty:
            return MailConnectionError.nameNotFound(host: server.host)
        case is ChannelError:
            return MailConnectionError.timedOut("connect")
        default:
            return MailConnectionError.notConnected(host: server.host, port: server.port, detail: String(describing: error))
        }
    }
}

extension SocketAddress {
    /// Whether the address is 127.0.0.0/8, ::1 or a socket of this machine.
    var isLoopback: Bool {
        switch self {
        case .v4: ipAddress?.hasPrefix("127.") == true
        case .v6: ipAddress == "::1" || ipAddress?.hasPrefix("::ffff:127.") == true
        case .unixDomainSocket: true
        }
    }
}
