import Synchronization

/// One piece of news for open pages.
public struct LiveEvent: Sendable, Equatable {
    /// What it is about, as the publisher named it: "firm/7/mail".
    public let topic: String
    /// The name that the page's script listens for.
    public let event: String
    /// Words for the script; may have several lines.
    public let data: String

    /// News about a topic.
    public init(topic: String, event: String, data: String) {
        self.topic = topic
        self.event = event
        self.data = data
    }
}

/// Carries news to the pages that are open on this node.
///
/// A page that reads too slowly loses the oldest news rather than memory; a viewer with too many pages loses the oldest page.
public final class LiveHub: Sendable {
    struct Listener {
        let viewer: String
        let topics: [String]
        let continuation: AsyncStream<LiveEvent>.Continuation
    }
    private struct State {
        var next = 0
        var listeners: [Int: Listener] = [:]
        var byTopic: [String: Set<Int>] = [:]
        var byViewer: [String: [Int]] = [:]
        var isClosed = false
    }
    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter perViewer: how many pages of one viewer may listen at once.
    public init(perViewer: Int = 8) {
        limit = perViewer
    }

    /// How many pages listen now.
    public var count: Int { state.withLock { $0.listeners.count } }

    /// Tells every page that listens to the topic.
    public func publish(_ topic: String, event: String, data: String = "") {
        let news = LiveEvent(topic: topic, event: event, data: data)
        let listeners = state.withLock { state in (state.byTopic[topic] ?? []).compactMap { state.listeners[$0]?.continuation } }
        for listener in listeners { listener.yield(news) }
    }

    /// News of some topics until the reader stops or the hub closes.
    public func subscribe(_ topics: [String], viewer: String) -> AsyncStream<LiveEvent> {
        let (stream, continuation) = AsyncStream<LiveEvent>.makeStream(bufferingPolicy: .bufferingNewest(64))
        let (id, crowded) = state.withLock { state -> (Int, AsyncStream<LiveEvent>.Continuation?) in
            guard !state.isClosed else { return (-1, continuation) }
            state.next += 1
            let crowded = (state.byViewer[viewer]?.count ?? 0) >= limit ? state.byViewer[viewer]?.first : nil
            let evicted = crowded.flatMap { LiveHub.remove($0, &state) }
            state.listeners[state.next] = Listener(viewer: viewer, topics: topics, continuation: continuation)
            state.byViewer[viewer, default: []].append(state.next)
            for topic in topics { state.byTopic[topic, default: []].insert(state.next) }
            return (state.next, evicted)
        }
        crowded?.finish()
        continuation.onTermination = { [weak self] _ in
            _ = self?.state.withLock { LiveHub.remove(id, &$0) }
        }
        return stream
    }

    /// Ends every stream; for the end of the process.
    public func close() {
        let all = state.withLock { state in
            state.isClosed = true
            return state.listeners.values.map(\.continuation)
        }
        for continuation in all { continuation.finish() }
    }

    @discardableResult
    private static func remove(_ id: Int, _ state: inout sending State) -> AsyncStream<LiveEvent>.Continuation? {
        guard let listener = state.listeners.removeValue(forKey: id) else { return nil }
        for topic in listener.topics {
            state.byTopic[topic]?.remove(id)
            if state.byTopic[topic]?.isEmpty == true { state.byTopic[topic] = nil }
        }
        state.byViewer[listener.viewer]?.removeAll { $0 == id }
        if state.byViewer[listener.viewer]?.isEmpty == true { state.byViewer[listener.viewer] = nil }
        return listener.continuation
    }
}
