/// Text in runs: plain, strong, soft or a link. A string literal is a phrase of one plain run.
public struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// How a run stands out.
    public enum Emphasis: Sendable, Hashable {
        /// As the text around.
        case plain
        /// Bold.
        case strong
        /// Smaller and greyer.
        case soft
    }

    /// Letters of one look.
    public struct Run: Sendable, Hashable {
        /// The letters.
        public var text: String
        /// How they stand out.
        public var emphasis: Emphasis
        /// Where a click leads.
        public var link: Link?
    }

    /// The runs in reading order.
    public var runs: [Run]

    /// Makes a phrase of one run.
    public init(_ text: String, _ emphasis: Emphasis = .plain, link: Link? = nil) {
        runs = text.isEmpty ? [] : [Run(text: text, emphasis: emphasis, link: link)]
    }

    /// Makes a plain phrase.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Bold letters.
    public static func strong(_ text: String) -> Phrase { Phrase(text, .strong) }

    /// Small grey letters.
    public static func soft(_ text: String) -> Phrase { Phrase(text, .soft) }

    /// Joins two phrases.
    public static func + (left: Phrase, right: Phrase) -> Phrase {
        var both = left
        both.runs += right.runs
        return both
    }

    /// True when there is nothing to draw.
    public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

    /// The letters alone.
    public var text: String { runs.map(\.text).joined() }
}
