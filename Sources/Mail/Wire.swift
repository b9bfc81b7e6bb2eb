import NIOCore
import NIOSSL
import NIOTLS

/// The bytes of one TCP connection, pulled in order by one conversation.
///
/// Everything here happens on the connection's own event loop: the conversation is an actor that runs on that loop
/// (`MailLoop`), so no lock is needed and an exchange costs no change of threads. Nothing is read from the network
/// before somebody waits for it, so memory is bounded by one read.
final class Wire: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer

    /// Nothing came in the time that somebody was ready to wait.
    struct Silence: Error {}

    /// What a conversation can wait for.
    enum Event { case bytes, room, security }

    let loop: any EventLoop
    var buffer = ByteBuffer()
    /// How many bytes of `buffer` are known to hold no line feed.
    var scanned = 0
    private(set) var channel: (any Channel)?
    /// The address of the other end.
    private(set) var remote: SocketAddress?
    private(set) var isSecure = false
    private(set) var failure: (any Error)?
    private(set) var isEnded = false
    private var waiting: (event: Event, continuation: CheckedContinuation<Void, any Error>)?
    private var deadline: (time: NIODeadline, step: String, isGentle: Bool)?
    private var timer: (fires: NIODeadline, task: Scheduled<Void>)?

    private let opened: (@Sendable (Wire) -> Void)?

    init(loop: any EventLoop, opened: (@Sendable (Wire) -> Void)? = nil) {
        self.loop = loop
        self.opened = opened
    }

    func handlerAdded(context: ChannelHandlerContext) {
        channel = context.channel
    }

    func channelActive(context: ChannelHandlerContext) {
        // Kept: a closed channel does not know any more.
        remote = context.remoteAddress
        opened?(self)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if buffer.readableBytes == 0 && bytes.readableBytes > 16_384 {
            buffer = bytes
            scanned = 0
        } else {
            buffer.writeBuffer(&bytes)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if waiting?.event == .bytes { resume(buffer.readableBytes > 0 ? .success(()) : nil) }
        if waiting != nil { context.read() }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if waiting?.event == .room, context.channel.isWritable { resume(.success(())) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent {
            isSecure = true
            if waiting?.event == .security { resume(.success(())) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        isEnded = true
        timer?.task.cancel()
        timer = nil
        resume(.failure(failure ?? MailConnectionError.lost(deadline?.step ?? "")))
        channel = nil
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .uncleanShutdown? = error as? NIOSSLError { return context.close(promise: nil) }
        fail(Wire.explained(error, step: deadline?.step ?? "", securing: waiting?.event == .security))
    }

    /// Ends the connection at once; whoever waits gets the error.
    func fail(_ error: any Error) {
        if failure == nil, !isEnded { failure = error }
        resume(.failure(error))
        close()
    }

    func close() {
        channel?.close(mode: .all, promise: nil)
    }

    /// Suspends the conversation until the event; throws when the connection ends, the time is over or the task is cancelled.
    /// - Parameter gently: when the time is over the connection stays and `Silence` is thrown.
    func wait(
        for event: Event, until time: NIODeadline, _ step: String, gently: Bool = false, isolation: isolated (any Actor)? = #isolation
    ) async throws {
        if let failure { throw failure }
        if isEnded { throw MailConnectionError.lost(step) }
        try await withTaskCancellationHandler {
            // Without this the closure would run on any thread, not on the conversation's actor.
            _ = isolation
            try await withCheckedThrowingContinuation { continuation in
                loop.preconditionInEventLoop()
                precondition(waiting == nil, "one conversation a wire")
                waiting = (event, continuation)
                deadline = (time, step, gently)
                arm(time)
                channel?.read()
            }
        } onCancel: {
            loop.execute { self.fail(CancellationError()) }
        }
    }

    private func resume(_ result: Result<Void, any Error>?) {
        guard let result, let continuation = waiting?.continuation else { return }
        waiting = nil
        deadline = nil
        continuation.resume(with: result)
    }

    /// One timer serves many waits: it is set again only when it would ring too late.
    private func arm(_ time: NIODeadline) {
        if let timer, timer.fires <= time { return }
        timer?.task.cancel()
        timer = (time, loop.scheduleTask(deadline: time) { self.ring() })
    }

    private func ring() {
        timer = nil
        guard let deadline else { return }
        if deadline.time > .now() {
            arm(deadline.time)
        } else if deadline.isGentle {
            resume(.failure(Silence()))
        } else {
            fail(MailConnectionError.timedOut(deadline.step))
        }
    }
}
