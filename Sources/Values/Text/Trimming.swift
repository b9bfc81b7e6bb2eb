import Foundation

extension StringProtocol {
    /// Without the white space (of any kind) at both ends.
    var trimmed: String {
        if let first = utf8.first, let last = utf8.suffix(1).first, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return String(self) }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? first
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}

extension Unicode.Scalar {
    /// Control, format (bidirectional overrides, zero-width joiners), surrogate, private use and unassigned code points, and line
    /// separators: nothing that a name needs.
    var isHidden: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension String {
    /// The text with its letters composed (NFC). Below U+0300 nothing composes, so most texts are left as they stand.
    public var composed: String {
        utf8.allSatisfy { $0 < 0xCC } ? self : precomposedStringWithCanonicalMapping
    }
}
