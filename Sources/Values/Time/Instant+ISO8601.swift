extension Instant {
    /// ISO 8601 (RFC 3339) in UTC: `2026-11-19T08:14:05Z`, with milliseconds only when there are any. Years are clamped to 1–9999.
    public var iso: String {
        let milliseconds = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
        let number = milliseconds.dividedDown(by: Warsaw.millisecondsInDay)
        let rest = UInt64(milliseconds - number * Warsaw.millisecondsInDay)
        let civil = Civil(day: number)
        return Pen.text(24) { pen in
            pen.digits(UInt64(civil.year), width: 4)
            pen.byte(UInt8(ascii: "-"))
            pen.digits(UInt64(civil.month), width: 2)
            pen.byte(UInt8(ascii: "-"))
            pen.digits(UInt64(civil.day), width: 2)
            pen.byte(UInt8(ascii: "T"))
            pen.digits(rest / 3_600_000, width: 2)
            pen.byte(UInt8(ascii: ":"))
            pen.digits(rest / 60_000 % 60, width: 2)
            pen.byte(UInt8(ascii: ":"))
            pen.digits(rest / 1000 % 60, width: 2)
            if rest % 1000 != 0 {
                pen.byte(UInt8(ascii: "."))
                pen.digits(rest % 1000, width: 3)
            }
            pen.byte(UInt8(ascii: "Z"))
        }
    }

    /// Reads ISO 8601 as RFC 3339 narrows it: `2026-11-19T08:14[:05[.123]]` and `Z` or `±hh:mm`. Without an offset the clocks in Poland
    /// are meant, which is what `<input type="datetime-local">` sends. Parts of a millisecond are dropped.
    public init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard 16...40 ~= bytes.count, let day = DayDate(text: String(decoding: bytes[0..<10], as: UTF8.self)) else { return nil }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " ") else { return nil }
        guard let time = ClockText(bytes[11...]) else { return nil }
        let local = Int64(day.number) * Warsaw.millisecondsInDay + time.milliseconds
        switch time.offset {
        case .some(let offset): self.init(milliseconds: local - offset)
        case .none: self.init(milliseconds: Warsaw.utc(day: Int64(day.number), milliseconds: time.milliseconds))
        }
    }
}

/// The part of ISO 8601 after the `T`.
private struct ClockText {
    let milliseconds: Int64
    /// Milliseconds ahead of UTC; nil when the text does not say.
    let offset: Int64?

    init?(_ bytes: ArraySlice<UInt8>) {
        let zone =
            bytes.firstIndex { [UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains($0) } ?? bytes.endIndex
        guard let time = Self.time(bytes[..<zone]) else { return nil }
        milliseconds = time
        if zone == bytes.endIndex {
            offset = nil
        } else {
            guard let value = Self.offset(bytes[zone...]) else { return nil }
            offset = value
        }
    }

    private static func time(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard 2...3 ~= parts.count, let hour = two(parts[0], 23), let minute = two(parts[1], 59) else { return nil }
        var milliseconds = (hour * 60 + minute) * 60_000
        if parts.count == 3 {
            let pieces = parts[2].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard pieces.count <= 2, let second = two(pieces[0], 60) else { return nil }
            milliseconds += min(second, 59) * 1000
            if pieces.count == 2 {
                guard Digits.number(pieces[1]) != nil else { return nil }
                let padded = Array(pieces[1].prefix(3)) + Array(repeating: UInt8(ascii: "0"), count: max(0, 3 - pieces[1].count))
                milliseconds += Int64(Digits.number(padded) ?? 0)
            }
        }
        return milliseconds
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        guard let sign = bytes.first else { return nil }
        let rest = bytes.dropFirst()
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return rest.isEmpty ? 0 : nil }
        let digits = rest.filter { $0 != UInt8(ascii: ":") }
        guard digits.count == 4, rest.count <= 5, let hour = two(digits[0..<2], 23), let minute = two(digits[2..<4], 59) else { return nil }
        let value = (hour * 60 + minute) * 60_000
        return sign == UInt8(ascii: "-") ? -value : value
    }

    private static func two(_ bytes: ArraySlice<UInt8>, _ highest: Int64) -> Int64? {
        guard bytes.count == 2, let number = Digits.number(bytes), number <= highest else { return nil }
        return Int64(number)
    }
}
