/// An answer of an SMTP server: three digits and words (RFC 5321 section 4.2).
public struct SMTPReply: Sendable, Hashable, Codable {
    /// 200…599.
    public var code: Int
    /// The words after the code, one for each line, without the code.
    public var lines: [String]

    /// An answer with a code and its lines.
    public init(code: Int, lines: [String]) {
        self.code = code
        self.lines = lines
    }

    /// The words in one line, an enhanced status code (RFC 3463) included.
    public var text: String { lines.joined(separator: " ") }

    /// The enhanced status code in front of the words, like `5.1.1`.
    public var status: String? {
        guard let word = lines.first?.split(separator: " ").first else { return nil }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) } ? String(word) : nil
    }

    /// Done (2xx).
    public var isPositive: Bool { code / 100 == 2 }
    /// Refused for now: the same may work later (4xx).
    public var isTemporary: Bool { code / 100 == 4 }
    /// Refused for good (5xx).
    public var isPermanent: Bool { code / 100 == 5 }
}

extension SMTPReply: CustomStringConvertible {
    public var description: String { "\(code) \(text)" }
}
