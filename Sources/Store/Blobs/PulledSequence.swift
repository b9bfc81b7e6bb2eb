/// An asynchronous sequence whose next element is made when it is asked for, so nothing piles up.
public struct PulledSequence<Element: Sendable>: AsyncSequence, Sendable {
    public typealias Failure = any Error
    /// Makes the next element; nil at the end.
    public typealias Pull = () async throws -> Element?
    private let start: @Sendable () -> Pull

    /// - Parameter start: begins a new run through the sequence.
    public init(_ start: @escaping @Sendable () -> Pull) {
        self.start = start
    }

    /// A sequence of elements at hand.
    public init(elements: [Element]) {
        self.init {
            var rest = elements[...]
            return { rest.popFirst() }
        }
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(pull: start())
    }

    public struct Iterator: AsyncIteratorProtocol {
        let pull: Pull

        public mutating func next() async throws -> Element? {
            try await pull()
        }
    }
}
