import Values

/// How jobs of one kind are done that are cheaper together than one by one.
public struct JobBatch: Sendable {
    /// Does several jobs and says which of them failed and why; the others are struck off together.
    public typealias Handler = @Sendable ([JobTicket]) async -> [RecordID: any Error]

    /// How many jobs at most are handed over at once.
    public var size: Int
    /// How many such hands work at a time.
    public var lanes: Int
    /// How many workers may end in the middle of a job before it is dead. All jobs of a batch are suspected when its worker ends, so this is a great
    /// number and the handler keeps its own account of what each job did.
    public var losses: Int
    /// Does them.
    public var handler: Handler

    public init(size: Int = 32, lanes: Int = 2, losses: Int = 20, handler: @escaping Handler) {
        (self.size, self.lanes, self.losses, self.handler) = (max(1, size), max(1, lanes), losses, handler)
    }
}
