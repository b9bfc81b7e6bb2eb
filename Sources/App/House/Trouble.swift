import Foundation
import Store
import Web

/// What the database and the disk are short of, as a refusal that people understand; the log keeps the rest.
enum Trouble {
    static func refusal(_ error: any Error, _ call: Call, _ world: World) -> any Error {
        let refusal: Refusal
        switch error {
        case StoreError.unavailable, BlobError.unavailable: refusal = .unavailable
        case StoreError.full, BlobError.full: refusal = .full
        case let error as CocoaError where error.code == .fileWriteOutOfSpace: refusal = .full
        default: return error
        }
        world.log.error("trouble", metadata: ["request": "\(call.requestID)", "route": "\(call.pattern)", "error": "\(error)"])
        return refusal
    }

    /// Whether a page that only reads can do without the write that failed.
    static func isShortage(_ error: any Error) -> Bool {
        switch error {
        case StoreError.full, StoreError.unavailable: true
        default: false
        }
    }
}
