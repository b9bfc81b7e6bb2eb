/// One closure on its way through a thread of the database.
///
/// Belongs to one thread at a time: first to the task that asked, then to the database's thread.
class DatabaseWork: @unchecked Sendable {
    let scope: Scope
    let writes: Bool

    init(scope: Scope, writes: Bool) {
        self.scope = scope
        self.writes = writes
    }

    /// Runs the closure and keeps its answer.
    func run(_ transaction: Transaction) throws {}

    /// Gives the kept answer, or the error, to the task that asked.
    func finish(_ error: (any Error)?) {}
}

/// Work with an answer.
final class Errand<Answer: Sendable>: DatabaseWork, @unchecked Sendable {
    private let body: @Sendable (Transaction) throws -> Answer
    private let asker: UnsafeContinuation<Answer, any Error>
    private var answer: Answer?

    init(
        _ scope: Scope, writes: Bool, asker: UnsafeContinuation<Answer, any Error>,
        body: @escaping @Sendable (Transaction) throws -> Answer
    ) {
        self.body = body
        self.asker = asker
        super.init(scope: scope, writes: writes)
    }

    override func run(_ transaction: Transaction) throws {
        answer = try body(transaction)
    }

    override func finish(_ error: (any Error)?) {
        if let error {
            asker.resume(throwing: error)
        } else if let answer {
            asker.resume(returning: answer)
        } else {
            asker.resume(throwing: StoreError.other("the closure was not run"))
        }
    }
}
