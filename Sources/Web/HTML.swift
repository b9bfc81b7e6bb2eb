/// A piece of a page: UTF-8 bytes that are safe to send.
///
/// Written as HTML in a string literal whose holes are escaped by their kind: `"<td>\(row.name)</td>"`.
/// Literal text goes into the buffer as it stands, so a page is checked by the compiler. Short pieces are copied into the
/// piece around them, long ones are only pointed at: a byte is copied about twice however deep it stands.
public struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// A long piece and the place in `own` before which it stands.
    @usableFromInline
    struct Inset: Sendable {
        @usableFromInline let place: Int
        @usableFromInline let html: HTML

        @usableFromInline
        init(place: Int, html: HTML) {
            self.place = place
            self.html = html
        }
    }

    /// The bytes of this piece but for its insets.
    @usableFromInline var own: [UInt8]
    /// Long pieces in the order of their places; nil where there are none.
    @usableFromInline var insets: [Inset]?

    /// Pieces from this many bytes on are pointed at.
    @usableFromInline static let long = 1_024

    /// Nothing at all.
    public static let empty = HTML(bytes: [])

    /// Takes bytes that are HTML already.
    public init(bytes: [UInt8]) {
        own = bytes
    }

    public init(stringLiteral text: String) {
        own = Array(text.utf8)
    }

    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.html
    }

    /// Text from people, escaped.
    public init(escaping text: String) {
        own = []
        HTML.escape(text, into: &own)
    }

    /// True when there is nothing to show.
    public var isEmpty: Bool { own.isEmpty && insets == nil }

    /// The length in bytes.
    public var count: Int {
        insets.map { $0.reduce(own.count) { $0 + $1.html.count } } ?? own.count
    }

    /// The bytes of this piece, UTF-8.
    public var bytes: [UInt8] {
        guard insets != nil else { return own }
        let count = count
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
            written = 0
            write(to: buffer, &written)
        }
    }

    /// The piece as text, for tests and letters.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Puts one piece behind another.
    public static func + (left: HTML, right: HTML) -> HTML {
        var both = left
        both.append(right)
        return both
    }

    /// Adds a piece at the end.
    @inlinable
    public mutating func append(_ html: HTML) {
        if html.insets == nil, html.own.count < HTML.long {
            own.append(contentsOf: html.own)
        } else {
            inset(html)
        }
    }

    /// Makes room for so many pieces like the first of them.
    @usableFromInline
    mutating func prepare(for first: HTML, times: Int) {
        guard times > 1, first.insets == nil, first.own.count < HTML.long else { return }
        own.reserveCapacity(own.count + (first.own.count + first.own.count / 8) * times)
    }

    @usableFromInline
    mutating func inset(_ html: HTML) {
        let inset = Inset(place: own.count, html: html)
        if insets == nil { insets = [inset] } else { insets?.append(inset) }
    }

    private func write(to buffer: UnsafeMutableBufferPointer<UInt8>, _ written: inout Int) {
        var from = 0
        for inset in insets ?? [] {
            copy(from..<inset.place, to: buffer, &written)
            inset.html.write(to: buffer, &written)
            from = inset.place
        }
        copy(from..<own.count, to: buffer, &written)
    }

    private func copy(_ range: Range<Int>, to buffer: UnsafeMutableBufferPointer<UInt8>, _ written: inout Int) {
        own.withUnsafeBufferPointer { bytes in
            guard let source = bytes.baseAddress, let target = buffer.baseAddress, !range.isEmpty else { return }
            (target + written).update(from: source + range.lowerBound, count: range.count)
            written += range.count
        }
    }
}
