/// Words for full-text search in Polish: what to put into the index, and what to ask it for.
///
/// Both sides fold (`folded`) and stem with the same rules. The index holds every word whole, and beside it the beginnings that its other
/// forms have where those differ ("Marek" also as "mark"); a question names for each of its words the beginnings to look for. So
/// `fakturze` finds "faktura", `lodz` finds "Łódź", `Marka` finds "Marek", and a half-typed word finds its whole. Words consist of
/// lower-case letters and digits only: they can stand in FTS5 and `tsquery` syntax between quotes without escaping.
public enum SearchWords {
    /// The text for the index column: the words of the text, parted by spaces, in their order. Digits that people group ("526-025-02-74")
    /// stand together too.
    public static func indexed(_ text: String) -> String {
        let words = FoldedWords(text)
        var out: [UInt8] = []
        out.reserveCapacity(words.bytes.count + words.bytes.count / 8)
        var group = DigitGroup()
        for range in words.ranges {
            group.add(range, in: words.bytes, to: &out)
            put(words.bytes[range], to: &out)
            for other in PolishStem(words.bytes[range]).others { put(other[...], to: &out) }
        }
        group.finish(in: words.bytes, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// What a question asks for: every group must be met by some word that begins with one of its members. At most `limit` groups; empty
    /// when the question holds no word.
    ///
    /// FTS5: `("faktur"*) AND ("mark"* OR "marek"*)`; PostgreSQL: `'faktur':* & ('mark':* | 'marek':*)` with the `simple` configuration.
    public static func asked(_ question: String, limit: Int = 12) -> [[String]] {
        let words = FoldedWords(String(question.unicodeScalars.prefix(1000)))
        let isLong = words.ranges.contains { $0.count > 1 }
        var groups: [[String]] = []
        let (numbers, inNumbers) = DigitGroup.numbers(of: words)
        for number in numbers where groups.count < limit { groups.append([number]) }
        for (place, range) in words.ranges.enumerated()
        where !inNumbers.contains(place) && (!isLong || range.count > 1 || Digits.isDigit(words.bytes[range.lowerBound])) {
            guard groups.count < limit else { break }
            let stem = PolishStem(words.bytes[range])
            let group = [stem.stem] + stem.others.map { $0[...] }
            let texts = group.map { String(decoding: $0, as: UTF8.self) }
            if !groups.contains(texts) { groups.append(texts) }
        }
        return groups
    }

    fileprivate static func put(_ word: ArraySlice<UInt8>, to out: inout [UInt8]) {
        if !out.isEmpty { out.append(UInt8(ascii: " ")) }
        out.append(contentsOf: word)
    }
}

/// Digits parted by one space or hyphen, at least seven of them together: a telephone, a tax number, an account.
private struct DigitGroup {
    private var ranges: [Range<Int>] = []

    mutating func add(_ range: Range<Int>, in bytes: [UInt8], to out: inout [UInt8]) {
        let isDigits = bytes[range].allSatisfy(Digits.isDigit)
        if let last = ranges.last {
            let gap = bytes[last.upperBound..<range.lowerBound]
            let isNear = gap.count == 1 && (gap.first == UInt8(ascii: " ") || gap.first == UInt8(ascii: "-"))
            if !isDigits || !isNear { finish(in: bytes, to: &out) }
        }
        if isDigits { ranges.append(range) }
    }

    /// Telephones and tax numbers of a question as one word each, whatever their spacing, and which of the words they are made of.
    static func numbers(of words: FoldedWords) -> (numbers: [String], places: Set<Int>) {
        var (numbers, places, run) = ([String](), Set<Int>(), [Int]())
        func close() {
            let digits = run.flatMap { words.bytes[words.ranges[$0]] }
            if run.count > 1, 7...15 ~= digits.count {
                numbers.append(String(decoding: digits, as: UTF8.self))
                places.formUnion(run)
            }
            run = []
        }
        for (place, range) in words.ranges.enumerated() {
            let isDigits = words.bytes[range].allSatisfy(Digits.isDigit)
            if let last = run.last {
                let gap = words.bytes[words.ranges[last].upperBound..<range.lowerBound]
                let isNear = gap.count == 1 && (gap.first == UInt8(ascii: " ") || gap.first == UInt8(ascii: "-"))
                if !isDigits || !isNear { close() }
            }
            if isDigits { run.append(place) }
        }
        close()
        return (numbers, places)
    }

    mutating func finish(in bytes: [UInt8], to out: inout [UInt8]) {
        defer { ranges.removeAll(keepingCapacity: true) }
        guard ranges.count > 1 else { return }
        let joined = ranges.flatMap { bytes[$0] }
        if 7...FoldedWords.longest ~= joined.count { SearchWords.put(joined[...], to: &out) }
    }
}
