import Values

extension Paper {
    /// A framed grid of cells, each with a small label above its value, after the title block of a technical drawing.
    public struct TitleBlock: Sendable {
        /// One cell of the grid.
        public struct Cell: Sendable {
            /// Small text at the top.
            public var label: Phrase
            /// The content; may be empty, to be filled in by hand.
            public var value: Phrase
            /// How many columns the cell takes, at least one.
            public var span: Int

            /// Makes a cell.
            public init(_ label: Phrase, _ value: Phrase = "", span: Int = 1) {
                self.label = label
                self.value = value
                self.span = span
            }
        }

        /// Number of columns, 1 to 6.
        public var columns: Int
        /// Cells from left to right; a cell that no longer fits starts the next line.
        public var cells: [Cell]
        /// Least height of each line in points, for writing by hand.
        public var minimumHeight: Double

        /// Makes a grid.
        public init(columns: Int, cells: [Cell], minimumHeight: Double = 0) {
            self.columns = columns
            self.cells = cells
            self.minimumHeight = minimumHeight
        }
    }

    /// A place for one signature.
    public struct Signature: Sendable {
        /// In which role the person signs.
        public var role: Phrase
        /// Who signs; may be empty.
        public var name: Phrase
        /// The drawn signature, when there is one.
        public var mark: Picture?
        /// The signature as it was drawn with a finger or a pen, put on the paper as lines.
        public var drawing: DrawnSignature?
        /// When and how it was signed; empty on a blank form.
        public var note: Phrase

        /// Makes a place to sign.
        public init(role: Phrase, name: Phrase = "", mark: Picture? = nil, drawing: DrawnSignature? = nil, note: Phrase = "") {
            self.role = role
            self.name = name
            self.mark = mark
            self.drawing = drawing
            self.note = note
        }
    }
}
