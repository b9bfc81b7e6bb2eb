extension Paper {
    /// One piece of content; blocks follow each other down the page and break over pages by their own rules.
    public enum Block: Sendable {
        /// A heading of level 1, 2 or 3; never left alone at the foot of a page.
        case heading(Phrase, level: Int = 1)
        /// Running text; line feeds start a new line.
        case paragraph(Phrase)
        /// A short remark in smaller, softer letters.
        case note(Phrase)
        /// Items with a dot before each.
        case list([Phrase])
        /// The framed grid of labels and values under the title of a drawing or an offer.
        case titleBlock(TitleBlock)
        /// Rows under a header that is repeated on every page.
        case table(Table)
        /// Sums at the right edge, the last of them usually strong.
        case totals([Total])
        /// Label and value side by side, one pair a line.
        case facts([Fact])
        /// Frames to be signed in, or signed already.
        case signatures([Signature])
        /// A stamp such as `ODEBRANO` with a date under it.
        case stamp(String, note: String)
        /// A picture, at most `width` points wide (the whole column when absent).
        case picture(Picture, width: Double?, caption: Phrase? = nil)
        /// Empty space of so many points.
        case spacer(Double)
        /// What follows starts on a new page.
        case pageBreak
    }

    /// A label and its value.
    public struct Fact: Sendable {
        /// What it is, in soft letters.
        public var label: Phrase
        /// What it says.
        public var value: Phrase

        /// Makes a pair.
        public init(_ label: Phrase, _ value: Phrase) {
            self.label = label
            self.value = value
        }
    }

    /// One line of the sums under a table.
    public struct Total: Sendable {
        /// What is summed.
        public var label: Phrase
        /// The sum, already written out with its currency.
        public var value: Phrase
        /// The line that matters: larger, with a rule above.
        public var strong: Bool

        /// Makes a line.
        public init(_ label: Phrase, _ value: Phrase, strong: Bool = false) {
            self.label = label
            self.value = value
            self.strong = strong
        }
    }
}
