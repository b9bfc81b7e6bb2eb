/// A worker died over a letter. The letter itself is to blame until proven otherwise: the caller counts, and after two deaths keeps it raw.
public struct ReaderDeath: Error, Sendable, Equatable {
    /// How it died.
    public var cause: ProcessFailure
}

/// A letter could not be read for reasons outside it: its file or the folder for its parts.
public struct ReaderFailure: Error, Sendable, Equatable {
    /// What the worker said.
    public var reason: String
}
