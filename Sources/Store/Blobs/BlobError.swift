/// Why a blob store refused or failed.
public enum BlobError: Error, Equatable, Sendable {
    /// No such blob or upload, or a name that cannot be one.
    case missing
    /// The stream went on after `limit` bytes; nothing was kept.
    case tooLarge(limit: Int64)
    /// The wanted range does not lie inside the blob of `size` bytes.
    case outOfRange(size: Int64)
    /// An upload stands at another offset than the sender believes.
    case wrongOffset(expected: Int64)
    /// The disk, or the quota on it, is full.
    case full
    /// The stored bytes are not what their name says.
    case damaged(hash: String)
    /// A location or a setting that cannot be used, in a sentence.
    case invalid(String)
    /// The disk or the server failed, in a sentence without secrets.
    case unavailable(String)
}
