/// Who wrote a letter, as its marks tell.
public enum LetterOrigin: String, Codable, Sendable, CaseIterable {
    /// A person; nothing says otherwise.
    case person = ""
    /// An answer that a machine gave in somebody's absence (RFC 3834).
    case reply
    /// Written by a machine without being asked.
    case machine
    /// A mailing list or a bulletin (RFC 2369, RFC 2919).
    case list
    /// A letter of ours came back.
    case bounce
    /// A letter of ours waits at the other server.
    case delay
    /// Our own automatic letter came back to us, or the letter has gone in circles.
    case loop
}

extension ParsedLetter {
    /// The `X-Loop` mark of our own automatic letters.
    public static func loopMark(domain: String) -> (name: String, value: String) { ("X-Loop", "wiecha@\(domain.lowercased())") }

    /// Servers a letter has passed after which it is taken for one that goes in circles; no real way is that long (RFC 5321 6.3).
    static let hops = 40

    /// Who wrote the letter; `domain` is ours.
    public func origin(domain: String) -> LetterOrigin {
        if let report { return report.hasFailure ? .bounce : report.copies.contains { $0.action == .delayed } ? .delay : .machine }
        if automation.hops > Self.hops || automation.loopMarks.contains(Self.loopMark(domain: domain).value) { return .loop }
        if automation.isAutomaticReply || Self.isAbsence(subject) { return .reply }
        if automation.isList { return .list }
        if let word = automation.autoSubmitted, word != "no" { return .machine }
        return automation.isDeliveryReport ? .machine : .person
    }

    /// Answers in absence of programs that set no mark.
    private static func isAbsence(_ subject: String) -> Bool {
        let subject = subject.lowercased()
        return [
            "automatic reply:", "auto-reply:", "autoreply:", "odpowiedź automatyczna:", "automatyczna odpowiedź:", "autoodpowiedź:",
            "out of office:", "poza biurem:", "nieobecność:",
        ].contains { subject.hasPrefix($0) }
    }
}
