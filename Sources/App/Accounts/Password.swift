import CSodium
import Dispatch
import Foundation
import Store

/// Passwords are kept only as Argon2id hashes (RFC 9106), made off the web's threads, a few at a time.
enum Password {
    /// 32 MiB and 3 passes: about 50 ms of one core.
    private static let passes: UInt64 = 3
    private static let memory = 32 << 20
    private static let queue = DispatchQueue(label: "passwords", qos: .userInitiated, attributes: .concurrent)
    private static let places = DispatchSemaphore(value: 2)
    /// A hash of nothing anybody knows: verifying against it takes as long as against a real one.
    private static let decoy = hashNow(UUID().uuidString) ?? ""

    static func hash(_ password: String) async throws -> String {
        guard let hash = await onQueue({ hashNow(password) }) else { throw StoreError.other("no memory for a password hash") }
        return hash
    }

    /// Whether the password is right; a missing hash costs the same time and is never right.
    static func verify(_ password: String, against hash: String?) async -> Bool {
        await onQueue {
            let known = hash ?? decoy
            return crypto_pwhash_str_verify(known, password, UInt64(password.utf8.count)) == 0 && hash != nil
        }
    }

    private static func hashNow(_ password: String) -> String? {
        guard sodium_init() >= 0 else { return nil }
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
        let result = crypto_pwhash_str_alg(&text, password, UInt64(password.utf8.count), passes, memory, crypto_pwhash_alg_argon2id13())
        return result == 0 ? String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }

    private static func onQueue<T: Sendable>(_ body: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            queue.async {
                places.wait()
                defer { places.signal() }
                continuation.resume(returning: body())
            }
        }
    }
}
