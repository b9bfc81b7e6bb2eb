extension Paper {
    /// A table that may run over many pages: its header is repeated on each, a row is split only when it is taller than a page.
    public struct Table: Sendable {
        /// Where text stands in its column.
        public enum Alignment: Sendable {
            /// At the left edge.
            case left
            /// At the right edge, for numbers.
            case right
            /// In the middle.
            case center
        }

        /// How wide a column is.
        public enum Width: Sendable {
            /// So many points.
            case points(Double)
            /// As wide as its widest cell, up to a third of the table.
            case fit
            /// A part of what the other columns leave.
            case share(Double)
        }

        /// A column.
        public struct Column: Sendable {
            /// Text of the header.
            public var title: Phrase
            /// How wide it is.
            public var width: Width
            /// Where its text stands.
            public var alignment: Alignment

            /// Makes a column.
            public init(_ title: Phrase, _ width: Width = .fit, _ alignment: Alignment = .left) {
                self.title = title
                self.width = width
                self.alignment = alignment
            }
        }

        /// A row.
        public enum Row: Sendable {
            /// One cell a column; missing cells are empty.
            case line([Phrase])
            /// A heading inside the table; stays with the row after it.
            case section(Phrase)
            /// Sum of a section, under the last column; stays with the row before it.
            case subtotal(Phrase, Phrase)
        }

        /// What the table is about, for screen readers.
        public var summary: String
        /// Columns from left to right.
        public var columns: [Column]
        /// Rows from top to bottom.
        public var rows: [Row]

        /// Makes a table.
        public init(summary: String = "", columns: [Column], rows: [Row]) {
            self.summary = summary
            self.columns = columns
            self.rows = rows
        }
    }
}
