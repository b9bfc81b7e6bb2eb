/// Marks everything on a page that stands outside the structure as decoration (ISO 32000-1, 14.8.2.2): rules, frames, repeated headers,
/// footers. Screen readers pass over it.
enum Artifacts {
    /// Takes the drawing of a page, one operator a line as cairo writes it.
    static func mark(_ content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count + 1_024)
        var structural = 0
        var decorated = false
        var inner = 0
        func open() {
            if !decorated { result.append(contentsOf: "/Artifact BMC\n".utf8) }
            decorated = true
        }
        func close() {
            if decorated { result.append(contentsOf: "EMC\n".utf8) }
            decorated = false
        }
        for line in content.split(separator: 0x0A, omittingEmptySubsequences: true) {
            if line.hasSuffix(" BDC") || line.hasSuffix(" BMC") {
                if structural > 0 {
                    structural += 1
                } else if line.mentions("/MCID ") {
                    close()
                    structural = 1
                } else {
                    open()
                    inner += 1
                }
            } else if line.elementsEqual("EMC".utf8) {
                if structural > 0 { structural -= 1 } else { inner -= 1 }
            } else if structural == 0, inner == 0 {
                if line.changesState { close() } else { open() }
            }
            result.append(contentsOf: line)
            result.append(0x0A)
        }
        close()
        return result
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
    }

    fileprivate func mentions(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { needle in
            indices.contains { self[$0...].prefix(needle.count).elementsEqual(needle) }
        }
    }

    /// Saves, restores or moves, and draws nothing: `q`, `Q`, `Q q`, `… cm`.
    fileprivate var changesState: Bool {
        hasSuffix(" cm") || allSatisfy { $0 == UInt8(ascii: "q") || $0 == UInt8(ascii: "Q") || $0 == 0x20 }
    }
}
