import Values

/// A letter as values: what its bytes say, as far as they can be believed. No text in it contains U+0000.
public struct ParsedLetter: Codable, Sendable, Equatable {
    /// Message-ID without angle brackets (RFC 5322 3.6.4).
    public var messageID: String?
    /// Message-IDs this letter answers.
    public var inReplyTo: [String] = []
    /// Message-IDs of the thread, oldest first.
    public var references: [String] = []
    /// Authors.
    public var from: [LetterAddress] = []
    /// Recipients.
    public var to: [LetterAddress] = []
    /// Recipients of a copy.
    public var cc: [LetterAddress] = []
    /// Where answers should go, when not to the authors.
    public var replyTo: [LetterAddress] = []
    /// Subject, decoded, on one line.
    public var subject = ""
    /// The sender's date, nil when missing or nonsense.
    public var date: Instant?
    /// What the headers say about machines and lists.
    public var automation = LetterAutomation()
    /// What a mail server says about a letter of ours; nil when the letter is no such report.
    public var report: DeliveryReport?
    /// The plain text; made from the HTML when the letter has none.
    public var text = ""
    /// The HTML as it came. **Unsafe**: show it only through `LetterHTML.sanitize`.
    public var html: String?
    /// Attachments and inline pictures in their order.
    public var parts: [LetterPart] = []
    /// What was wrong with the letter, each kind once.
    public var problems: [LetterProblem] = []

    /// An empty letter.
    public init() {}

    /// Notes a problem once.
    mutating func note(_ problem: LetterProblem) {
        if !problems.contains(problem) { problems.append(problem) }
    }
}
