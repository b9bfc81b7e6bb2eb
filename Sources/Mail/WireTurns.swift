/// Lets the calls of one conversation happen one after the other, in the order they came.
///
/// Belongs to one actor: it is not `Sendable`.
final class WireTurns {
    private var isTaken = false
    private var line: [CheckedContinuation<Void, Never>] = []

    /// Runs the body when everybody who came before is done.
    func alone<R>(_ body: () async throws -> R) async rethrows -> R {
        if isTaken { await withCheckedContinuation { line.append($0) } }
        isTaken = true
        defer {
            if line.isEmpty { isTaken = false } else { line.removeFirst().resume() }
        }
        return try await body()
    }
}
