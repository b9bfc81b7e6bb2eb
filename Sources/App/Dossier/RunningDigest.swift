import Crypto
import Foundation
import Synchronization

/// The SHA-256 of bytes that go by.
final class RunningDigest: Sendable {
    private let hash = Mutex(SHA256())

    func add(_ bytes: [UInt8]) { hash.withLock { $0.update(data: Data(bytes)) } }

    var hex: String { Keys.hex(hash.withLock { $0 }.finalize()) }
}
