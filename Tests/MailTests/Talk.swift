import NIOCore
import NIOPosix
import Synchronization

/// One end of a connection that says and hears what a test wants, however wrong.
final class Talk {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var buffer = ByteBuffer()
    private let note: (String) -> Void

    fileprivate init(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
        note: @escaping (String) -> Void = { _ in }
    ) {
        self.inbound = inbound.makeAsyncIterator()
        self.outbound = outbound
        self.note = note
    }

    func say(_ text: String) async throws { try await outbound.write(ByteBuffer(string: text)) }

    /// The next line without its end; what is left when the connection has ended.
    func line() async throws -> String {
        while true {
            if let end = buffer.readableBytesView.firstIndex(of: 10) {
                let length = end - buffer.readerIndex
                var text = buffer.readString(length: length) ?? ""
                buffer.moveReaderIndex(forwardBy: 1)
                if text.hasSuffix("\r") { text.removeLast() }
                note(text)
                return text
            }
            guard try await more() else { return buffer.readString(length: buffer.readableBytes) ?? "" }
        }
    }

    func lines(_ count: Int) async throws -> [String] {
        var lines: [String] = []
        for _ in 0..<count { lines.append(try await line()) }
        return lines
    }

    /// Hears lines up to one that is the given one.
    func line(_ wanted: String) async throws {
        while try await line() != wanted {}
    }

    /// Everything up to the end of the connection.
    @discardableResult
    func rest() async throws -> String {
        do { while try await more() {} } catch is IOError {}
        return buffer.readString(length: buffer.readableBytes) ?? ""
    }

    /// Hears at least so many bytes.
    func bytes(_ count: Int) async throws {
        while buffer.readableBytes < count, try await more() {}
        buffer.clear()
    }

    private func more() async throws -> Bool {
        guard var bytes = try await inbound.next(isolation: #isolation) else { return false }
        buffer.writeBuffer(&bytes)
        return true
    }

    /// Connects to a server on loopback and talks to it.
    static func with<R>(port: Int, _ body: (Talk) async throws -> R) async throws -> R {
        let channel = try await ClientBootstrap(group: NIOSingletons.posixEventLoopGroup).connect(host: "127.0.0.1", port: port) {
            channel in
            channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel) }
        }
        return try await channel.executeThenClose { try await body(Talk($0, $1)) }
    }
}

/// A server on loopback that follows a script, connection by connection.
final class ScriptedServer: Sendable {
    let port: Int
    private let said = Mutex<[String]>([])
    private let listener: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>
    private let work = Mutex<Task<Void, Never>?>(nil)

    /// What clients have said so far, line by line.
    var heard: [String] { said.withLock { $0 } }

    /// - Parameter script: given the number of the connection, from 0; the connection is closed at its end.
    init(_ script: @escaping @Sendable (Talk, Int) async throws -> Void) async throws {
        listener = try await ServerBootstrap(group: NIOSingletons.posixEventLoopGroup)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel) }
            }
        port = listener.channel.localAddress?.port ?? 0
        let listener = listener
        let task = Task {
            await withDiscardingTaskGroup { group in
                var count = 0
                do {
                    try await listener.executeThenClose { guests in
                        for try await guest in guests {
                            let number = count
                            count += 1
                            group.addTask { await self.serve(guest, number, script) }
                        }
                    }
                } catch {}
            }
        }
        work.withLock { $0 = task }
    }

    deinit { work.withLock { $0?.cancel() } }

    private func serve(
        _ guest: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ number: Int, _ script: @Sendable (Talk, Int) async throws -> Void
    ) async {
        do {
            try await guest.executeThenClose { inbound, outbound in
                try await script(Talk(inbound, outbound) { line in self.said.withLock { $0.append(line) } }, number)
            }
        } catch {}
    }
}
