import Foundation

extension BlobError {
    /// The error of the last system call.
    static func system(_ call: String) -> BlobError {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: .full
        case ENOENT: .missing
        case let code: .unavailable("\(call): \(String(cString: strerror(code)))")
        }
    }
}
