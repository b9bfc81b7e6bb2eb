import Synchronization

/// Texts of letters by UID.
final class KeptBodies: Sendable {
    private let texts = Mutex<[UInt32: String]>([:])

    func add(_ uid: UInt32, _ text: String) { texts.withLock { $0[uid, default: ""] += text } }

    var all: [UInt32: String] { texts.withLock { $0 } }

    subscript(uid: UInt32) -> String? { texts.withLock { $0[uid] } }
}
