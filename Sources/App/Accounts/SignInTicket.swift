import Foundation
import Values
import Web

/// Says that the first step of signing in is done. It is sealed, short-lived and worth nothing without the second step.
struct SignInTicket: Codable, Sendable {
    static let minutes: Int64 = 10
    private static let purpose = "sign-in ticket"

    let account: RecordID
    let until: Int64

    init(_ account: RecordID, at now: Instant) {
        self.account = account
        until = now.adding(seconds: Self.minutes * 60).milliseconds
    }

    func sealed(_ keys: Keys) throws -> String {
        try keys.seal(String(decoding: try JSONEncoder.sorted.encode(self), as: UTF8.self), for: Self.purpose)
    }

    /// Nil for one that is too old or none of ours.
    static func open(_ text: String, at now: Instant, keys: Keys) -> SignInTicket? {
        do {
            let ticket = try JSONDecoder().decode(SignInTicket.self, from: Data(try keys.open(text, for: purpose).utf8))
            return ticket.until > now.milliseconds ? ticket : nil
        } catch {
            return nil
        }
    }
}

/// What a right password or link leads to.
enum SignInOutcome: Sendable {
    /// The token of a new session.
    case session(String)
    /// A sealed ticket to bring with the code.
    case secondStep(String)
}
