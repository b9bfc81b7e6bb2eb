/// What the intake says about one recipient.
public struct IntakeAnswer: Sendable, Equatable {
    /// 250, or 400…599.
    public let code: Int
    /// The words after the code, an enhanced status code first.
    public let text: String

    private init(code: Int, text: String) {
        self.code = code
        self.text = text
    }

    /// Taken. After DATA it promises that the letter is durably stored.
    public static func accepted(_ words: String = "Ok") -> IntakeAnswer {
        IntakeAnswer(code: 250, text: "2.0.0 \(clean(words))")
    }

    /// Not now: the sender keeps the letter and tries again.
    public static func later(_ words: String, code: Int = 451, status: String = "4.3.0") -> IntakeAnswer {
        IntakeAnswer(code: (400...499).contains(code) ? code : 451, text: "\(status) \(clean(words))")
    }

    /// Never: the sender tells its author.
    public static func refused(_ words: String, code: Int = 550, status: String = "5.1.1") -> IntakeAnswer {
        IntakeAnswer(code: (500...599).contains(code) ? code : 550, text: "\(status) \(clean(words))")
    }

    /// Whether the recipient or the letter is taken.
    public var isAccepted: Bool { code / 100 == 2 }
    var isLater: Bool { code / 100 == 4 }

    /// An answer is one line of ASCII whatever the words are made of.
    private static func clean(_ words: String) -> String {
        String(decoding: words.utf8.prefix(400).map { (32...126).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
}
