/// What a handler throws when it knows more than "it failed". Any other error is tried again with back-off.
public enum JobFailure: Error, Equatable, Sendable {
    /// Trying again would not help: the job is dead at once.
    case final(String)
    /// Try again after this time; the attempt counts.
    case retry(after: Duration, String)
    /// Not now, as when a sending limit is reached: try after this time; the attempt does not count.
    case wait(Duration)
    /// The lease has passed to another worker; what was begun must not be committed.
    case lost
}

extension JobFailure: CustomStringConvertible {
    /// The sentence that the list of dead jobs shows.
    public var description: String {
        switch self {
        case .final(let reason), .retry(_, let reason): reason
        case .wait: "waits"
        case .lost: "another worker took it over"
        }
    }
}
