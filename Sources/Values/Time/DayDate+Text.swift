extension DayDate {
    /// Reads `YYYY-MM-DD` and nothing else, as stored.
    public init?(text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]), let day = Digits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads what people type: `2026-11-19`, `19.11.2026`, `9.1.2026`, `19/11/2026`, `19-11-2026`, `19.11.2026 r.`, with spaces around.
    /// Years have four digits.
    public init?(_ typed: String) {
        let parts = typed.utf8.split(separator: UInt8(ascii: " ")).joined()
        var bytes = Array(parts)
        for ending in ["r.", "r"] where bytes.count > 10 || bytes.last == UInt8(ascii: "r") || bytes.last == UInt8(ascii: ".") {
            if bytes.reversed().starts(with: ending.utf8.reversed()) { bytes.removeLast(ending.utf8.count) }
        }
        let fields = bytes.split(omittingEmptySubsequences: false) {
            [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/")].contains($0)
        }
        guard fields.count == 3, let first = Digits.number(fields[0]), let second = Digits.number(fields[1]),
            let third = Digits.number(fields[2])
        else { return nil }
        if fields[0].count == 4, fields[1].count <= 2, fields[2].count <= 2 {
            self.init(year: first, month: second, day: third)
        } else if fields[2].count == 4, fields[0].count <= 2, fields[1].count <= 2 {
            self.init(year: third, month: second, day: first)
        } else {
            return nil
        }
    }

    /// `2026-11-19`: for storage, forms and machines.
    public var text: String {
        let civil = civil
        return Pen.text(10) { pen in
            pen.digits(UInt64(civil.year), width: 4)
            pen.byte(UInt8(ascii: "-"))
            pen.digits(UInt64(civil.month), width: 2)
            pen.byte(UInt8(ascii: "-"))
            pen.digits(UInt64(civil.day), width: 2)
        }
    }

    /// `19.11.2026`.
    public var dotted: String {
        let civil = civil
        return Pen.text(10) { pen in
            pen.digits(UInt64(civil.day), width: 2)
            pen.byte(UInt8(ascii: "."))
            pen.digits(UInt64(civil.month), width: 2)
            pen.byte(UInt8(ascii: "."))
            pen.digits(UInt64(civil.year), width: 4)
        }
    }

    /// `19 listopada 2026`, in the reader's language.
    public var long: String { long(in: .current) }

    /// `19 listopada 2026` in the given words; what is printed or kept takes `.polish`.
    public func long(in words: DayWords) -> String {
        let civil = civil
        return Pen.text(32) { pen in
            pen.digits(UInt64(civil.day))
            pen.byte(UInt8(ascii: " "))
            pen.text(words.genitives[civil.month - 1])
            pen.byte(UInt8(ascii: " "))
            pen.digits(UInt64(civil.year))
        }
    }

    /// `wt. 17.11`: a day near enough to leave the year out, in the reader's language.
    public var short: String {
        let civil = civil
        return Pen.text(16) { pen in
            pen.text(weekday.short)
            pen.byte(UInt8(ascii: " "))
            pen.digits(UInt64(civil.day))
            pen.byte(UInt8(ascii: "."))
            pen.digits(UInt64(civil.month), width: 2)
        }
    }

    /// `listopad 2026`: the heading of a month, in the reader's language.
    public var monthAndYear: String {
        let civil = civil
        return Pen.text(24) { pen in
            pen.text(DayWords.current.months[civil.month - 1])
            pen.byte(UInt8(ascii: " "))
            pen.digits(UInt64(civil.year))
        }
    }
}

extension DayDate: CustomStringConvertible, Codable {
    /// `2026-11-19`.
    public var description: String { text }

    /// Reads `YYYY-MM-DD`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = DayDate(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "A day is written YYYY-MM-DD.")
        }
        self = day
    }

    /// Writes `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
