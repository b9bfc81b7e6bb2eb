/// Plain text out of HTML: for search, previews and readers who prefer text.
public enum HTMLText {
    /// The words of an HTML text, with line breaks where a reader would see them, `> ` before quotations and `- ` before list items.
    /// Works on any bytes in linear time; nothing of scripts, styles or hidden previews gets through.
    public static func plain(_ html: String) -> String {
        var writer = PlainWriter()
        for token in HTMLTokenizer(html.utf8) { writer.take(token) }
        return writer.finished()
    }

    /// Text for use within HTML, in content and quoted attributes.
    public static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            case UInt8(ascii: "'"): out += "&#39;".utf8
            case 0: break
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27 || byte == 0
    }
}

/// Builds the plain text token by token.
struct PlainWriter {
    private var lines: [String] = []
    private var line: [UInt8] = []
    private var quotes = 0
    private var preformatted = 0
    private var hidden: (name: String, depth: Int)?
    private var wantsSpace = false

    private static let blocks: Set = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot",
        "thead", "tr",
        "ul",
    ]
    private static let spaced: Set = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table"]
    private static let skipped: Set = ["svg", "math", "template", "select", "canvas", "datalist"]

    mutating func take(_ token: HTMLToken) {
        if case .styleSheet = token { return }
        if let open = hidden { return skip(token, open) }
        switch token {
        case .text(let bytes): add(HTMLEntities.decode(bytes))
        case .start(let tag): start(tag)
        case .end(let name): end(name)
        case .styleSheet: break
        }
    }

    private mutating func skip(_ token: HTMLToken, _ open: (name: String, depth: Int)) {
        switch token {
        case .start(let tag) where tag.name == open.name: hidden = (open.name, open.depth + 1)
        case .end(let name) where name == open.name: hidden = open.depth == 1 ? nil : (open.name, open.depth - 1)
        default: break
        }
    }

    private mutating func start(_ tag: HTMLTag) {
        if Self.skipped.contains(tag.name) || (Self.canHide.contains(tag.name) && Self.isHidden(tag)) {
            hidden = (tag.name, 1)
            return
        }
        switch tag.name {
        case "br": breakLine()
        case "td", "th": if !line.isEmpty { wantsSpace = true }
        case "hr":
            closeLine()
            line = Array("---".utf8)
            closeLine()
        case let name where Self.blocks.contains(name):
            closeLine()
            if Self.spaced.contains(name) { blankLine() }
            if name == "blockquote" { quotes = min(quotes + 1, 20) }
            if name == "pre" { preformatted += 1 }
            if name == "li" { line = Array("- ".utf8) }
        default: break
        }
    }

    private mutating func end(_ name: String) {
        guard Self.blocks.contains(name) else { return }
        closeLine()
        if name == "blockquote", quotes > 0 {
            if lines.last == prefix { lines.removeLast() }
            quotes -= 1
            blankLine()
        }
        if name == "pre" { preformatted = max(0, preformatted - 1) }
        if Self.spaced.contains(name) { blankLine() }
    }

    private static let canHide: Set = ["div", "span", "p", "td", "table", "a"]

    private static func isHidden(_ tag: HTMLTag) -> Bool {
        guard let style = tag["style"] else { return false }
        let bytes = style.utf8.compactMap { $0 <= 0x20 ? nil : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return Self.holds(bytes, Array("display:none".utf8)) || Self.holds(bytes, Array("mso-hide:all".utf8))
    }

    private static func holds(_ bytes: [UInt8], _ words: [UInt8]) -> Bool {
        guard bytes.count >= words.count else { return false }
        return (0...(bytes.count - words.count)).contains { bytes[$0] == words[0] && bytes[$0..<($0 + words.count)].elementsEqual(words) }
    }

    private mutating func add(_ text: String) {
        if preformatted > 0 {
            for (number, piece) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if number > 0 { breakLine() }
                line += piece.utf8.filter { $0 != 0x0D }
            }
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0: wantsSpace = true
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xAD, 0xFEFF, 0x34F, 0..<0x20: continue
            default:
                if wantsSpace, let last = line.last, last != 0x20 { line.append(0x20) }
                wantsSpace = false
                line.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    private mutating func breakLine() {
        lines.append(prefix + String(decoding: line, as: UTF8.self))
        line = []
        wantsSpace = false
    }

    private mutating func closeLine() {
        if !line.isEmpty { breakLine() }
        wantsSpace = false
    }

    private mutating func blankLine() {
        if let last = lines.last, last != prefix { lines.append(prefix) }
    }

    private var prefix: String { String(repeating: "> ", count: quotes) }

    mutating func finished() -> String {
        closeLine()
        var kept: [String] = []
        for text in lines.map({ $0.trimmingEnd() }) where !(text.isEmpty && kept.last?.isEmpty ?? true) { kept.append(text) }
        while kept.last?.isEmpty == true { kept.removeLast() }
        return kept.joined(separator: "\n")
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        guard let last = utf8.lastIndex(where: { $0 != 0x20 }) else { return "" }
        return String(self[...last])
    }
}
