/// A sentence that the next page shows once, with a way to undo what was done.
public struct Flash: Sendable, Equatable {
    /// What happened, one sentence.
    public let message: String
    /// Where a `POST` undoes it; nil when it cannot be undone.
    public let undo: String?

    static let cookie = "flash"

    func sealed(by seal: Seal) -> String {
        seal.close(String(message.prefix(400)) + "\u{1F}" + (undo ?? ""))
    }

    init(message: String, undo: String?) {
        self.message = message
        self.undo = undo
    }

    init?(sealed: String, by seal: Seal) {
        guard let parts = seal.open(sealed)?.split(separator: "\u{1F}", omittingEmptySubsequences: false), parts.count == 2 else {
            return nil
        }
        message = String(parts[0])
        undo = parts[1].isEmpty ? nil : LocalPath.checked(String(parts[1]))
    }
}

extension Call {
    /// The sentence that the last reply left for this page. Asking for it takes it away: the reply clears the cookie.
    public var flash: Flash? {
        guard let sealed = cookies[Flash.cookie] else { return nil }
        exchange.flashTaken.store(true, ordering: .relaxed)
        return Flash(sealed: sealed, by: exchange.seal)
    }
}
