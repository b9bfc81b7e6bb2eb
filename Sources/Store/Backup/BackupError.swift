/// Why a backup was not written, not believed or not brought back.
public enum BackupError: Error, Equatable, Sendable {
    /// The place is not fit for it: a sentence for the operator.
    case refused(String)
    /// What is wrong with the backup, one sentence each.
    case damaged([String])
    /// A tool or the disk failed, in its words.
    case failed(String)
}

extension BackupError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .refused(let sentence), .failed(let sentence): sentence
        case .damaged(let sentences): sentences.joined(separator: "\n")
        }
    }
}
