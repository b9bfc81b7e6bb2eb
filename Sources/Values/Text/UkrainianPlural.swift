/// The three forms that a Ukrainian noun takes after a number: 1 файл, 2 файли, 5 файлів.
public struct UkrainianPlural: Hashable, Sendable {
    private let one: String
    private let few: String
    private let many: String

    /// The forms after one, after two and after five.
    public init(_ one: String, _ few: String, _ many: String) {
        (self.one, self.few, self.many) = (one, few, many)
    }

    /// The form after the number: one after numbers that end in 1 but not in 11 (21 файл); few after 2, 3, 4 but not 12, 13, 14; many after
    /// all others. The rule is that of CLDR for `uk`.
    public func form(_ number: some BinaryInteger) -> String {
        let magnitude = UInt64(clamping: number.magnitude)
        if magnitude % 100 / 10 == 1 { return many }
        return switch magnitude % 10 {
        case 1: one
        case 2...4: few
        default: many
        }
    }

    /// The number with its noun: "5 файлів".
    public func text(_ number: some BinaryInteger) -> String { "\(number) \(form(number))" }
}
