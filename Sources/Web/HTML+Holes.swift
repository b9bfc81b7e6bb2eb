extension HTML {
    /// Collects the literal text and the holes of one literal.
    public struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        /// Text of the page itself, taken as it stands.
        public mutating func appendLiteral(_ literal: String) {
            bytes.append(contentsOf: literal.utf8)
        }

        /// Text from outside: `& < > " '` become entities, in text and in quoted attributes alike.
        public mutating func appendInterpolation(_ text: String) {
            HTML.escape(text, into: &bytes)
        }

        /// Text that may be missing; nothing is written then.
        public mutating func appendInterpolation(_ text: String?) {
            if let text { HTML.escape(text, into: &bytes) }
        }

        /// A whole number.
        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes.append(contentsOf: String(number).utf8)
        }

        /// A piece that is HTML already.
        public mutating func appendInterpolation(_ html: HTML) {
            bytes.append(contentsOf: html.bytes)
        }

        /// A piece that may be missing.
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }

        /// One piece for each element: `\(each: rows, { "<li>\($0.name)</li>" })`.
        public mutating func appendInterpolation<S: Sequence>(each elements: S, _ piece: (S.Element) -> HTML) {
            for element in elements { bytes.append(contentsOf: piece(element).bytes) }
        }

        /// A piece that stands only when the condition holds: `\(if: isNew, "<b>nowa</b>")`.
        public mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> HTML) {
            if condition { bytes.append(contentsOf: piece().bytes) }
        }

        /// A piece made of an optional value: `\(with: note, { "<p>\($0)</p>" })`.
        public mutating func appendInterpolation<T>(with value: T?, _ piece: (T) -> HTML) {
            if let value { bytes.append(contentsOf: piece(value).bytes) }
        }

        /// Words for people: the Polish text is the key, the reader's language decides what stands.
        public mutating func appendInterpolation(t key: String) {
            HTML.escape(t(key), into: &bytes)
        }

        /// Words for people with `%` holes, filled from left to right: `\(t: "Usunięto ofertę %.", number)`.
        public mutating func appendInterpolation(t key: String, _ first: String, _ others: String...) {
            HTML.escape(Words.filled(key, [first] + others), into: &bytes)
        }

        /// Bytes that are HTML but were not written here. Every use is on the allow-list of the house rules.
        public mutating func appendInterpolation(raw text: String) {
            bytes.append(contentsOf: text.utf8)
        }
    }

    @inline(__always)
    static func escape(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { escape($0, into: &bytes) }
    }

    private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        var start = 0
        for index in 0..<text.count {
            let entity: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            case UInt8(ascii: "'"): entity = "&#39;"
            case 0: entity = "\u{FFFD}"
            default: continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            bytes.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}
