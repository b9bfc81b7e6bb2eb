import HTTPTypes
import HummingbirdCore
import NIOCore
import Synchronization

extension Answering {
    /// Opens a long body before the first byte goes out, so that what goes wrong there is still answered properly.
    func open(_ answer: Answer, _ call: Call) async -> Answer {
        guard case .stream(let content, let range, let count) = answer.body else { return answer }
        do {
            var opened = answer
            opened.body = .opened(try await content.open(range), count)
            return opened
        } catch {
            return finish(await refuse(error, call), call)
        }
    }

    /// Writes an answer.
    ///
    /// - Returns: the bytes of its body.
    /// - Throws: when the connection broke or a body ended early; nothing more can be sent on it then.
    @concurrent
    func write(_ answer: Answer, _ call: Call, _ body: RequestBody, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws
        -> Int
    {
        let head = HTTPResponse(status: .init(code: answer.status), headerFields: answer.fields)
        switch answer.body {
        case .none:
            try await writer.writeResponse(head)
            return 0
        case .bytes(let bytes):
            try await writer.write(response: head, body: ResponseBody(byteBuffer: bytes))
            return bytes.readableBytes
        case .stream: throw LastAnswer()
        case .opened(let sequence, let count):
            let next = sequence.makeNext()
            var out = try await writer.writeHead(head)
            var left = count ?? .max
            var written = 0
            while left > 0, var piece = try await next() {
                if Int64(piece.readableBytes) > left { piece = piece.readSlice(length: Int(left)) ?? piece }
                left -= Int64(piece.readableBytes)
                written += piece.readableBytes
                try await out.write(piece)
            }
            guard count == nil || left == 0 else { throw LastAnswer() }
            try await out.finish(nil)
            return written
        case .events(let content):
            let out = try await writer.writeHead(head)
            return try await sendEvents(content, call, body, out, channel)
        }
    }

    /// Sends news until the page closes, the hub closes or the server stops.
    @concurrent
    private func sendEvents(
        _ content: EventsContent, _ call: Call, _ body: RequestBody, _ writer: consuming some ResponseBodyWriter, _ channel: any Channel
    ) async throws -> Int {
        let (lines, feed) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingNewest(128))
        guard let stream = streams.add({ feed.finish() }) else { throw LastAnswer() }
        metrics.openStreams.add(1, ordering: .relaxed)
        let beat = TimeAmount.nanoseconds(Int64(settings.heartbeat * 1e9))
        let heart = channel.eventLoop.scheduleRepeatedTask(initialDelay: beat, delay: beat) { _ in feed.yield(":\n\n") }
        let news = Task {
            for await event in content.subscribe() {
                guard let event = try await content.transform(event) else { continue }
                feed.yield(event.lines)
            }
            feed.finish()
        }
        defer {
            heart.cancel()
            news.cancel()
            streams.remove(stream)
            metrics.openStreams.subtract(1, ordering: .relaxed)
        }
        feed.yield("retry: 3000\n\n")
        var out: any ResponseBodyWriter = writer
        let written = Atomic(0)
        try await body.consumeWithInboundCloseHandler { _ in
            for await line in lines {
                written.add(line.utf8.count, ordering: .relaxed)
                try await out.write(ByteBuffer(string: line))
            }
        } onInboundClosed: {
            feed.finish()
        }
        try await out.finish(nil)
        return written.load(ordering: .relaxed)
    }
}
