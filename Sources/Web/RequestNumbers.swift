import Glibc
import Synchronization

/// Makes the numbers that requests carry through the log: 8 characters for the process, 8 for the request.
final class RequestNumbers: Sendable {
    private let prefix: String
    private let next: Atomic<UInt64>

    init() {
        var random = SystemRandomNumberGenerator()
        prefix = RequestNumbers.text(random.next())
        next = Atomic(random.next() >> 16)
    }

    func make() -> String {
        prefix + RequestNumbers.text(next.add(1, ordering: .relaxed).newValue)
    }

    /// The low 40 bits in base 32 without letters that are mistaken for digits.
    private static func text(_ number: UInt64) -> String {
        String(decoding: (0..<8).map { letters[Int(truncatingIfNeeded: number >> UInt64(35 - $0 * 5)) & 31] }, as: UTF8.self)
    }
    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
