/// A piece of a page: UTF-8 bytes that are safe to send.
///
/// Written as HTML in a string literal whose holes are escaped by their kind: `"<td>\(row.name)</td>"`.
/// Literal text goes into the buffer as it stands, so a page is checked by the compiler and costs one
/// copy of its bytes.
public struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// The bytes of this piece, UTF-8.
    public var bytes: [UInt8]

    /// Nothing at all.
    public static let empty = HTML(bytes: [])

    /// Takes bytes that are HTML already.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    public init(stringLiteral text: String) {
        bytes = Array(text.utf8)
    }

    public init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Text from people, escaped.
    public init(escaping text: String) {
        var bytes: [UInt8] = []
        HTML.escape(text, into: &bytes)
        self.bytes = bytes
    }

    /// True when there is nothing to show.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The piece as text, for tests and letters.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Puts one piece behind another.
    public static func + (left: HTML, right: HTML) -> HTML {
        HTML(bytes: left.bytes + right.bytes)
    }
}
