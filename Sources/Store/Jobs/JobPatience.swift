/// How long and how often a failing job is tried again.
public struct JobPatience: Sendable {
    /// The pause after the first failure; it doubles with each further one.
    public var first = Duration.seconds(30)
    /// The longest pause.
    public var longest = Duration.seconds(6 * 3600)
    /// How many attempts a job has before it is dead.
    public var attempts = 12
    /// How many workers may end in the middle of a job before it is dead.
    public var losses = 2
    /// How long a worker holds a job without a sign of life.
    public var lease = Duration.seconds(60)
    /// How long the queue sleeps at most when nobody wakes it.
    public var poll = Duration.seconds(5)

    public init() {}

    /// The pause after a failed attempt (1 for the first), spread by up to a fifth so that failures do not march in step.
    func pause(after attempt: Int) -> Duration {
        let factor = Double(1 << UInt64(min(max(attempt - 1, 0), 40)))
        let seconds = min(first.seconds * factor, longest.seconds)
        return .milliseconds(Int64(seconds * 1000 * Double.random(in: 0.8...1.2)))
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
