import Foundation
import NIOCore

/// The drawings of icons, and the one sheet of them that a page carries: only those it uses.
struct Sprite: Sendable {
    /// The names of the icons, in the order of `drawings`.
    let names: [[UInt8]]
    /// `<symbol>` elements.
    private let drawings: [[UInt8]]
    /// Numbers of icons by the hash of their names; -1 where nothing is kept.
    private let slots: [Int]
    private let always: [Int]

    private static let marker = Array("<!--sprite-->".utf8)
    private static let use = Array("#i-".utf8)
    private static let opening = Array("<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">".utf8)
    private static let closing = Array("</svg>".utf8)

    init(icons: [String: String], always: [String]) {
        let known = icons.sorted { $0.key < $1.key }.compactMap { name, text in
            Sprite.symbol(name, text).map { (Array(name.utf8), Array($0.utf8)) }
        }
        names = known.map(\.0)
        drawings = known.map(\.1)
        var size = 16
        while size < known.count * 4 { size *= 2 }
        var slots = [Int](repeating: -1, count: size)
        for (number, (name, _)) in known.enumerated() {
            var slot = name.withUnsafeBytes(Sprite.hash) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = number
        }
        self.slots = slots
        self.always = always.compactMap { name in known.firstIndex { $0.0 == Array(name.utf8) } }
    }

    /// The page with the sheet in place of the marker, if it has one.
    func woven(_ page: [UInt8]) -> ByteBuffer {
        page.withUnsafeBytes { page in
            guard let place = ByteSearch.first(Sprite.marker, in: page) else { return ByteBuffer(bytes: page) }
            let used = used(page)
            let sheet = used.reduce(Sprite.opening.count + Sprite.closing.count) { $0 + drawings[$1].count }
            var whole = ByteBuffer()
            whole.reserveCapacity(page.count + sheet)
            whole.writeBytes(UnsafeRawBufferPointer(rebasing: page[..<place]))
            whole.writeBytes(Sprite.opening)
            for number in used { whole.writeBytes(drawings[number]) }
            whole.writeBytes(Sprite.closing)
            whole.writeBytes(UnsafeRawBufferPointer(rebasing: page[(place + Sprite.marker.count)...]))
            return whole
        }
    }

    /// The icons behind `#i-` in the page, each once, and those that are always there.
    private func used(_ page: UnsafeRawBufferPointer) -> [Int] {
        var used = always
        var isUsed = [Bool](repeating: false, count: names.count)
        for number in always { isUsed[number] = true }
        var from = 0
        while let hit = ByteSearch.first(Sprite.use, in: page, from: from) {
            from = hit + Sprite.use.count
            let start = from
            while from < page.count, Sprite.isNamePart(page[from]) { from += 1 }
            guard let number = number(UnsafeRawBufferPointer(rebasing: page[start..<from])), !isUsed[number] else { continue }
            isUsed[number] = true
            used.append(number)
        }
        return used
    }

    private func number(_ name: UnsafeRawBufferPointer) -> Int? {
        var slot = Sprite.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = slots[slot]
            if names[number].elementsEqual(name) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
        var hash = 5_381
        for byte in name { hash = (hash &* 33) ^ Int(byte) }
        return hash & .max
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
