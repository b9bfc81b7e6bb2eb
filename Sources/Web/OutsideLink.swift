/// Addresses that people wrote, before they stand in a link.
public enum OutsideLink {
    /// The address when it leads to the web, to mail or to a telephone; nil for everything else, such as `javascript:`.
    /// An address without a scheme is taken for one of the web.
    public static func checked(_ text: String) -> String? {
        let text = String(MultipartParser.trimmed(text[...]))
        guard !text.isEmpty, text.utf8.count <= 2_000, text.utf8.allSatisfy({ $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "\\") }) else {
            return nil
        }
        guard let colon = text.firstIndex(of: ":") else { return text.contains(".") && text.first != "/" ? "https://" + text : nil }
        let scheme = text[..<colon].lowercased()
        let rest = text[text.index(after: colon)...]
        switch scheme {
        case "http", "https": return rest.hasPrefix("//") && rest.utf8.count > 3 ? text : nil
        case "mailto", "tel": return rest.isEmpty ? nil : text
        default: return scheme.contains(".") && rest.first?.isNumber == true ? "https://" + text : nil
        }
    }
}
