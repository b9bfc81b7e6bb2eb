/// The objects of a PDF file as cairo 1.16 writes it: a plain cross-reference table at the end (ISO 32000-1, 7.5.4), no object streams.
struct PDFObjects {
    /// Bytes of the header line and what follows it before the first object.
    let head: Range<Int>
    /// Where each object stands, `12 0 obj` to `endobj`, in the order of the file.
    let objects: [(number: Int, range: Range<Int>)]
    let root: Int
    let information: Int
    /// Number of the next free object.
    let size: Int

    /// Reads the table; nothing when the file has another form.
    init?(_ bytes: [UInt8]) {
        let tail = PDFScan(bytes, from: max(0, bytes.count - 1_024))
        guard let start = tail.number(after: "startxref"), start > 0, start < bytes.count else { return nil }
        let table = PDFScan(bytes, from: start)
        guard table.begins("xref\n0 "), let size = table.number(after: "xref\n0 "), size > 1, size < 1_000_000,
            let first = table.end(of: "\n", after: start + 5), first + 20 * size <= bytes.count,
            let root = table.number(after: "/Root "), let information = table.number(after: "/Info ")
        else { return nil }
        var places: [(number: Int, offset: Int)] = []
        for number in 1..<size {
            let entry = first + 20 * number
            guard bytes[entry + 17] == UInt8(ascii: "n"), let offset = PDFScan.digits(bytes, entry), offset > 0, offset < start else {
                return nil
            }
            places.append((number, offset))
        }
        places.sort { $0.offset < $1.offset }
        head = 0..<places[0].offset
        let ends = places.dropFirst().map(\.offset) + [start]
        objects = zip(places, ends).map { ($0.number, $0.offset..<$1) }
        self.root = root
        self.information = information
        self.size = size
    }
}

/// Looks for words in a part of a file.
struct PDFScan {
    private let bytes: [UInt8]
    private let range: Range<Int>

    init(_ bytes: [UInt8], from start: Int) {
        self.init(bytes, start..<bytes.count)
    }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    func begins(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { $0.count <= range.count && bytes[range.lowerBound..<range.lowerBound + $0.count].elementsEqual($0) }
    }

    /// Just behind the first place where a word stands.
    func end(of word: StaticString, after start: Int? = nil) -> Int? {
        word.withUTF8Buffer { needle in
            bytes.withUnsafeBufferPointer { bytes in
                var place = start ?? range.lowerBound
                let last = range.upperBound - needle.count
                while place <= last {
                    if bytes[place] == needle[0], (1..<needle.count).allSatisfy({ bytes[place + $0] == needle[$0] }) {
                        return place + needle.count
                    }
                    place += 1
                }
                return nil
            }
        }
    }

    func number(after word: StaticString) -> Int? {
        end(of: word).flatMap { PDFScan.digits(bytes, $0) }
    }

    /// The letters after a word up to white space.
    func name(after word: StaticString) -> String? {
        end(of: word).map { start in
            String(
                decoding: bytes[start..<range.upperBound].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") },
                as: UTF8.self)
        }
    }

    /// A number at a place, after any white space.
    static func digits(_ bytes: [UInt8], _ start: Int) -> Int? {
        var place = start
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A { place += 1 }
        var value: Int?
        while place < bytes.count, (48...57).contains(bytes[place]), (value ?? 0) < 1_000_000_000_000 {
            value = (value ?? 0) * 10 + Int(bytes[place]) - 48
            place += 1
        }
        return value
    }
}
