import Mail
import NIOCore
import Synchronization

/// An intake handler that keeps letters in memory and refuses whom it is told to.
final class KeptLetters: IntakeHandler {
    struct Letter: Sendable {
        var envelope: IntakeEnvelope
        var text: String
    }

    private let letters = Mutex<[Letter]>([])
    private let arrivals: AsyncStream<Letter>
    private let arrival: AsyncStream<Letter>.Continuation
    let refuses: @Sendable (String) -> IntakeAnswer?
    let answers: @Sendable (IntakeEnvelope) throws -> [IntakeAnswer]?

    init(
        refuses: @escaping @Sendable (String) -> IntakeAnswer? = { _ in nil },
        answers: @escaping @Sendable (IntakeEnvelope) throws -> [IntakeAnswer]? = { _ in nil }
    ) {
        self.refuses = refuses
        self.answers = answers
        (arrivals, arrival) = AsyncStream.makeStream()
    }

    var all: [Letter] { letters.withLock { $0 } }

    /// Waits for the next letter.
    func next() async -> Letter? {
        for await letter in arrivals { return letter }
        return nil
    }

    @concurrent func accepts(_ recipient: String, of envelope: IntakeEnvelope) async -> IntakeAnswer {
        refuses(recipient) ?? .accepted()
    }

    @concurrent func store(_ envelope: IntakeEnvelope, _ body: IntakeBody) async throws -> [IntakeAnswer] {
        var bytes = ByteBuffer()
        for try await piece in body { bytes.writeImmutableBuffer(piece) }
        let answers = try answers(envelope) ?? envelope.recipients.map { _ in .accepted("stored") }
        let letter = Letter(envelope: envelope, text: String(buffer: bytes))
        letters.withLock { $0.append(letter) }
        arrival.yield(letter)
        return answers
    }
}
