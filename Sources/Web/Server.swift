import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import ServiceLifecycle
import Synchronization
import UnixSignals

/// Serves a route table over HTTP/1.1, or HTTP/2 and HTTP/1.1 over TLS.
public final class Server: Sendable {
    /// Makes the page for a refusal from the refusal, its status, the reference number and the request.
    public typealias RefusalPage = @Sendable (Refusal, Int, String, Call) async -> HTML
    /// Stands around every handler: finds the viewer, checks the access, passes the call on.
    public typealias Around = @Sendable (Call, @Sendable (Call) async throws -> Reply) async throws -> Reply

    let settings: ServerSettings
    let answering: Answering
    private let state = Mutex(State())
    private struct State {
        var group: ServiceGroup?
        var port: Int?
        var waiting: [CheckedContinuation<Int?, Never>] = []
        var isOver = false
    }

    /// Figures for `/metrics`; the product adds its own.
    public var metrics: Metrics { answering.metrics }

    /// - Parameters:
    ///   - assets: the product's style, script and icons; served and woven into pages.
    ///   - refusalPage: words and looks of refusals.
    ///   - around: what happens before and after each handler.
    public init(
        routes: RouteTable, settings: ServerSettings = ServerSettings(), assets: Assets? = nil,
        refusalPage: @escaping RefusalPage = { refusal, _, reference, _ in
            "<!doctype html><title>\(refusal.title)</title><h1>\(refusal.title)</h1><p>\(reference)</p>"
        },
        around: @escaping Around = { call, next in try await next(call) }
    ) {
        self.settings = settings
        answering = Answering(routes: routes, settings: settings, assets: assets, refusalPage: refusalPage, around: around)
    }

    /// Serves until SIGINT or SIGTERM: stops accepting then, finishes the requests in flight, ends the event streams.
    ///
    /// - Throws: when the address cannot be bound or the certificate cannot be read.
    public func run() async throws {
        try await run(stoppingOn: [.sigterm, .sigint])
    }

    /// Serves until `stop()` or until the task is cancelled, leaving signals alone.
    public func runWithoutSignals() async throws {
        try await run(stoppingOn: [])
    }

    /// Serves while the closure runs, which gets the port; for tests.
    public func whileRunning<T: Sendable>(_ body: @Sendable (Int) async throws -> T) async throws -> T {
        try await withThrowingTaskGroup(of: T?.self) { group in
            group.addTask {
                try await self.runWithoutSignals()
                return nil
            }
            let result: Result<T, any Error>
            do {
                guard let port = await self.port() else {
                    _ = try await group.next()
                    throw Refusal.unavailable
                }
                result = .success(try await body(port))
            } catch { result = .failure(error) }
            self.stop()
            try await group.waitForAll()
            return try result.get()
        }
    }

    /// The port once the server listens; nil when it never did.
    public func port() async -> Int? {
        await withCheckedContinuation { continuation in
            let known: Int?? = state.withLock { state in
                if let port = state.port { return .some(port) }
                if state.isOver { return .some(nil) }
                state.waiting.append(continuation)
                return nil
            }
            if let known { continuation.resume(returning: known) }
        }
    }

    /// Begins a graceful stop.
    public func stop() {
        let group = state.withLock { $0.group }
        Task { await group?.triggerGracefulShutdown() }
    }

    private func run(stoppingOn signals: [UnixSignal]) async throws {
        defer { settle(port: nil, isOver: true) }
        let service = try builder().buildServer(
            configuration: .init(
                address: .hostname(settings.host, port: settings.port), backlog: 1_024,
                availableConnectionsDelegate: .maximum(settings.connections, logger: settings.logger)),
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: quietLogger
        ) { [answering] request, writer, channel in
            try await answering.answer(request, writer, channel)
        } onServerRunning: { [self] channel in
            settle(port: channel.localAddress?.port, isOver: false)
        }
        var configuration = ServiceGroupConfiguration(
            services: [service, StreamsService(streams: answering.streams)], gracefulShutdownSignals: signals, logger: quietLogger)
        configuration.maximumGracefulShutdownDuration = .seconds(settings.stopTimeout)
        let group = ServiceGroup(configuration: configuration)
        state.withLock { $0.group = group }
        try await withTaskExecutorPreference(settings.executor) { try await group.run() }
    }

    private func settle(port: Int?, isOver: Bool) {
        let waiting = state.withLock { state in
            state.port = port
            state.isOver = isOver
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume(returning: port) }
    }

    /// The library speaks of broken connections at length; only its warnings matter.
    private var quietLogger: Logger {
        var logger = settings.logger
        logger.logLevel = max(.warning, logger.logLevel)
        return logger
    }

    private func builder() throws -> HTTPServerBuilder {
        let idle = TimeAmount.nanoseconds(Int64(settings.idleTimeout * 1e9))
        let http1 = HTTP1Channel.Configuration(
            additionalChannelHandlers: [SlowReaderHandler(patience: idle)],
            idleTimeout: idle,
            httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 48 << 10, maxHeaderFieldCount: 100))
        guard let certificate = settings.certificate, let key = settings.privateKey else { return .http1(configuration: http1) }
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
        tls.minimumTLSVersion = .tlsv12
        return try .http2Upgrade(
            tlsConfiguration: tls,
            configuration: .init(
                idleTimeout: .seconds(settings.idleTimeout), gracefulCloseTimeout: .seconds(10), streamConfiguration: http1))
    }
}

/// Ends the event streams when the server is told to stop.
private struct StreamsService: Service {
    let streams: OpenStreams

    func run() async throws {
        try await gracefulShutdown()
        streams.close()
    }
}
