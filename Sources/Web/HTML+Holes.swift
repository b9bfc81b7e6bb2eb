extension HTML {
    /// Collects the literal text and the holes of one literal.
    public struct StringInterpolation: StringInterpolationProtocol {
        @usableFromInline var html: HTML

        public init(literalCapacity: Int, interpolationCount: Int) {
            html = HTML(bytes: [])
            html.own.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        /// Text of the page itself, taken as it stands.
        public mutating func appendLiteral(_ literal: String) {
            html.append(plain: literal)
        }

        /// Text from outside: `& < > " '` become entities, in text and in quoted attributes alike.
        public mutating func appendInterpolation(_ text: String) {
            HTML.escape(text, into: &html.own)
        }

        /// Text that may be missing; nothing is written then.
        public mutating func appendInterpolation(_ text: String?) {
            if let text { HTML.escape(text, into: &html.own) }
        }

        /// A whole number.
        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            html.append(plain: String(number))
        }

        /// A piece that is HTML already.
        @inlinable
        public mutating func appendInterpolation(_ html: HTML) {
            self.html.append(html)
        }

        /// A piece that may be missing.
        @inlinable
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { self.html.append(html) }
        }

        /// One piece for each element: `\(each: rows, { "<li>\($0.name)</li>" })`.
        @inlinable
        public mutating func appendInterpolation<S: Sequence>(each elements: S, _ piece: (S.Element) -> HTML) {
            var isFirst = true
            for element in elements {
                let next = piece(element)
                if isFirst { html.prepare(for: next, times: elements.underestimatedCount) }
                isFirst = false
                html.append(next)
            }
        }

        /// A piece that stands only when the condition holds: `\(if: isNew, "<b>nowa</b>")`.
        @inlinable
        public mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> HTML) {
            if condition { html.append(piece()) }
        }

        /// A piece made of an optional value: `\(with: note, { "<p>\($0)</p>" })`.
        @inlinable
        public mutating func appendInterpolation<T>(with value: T?, _ piece: (T) -> HTML) {
            if let value { html.append(piece(value)) }
        }

        /// Words for people: the Polish text is the key, the reader's language decides what stands.
        public mutating func appendInterpolation(t key: String) {
            HTML.escape(t(key), into: &html.own)
        }

        /// Words for people with `%` holes, filled from left to right: `\(t: "Usunięto ofertę %.", number)`.
        public mutating func appendInterpolation(t key: String, _ first: String, _ others: String...) {
            HTML.escape(Words.filled(key, [first] + others), into: &html.own)
        }

        /// A word of the source text, such as the name of an attribute.
        public mutating func appendInterpolation(name: StaticString) {
            name.withUTF8Buffer { html.own.append(contentsOf: $0) }
        }

        /// Bytes that are HTML but were not written here. Every use is on the allow-list of the house rules.
        public mutating func appendInterpolation(raw text: String) {
            html.append(plain: text)
        }
    }

    fileprivate mutating func append(plain text: String) {
        var text = text
        text.withUTF8 { own.append(contentsOf: $0) }
    }
}
