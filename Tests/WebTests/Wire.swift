import NIOCore
import NIOPosix

/// A bare connection to the server, so that tests can say what no proper client would.
struct Wire: Sendable {
    private let channel: any Channel
    private let pieces: AsyncStream<[UInt8]>

    init(_ port: Int, timeout: Int64 = 10, reads: Bool = true) async throws {
        let (pieces, feed) = AsyncStream<[UInt8]>.makeStream()
        self.pieces = pieces
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Feeder(feed: feed)) }
            }
            .channelOption(.autoRead, value: reads)
            .channelOption(.socketOption(.so_rcvbuf), value: reads ? 1 << 20 : 1 << 16)
            .connect(host: "127.0.0.1", port: port).get()
        channel.eventLoop.scheduleTask(in: .seconds(timeout)) { feed.finish() }
    }

    struct Closed: Error {}

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text)).get()
    }

    /// Everything until the server closes.
    func receiveAll() async -> [UInt8] {
        var all: [UInt8] = []
        for await piece in pieces { all += piece }
        return all
    }

    /// Text until it holds the words.
    func receive(until words: String) async throws -> String {
        var text = ""
        for await piece in pieces {
            text += String(decoding: piece, as: UTF8.self)
            if text.contains(words) { return text }
        }
        throw Closed()
    }

    func hangUp() { channel.close(promise: nil) }

    private final class Feeder: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let feed: AsyncStream<[UInt8]>.Continuation

        init(feed: AsyncStream<[UInt8]>.Continuation) { self.feed = feed }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) { feed.yield(Array(unwrapInboundIn(data).readableBytesView)) }
        func channelInactive(context: ChannelHandlerContext) { feed.finish() }
        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }
}
