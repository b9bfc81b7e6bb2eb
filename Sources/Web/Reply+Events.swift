/// An open stream of news (HTML standard, 9.2).
struct EventsContent: Sendable {
    let subscribe: @Sendable () -> AsyncStream<LiveEvent>
    let transform: @Sendable (LiveEvent) async throws -> LiveEvent?
}

extension Reply {
    /// Keeps the page told about topics, until it closes.
    ///
    /// - Parameters:
    ///   - hub: where the news comes from.
    ///   - topics: what to listen to.
    ///   - viewer: whose page it is; each viewer has a limited number of streams.
    ///   - transform: makes the event for this viewer, or nil to keep it from them.
    public static func events(
        _ hub: LiveHub, topics: [String], viewer: String, transform: @escaping @Sendable (LiveEvent) async throws -> LiveEvent? = { $0 }
    ) -> Reply {
        Reply(status: 200, .events(EventsContent(subscribe: { hub.subscribe(topics, viewer: viewer) }, transform: transform)))
    }
}

extension LiveEvent {
    /// The lines that go over the wire.
    var lines: String {
        var text = "event: " + LiveEvent.oneLine(event) + "\n"
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { text += "data: \(line)\n" }
        return text + "\n"
    }

    private static func oneLine(_ text: String) -> String {
        String(text.filter { !$0.isNewline })
    }
}
