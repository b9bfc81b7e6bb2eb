import Foundation

/// The drawings of icons, and the one sheet of them that a page carries: only those it uses.
struct Sprite: Sendable {
    /// `<symbol>` elements by icon name.
    let symbols: [[UInt8]: [UInt8]]
    private let always: [[UInt8]]

    static let marker = Array("<!--sprite-->".utf8)
    private static let use = Array("#i-".utf8)
    private static let opening = Array("<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">".utf8)

    init(icons: [String: String], always: [String]) {
        var symbols: [[UInt8]: [UInt8]] = [:]
        for (name, text) in icons {
            guard let symbol = Sprite.symbol(name, text) else { continue }
            symbols[Array(name.utf8)] = Array(symbol.utf8)
        }
        self.symbols = symbols
        self.always = always.map { Array($0.utf8) }
    }

    /// Puts the sheet in place of the marker, if the page has one.
    func weave(into page: inout [UInt8]) {
        guard let place = page.withUnsafeBytes({ ByteSearch.first(Sprite.marker, in: $0) }) else { return }
        var sheet = Sprite.opening
        for name in page.withUnsafeBytes(used) {
            if let symbol = symbols[name] { sheet += symbol }
        }
        sheet += Array("</svg>".utf8)
        page.replaceSubrange(place..<place + Sprite.marker.count, with: sheet)
    }

    /// The names behind `#i-` in the page, each once, and those that are always there.
    private func used(_ page: UnsafeRawBufferPointer) -> [[UInt8]] {
        var names = always
        var seen = Set(always)
        var from = 0
        while let hit = ByteSearch.first(Sprite.use, in: page, from: from) {
            from = hit + Sprite.use.count
            let start = from
            while from < page.count, Sprite.isNamePart(page[from]) { from += 1 }
            let name = Array(page[start..<from])
            if seen.insert(name).inserted { names.append(name) }
        }
        return names
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }

    /// Makes a symbol of an `<svg>` file: its view box and what stands inside.
    private static func symbol(_ name: String, _ text: String) -> String? {
        guard let open = text.range(of: "<svg"), let head = text[open.upperBound...].firstIndex(of: ">"),
            let close = text.range(of: "</svg>", options: .backwards), head < close.lowerBound
        else { return nil }
        let attributes = text[open.upperBound..<head]
        let box = attributes.range(of: "viewBox=\"").map { attributes[$0.upperBound...].prefix { $0 != "\"" } } ?? "0 0 24 24"
        let inside = text[text.index(after: head)..<close.lowerBound].split(whereSeparator: \.isNewline).map { MultipartParser.trimmed($0) }
            .joined()
        return "<symbol id=\"i-\(name)\" viewBox=\"\(box)\">\(inside)</symbol>"
    }
}
