import Synchronization

/// Where open pages and workers hear what was committed.
public final class AnnouncementBoard: Sendable {
    private struct Listener: Sendable {
        let prefix: String
        let stream: AsyncStream<Announcement>.Continuation
    }

    private struct Listeners: Sendable {
        var last = 0
        var all: [Int: Listener] = [:]
        var closed = false
    }

    private let listeners = Mutex(Listeners())

    /// What is announced from now on under topics that begin with the prefix, and `Announcement.gap`.
    ///
    /// A listener that falls 1,024 announcements behind loses the oldest. The stream ends when the database is closed.
    public func subscribe(_ prefix: String = "") -> AsyncStream<Announcement> {
        let (stream, continuation) = AsyncStream.makeStream(of: Announcement.self, bufferingPolicy: .bufferingNewest(1_024))
        let number: Int? = listeners.withLock { listeners in
            guard !listeners.closed else { return nil }
            listeners.last += 1
            listeners.all[listeners.last] = Listener(prefix: prefix, stream: continuation)
            return listeners.last
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.listeners.withLock { $0.all.removeValue(forKey: number) }
        }
        return stream
    }

    /// Hands a committed announcement to those who listen.
    func post(_ announcement: Announcement) {
        let interested = listeners.withLock { listeners in
            listeners.all.values.filter { announcement == .gap || announcement.topic.hasPrefix($0.prefix) }
        }
        for listener in interested { listener.stream.yield(announcement) }
    }

    /// Ends every stream.
    func close() {
        let all = listeners.withLock { listeners in
            listeners.closed = true
            return Array(listeners.all.values)
        }
        for listener in all { listener.stream.finish() }
    }
}
