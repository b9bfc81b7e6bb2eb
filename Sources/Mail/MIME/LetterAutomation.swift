/// Marks by which machines tell other machines not to answer (RFC 3834) and lists name themselves (RFC 2369, RFC 2919).
public struct LetterAutomation: Codable, Sendable, Equatable {
    /// `Auto-Submitted`, lower case, without parameters: `auto-replied`, `auto-generated`, `no`.
    public var autoSubmitted: String?
    /// `Precedence`, lower case: `bulk`, `list`, `junk`.
    public var precedence: String?
    /// `List-Id` without angle brackets.
    public var listID: String?
    /// Addresses of `List-Unsubscribe`.
    public var listUnsubscribe: [String] = []
    /// Whether one POST unsubscribes (RFC 8058).
    public var oneClickUnsubscribe = false
    /// Whether the letter is a delivery report (RFC 3464) or came from the empty sender.
    public var isDeliveryReport = false
    /// Whether a known vacation or auto-answer mark was found outside the standard headers.
    public var hasVacationMark = false
    /// Whether the sender asks machines not to answer (`X-Auto-Response-Suppress`).
    public var suppressesAnswers = false
    /// Values of `X-Loop`, lower case.
    public var loopMarks: [String] = []
    /// How many servers the letter has passed: its `Received` headers.
    public var hops = 0

    /// Whether a machine answered in somebody's absence.
    public var isAutomaticReply: Bool {
        hasVacationMark || autoSubmitted?.hasPrefix("auto-replied") == true || ["auto_reply", "auto-reply"].contains(precedence ?? "")
    }

    /// Whether the letter came to many people at once.
    public var isList: Bool {
        listID != nil || !listUnsubscribe.isEmpty || ["bulk", "list", "junk"].contains(precedence ?? "")
    }

    /// Whether no automatic answer may be sent: RFC 3834 section 2.
    public var forbidsAutomaticAnswer: Bool {
        isDeliveryReport || isAutomaticReply || isList || suppressesAnswers || !loopMarks.isEmpty
            || (autoSubmitted != nil && autoSubmitted != "no")
    }
}
