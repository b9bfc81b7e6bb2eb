/// uuencode (`begin 644 plan.jpg`), as old mail programs wrote files into the text of a letter (POSIX uuencode, historical algorithm).
enum Uuencode {
    /// A file found within a text.
    struct File {
        var name: String
        var bytes: [UInt8]
    }

    /// Splits the files out of a text; `rest` is the text without them. At most 100 files; a block without its end or with a spoilt line stays in the text.
    static func split(_ text: [UInt8]) -> (rest: [UInt8], files: [File]) {
        var rest: [UInt8] = []
        var files: [File] = []
        var position = 0
        var failures = 0
        while position < text.count {
            let end = lineEnd(text, position)
            if files.count < 100, failures < 100, let name = beginning(text[position..<end]) {
                if let (bytes, after) = block(text, from: end) {
                    files.append(File(name: name, bytes: bytes))
                    position = after
                    continue
                }
                failures += 1
            }
            rest += text[position..<end]
            position = end
        }
        return (rest, files)
    }

    /// Whether the text may hold a file at all.
    static func isLikely(_ text: [UInt8]) -> Bool {
        let word = Array("begin ".utf8)
        var position = 0
        while position < text.count {
            if text[position...].starts(with: word) { return true }
            position = lineEnd(text, position)
        }
        return false
    }

    private static func lineEnd(_ text: [UInt8], _ from: Int) -> Int { text[from...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count }

    private static func beginning(_ line: ArraySlice<UInt8>) -> String? {
        guard line.starts(with: "begin ".utf8) else { return nil }
        let words = line.split(separator: 0x20, maxSplits: 2)
        guard words.count == 3, (3...4).contains(words[1].count), words[1].allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
        let name = HeaderText.decode(words[2])
        return name.isEmpty ? nil : name
    }

    private static func block(_ text: [UInt8], from start: Int) -> ([UInt8], Int)? {
        var bytes: [UInt8] = []
        var position = start
        while position < text.count {
            let end = lineEnd(text, position)
            var line = text[position..<end]
            while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
            position = end
            if line.elementsEqual("end".utf8) { return bytes.isEmpty ? nil : (bytes, position) }
            guard let first = line.first else { continue }
            guard (0x20...0x60).contains(first), decode(line, into: &bytes) else { return nil }
        }
        return nil
    }

    private static func decode(_ line: ArraySlice<UInt8>, into bytes: inout [UInt8]) -> Bool {
        let count = Int((line[line.startIndex] &- 0x20) & 63)
        let text = line.dropFirst()
        guard text.allSatisfy({ (0x20...0x60).contains($0) }) else { return false }
        var out: [UInt8] = []
        var index = text.startIndex
        func value(_ offset: Int) -> UInt32 { index + offset < text.endIndex ? UInt32((text[index + offset] &- 0x20) & 63) : 0 }
        while out.count < count {
            let bits = value(0) << 18 | value(1) << 12 | value(2) << 6 | value(3)
            out += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
            index += 4
        }
        bytes += out.prefix(count)
        return true
    }
}
