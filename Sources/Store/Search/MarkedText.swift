/// A text some parts of which are marked, for whoever draws it.
public struct MarkedText: Sendable, Equatable {
    /// The whole text.
    public let text: String
    /// The marked parts in their order, apart from each other.
    public let marks: [Range<String.Index>]

    public init(_ text: String, marks: [Range<String.Index>] = []) {
        self.text = text
        self.marks = marks
    }

    /// A stretch of the text that is marked as a whole or not at all.
    public struct Piece: Sendable, Equatable {
        public let text: Substring
        public let isMarked: Bool
    }

    /// The text cut at its marks; no piece is empty.
    public var pieces: [Piece] {
        var pieces: [Piece] = []
        var position = text.startIndex
        for mark in marks {
            pieces.append(Piece(text: text[position..<mark.lowerBound], isMarked: false))
            pieces.append(Piece(text: text[mark], isMarked: true))
            position = mark.upperBound
        }
        pieces.append(Piece(text: text[position...], isMarked: false))
        return pieces.filter { !$0.text.isEmpty }
    }
}
