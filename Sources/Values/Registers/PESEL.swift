/// A Polish personal number: birth date, series, sex and check digit (weights 1 3 7 9 1 3 7 9 1 3 modulo 10; ustawa o ewidencji ludności,
/// art. 15).
///
/// Personal data that few documents need: its description is masked, so that it does not slip into a log.
public struct PESEL: TypedValue {
    /// The eleven digits.
    public let stored: String
    /// The day of birth that the number carries.
    public let birthDay: DayDate

    /// Reads eleven digits with spaces and hyphens; the date in them must exist.
    public init?(_ typed: String) {
        guard let digits = Digits.typed(typed, prefixes: ["PESEL"]), digits.count == 11 else { return nil }
        let sum = Digits.weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
        guard (10 - sum % 10) % 10 == Digits.value(digits[10]), let day = Self.day(digits) else { return nil }
        (stored, birthDay) = (String(decoding: digits, as: UTF8.self), day)
    }

    /// Twenty is added to the month for each century after the twentieth; eighty means the nineteenth.
    private static func day(_ digits: [UInt8]) -> DayDate? {
        guard let year = Digits.number(digits[0..<2]), let month = Digits.number(digits[2..<4]), let day = Digits.number(digits[4..<6])
        else { return nil }
        let century = [1900, 2000, 2100, 2200, 1800][month / 20]
        return DayDate(year: century + year, month: month % 20, day: day)
    }

    /// Whether the number is a woman's: an even tenth digit.
    public var isWoman: Bool { (stored.utf8.dropLast().last ?? 0) % 2 == 0 }

    /// The eleven digits, where a document needs them.
    public var text: String { stored }

    /// `*******1359`: for lists and logs.
    public var masked: String { "*******\(stored.suffix(4))" }

    /// As `masked`.
    public var description: String { masked }
}
