/// Cuts HTML into tokens in one pass; time and memory are linear in its length, whatever it holds.
struct HTMLTokenizer: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var index = 0
    private var pending: HTMLToken?
    /// Elements whose content is not HTML and is of no use.
    private static let rawElements: Set = ["script", "xmp", "iframe", "noembed", "noframes", "textarea", "title", "plaintext"]

    init(_ html: some Sequence<UInt8>) { bytes = Array(html) }

    mutating func next() -> HTMLToken? {
        if let token = pending {
            pending = nil
            return token
        }
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") { return text() }
            let after = at(index + 1)
            if Self.isLetter(after) {
                if let token = startTag() { return token }
            } else if after == UInt8(ascii: "/"), Self.isLetter(at(index + 2)) {
                if let token = endTag() { return token }
            } else if after == UInt8(ascii: "!"), at(index + 2) == 0x2D, at(index + 3) == 0x2D {
                skipComment()
            } else if after == UInt8(ascii: "!") || after == UInt8(ascii: "?") || after == UInt8(ascii: "/") {
                index = (bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
            } else {
                return text()
            }
        }
        return nil
    }

    private func at(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func text() -> HTMLToken {
        let start = index
        index = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        return .text(bytes[start..<index])
    }

    private mutating func skipComment() {
        index += 4
        if at(index) == UInt8(ascii: ">") {
            index += 1
            return
        }
        while index < bytes.count {
            if bytes[index] == 0x2D, at(index + 1) == 0x2D {
                if at(index + 2) == UInt8(ascii: ">") {
                    index += 3
                    return
                }
                if at(index + 2) == UInt8(ascii: "!"), at(index + 3) == UInt8(ascii: ">") {
                    index += 4
                    return
                }
            }
            index += 1
        }
    }

    private mutating func name() -> String {
        let start = index
        while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: "/"), bytes[index] != UInt8(ascii: ">") {
            index += 1
        }
        return String(
            decoding: bytes[start..<Swift.min(index, start + 100)].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private mutating func endTag() -> HTMLToken? {
        index += 2
        let name = name()
        var ignored = HTMLTag(name: name)
        return attributes(into: &ignored) ? .end(name) : nil
    }

    private mutating func startTag() -> HTMLToken? {
        index += 1
        var tag = HTMLTag(name: name())
        guard attributes(into: &tag) else { return nil }
        if tag.name == "style" {
            pending = .styleSheet(rawText(of: tag.name))
        } else if Self.rawElements.contains(tag.name) {
            _ = rawText(of: tag.name)
        }
        return .start(tag)
    }

    /// Content up to the end tag of that name, or to the end.
    private mutating func rawText(of name: String) -> ArraySlice<UInt8> {
        let start = index
        let ending = Array("</\(name)".utf8)
        while index < bytes.count {
            guard let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else { break }
            index = open
            let matches = open + ending.count <= bytes.count && zip(bytes[open...], ending).allSatisfy { $0 == $1 || ($0 | 0x20) == $1 }
            let behind = at(open + ending.count)
            if matches, Self.isSpace(behind) || behind == UInt8(ascii: "/") || behind == UInt8(ascii: ">") { return bytes[start..<open] }
            index += 1
        }
        index = bytes.count
        return bytes[start...]
    }

    /// Reads attributes up to `>`; false when the input ends within the tag, which browsers drop.
    private mutating func attributes(into tag: inout HTMLTag) -> Bool {
        while index < bytes.count {
            while index < bytes.count, Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") { index += 1 }
            guard index < bytes.count else { return false }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                return true
            }
            let start = index
            index += 1
            while index < bytes.count, !Self.isSpace(bytes[index]), !"/>=".utf8.contains(bytes[index]) { index += 1 }
            let name = String(decoding: bytes[start..<Swift.min(index, start + 100)], as: UTF8.self).lowercased()
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            var value = ""
            if at(index) == UInt8(ascii: "=") {
                index += 1
                guard let read = attributeValue() else { return false }
                value = read
            }
            if tag.attributes.count < 60, tag[name] == nil { tag.attributes.append((name, value)) }
        }
        return false
    }

    private mutating func attributeValue() -> String? {
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        let quote = at(index)
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            guard let end = bytes[Swift.min(index, bytes.count)...].firstIndex(of: quote) else {
                index = bytes.count
                return nil
            }
            defer { index = end + 1 }
            return HTMLEntities.decode(bytes[index..<end])
        }
        let start = index
        while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
        return HTMLEntities.decode(bytes[start..<index])
    }
}
