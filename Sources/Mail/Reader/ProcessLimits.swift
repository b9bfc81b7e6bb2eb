/// What a process that reads hostile bytes may use.
public struct ProcessLimits: Sendable, Equatable {
    /// Bytes of address space (`RLIMIT_AS`).
    public var memory: Int
    /// Seconds of wall clock for one answer; then the process is killed.
    public var seconds: Double
    /// Bytes of one answer.
    public var output: Int

    /// Limits; the defaults suit one letter.
    public init(memory: Int = 1 << 30, seconds: Double = 60, output: Int = 64 << 20) {
        self.memory = memory
        self.seconds = seconds
        self.output = output
    }
}

/// Why a process gave no answer.
public enum ProcessFailure: Error, Sendable, Equatable {
    /// It could not be started; `errno`.
    case notStarted(Int32)
    /// It ended by itself or by a signal: exit status, or the negative number of the signal.
    case ended(Int32)
    /// It took longer than its limit and was killed.
    case tooSlow
    /// It answered more than its limit, or nonsense, and was killed.
    case tooMuch
}
