import NIOCore
import NIOHTTPTypes

/// Closes a connection whose reader takes nothing off the wire for too long, so that it cannot hold a page or a file in memory.
final class SlowReaderHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let patience: TimeAmount
    private var waiting = 0
    private var progress = NIODeadline.now()
    private var check: Scheduled<Void>?

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .body = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        if waiting == 0 { progress = .now() }
        waiting += 1
        written.futureResult.assumeIsolated().whenComplete { _ in
            self.waiting -= 1
            self.progress = .now()
        }
        context.write(data, promise: written)
        if check == nil, !context.channel.isWritable { look(context) }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if check == nil, !context.channel.isWritable { look(context) }
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        check?.cancel()
        check = nil
    }

    private func look(_ context: ChannelHandlerContext) {
        check = context.eventLoop.assumeIsolated().scheduleTask(deadline: progress + patience) {
            self.check = nil
            guard self.waiting > 0 else { return }
            if NIODeadline.now() - self.progress >= self.patience { context.close(promise: nil) } else { self.look(context) }
        }
    }
}
