/// A rate of VAT, or the reason there is none. Stored as its code: `23`, `8`, `5`, `0`, `zw`, `np`, `oo`.
///
/// Rates are data: 23 and 8 are by law temporary (ustawa o VAT, art. 146ef), so any whole percentage can be read, and `offered(on:)` says
/// which a form shows.
public struct VATRate: RawRepresentable, Hashable, Sendable {
    private let code: UInt8

    private init(code: UInt8) {
        self.code = code
    }

    /// Reads a code: a whole percentage from 0 to 99 without leading zeros, `zw`, `np` or `oo`.
    public init?(rawValue: String) {
        switch rawValue {
        case "zw": self = .exempt
        case "np": self = .outside
        case "oo": self = .reverse
        default:
            guard let percent = Digits.number(rawValue.utf8), percent <= 99, String(percent) == rawValue else { return nil }
            code = UInt8(percent)
        }
    }

    /// The code, as stored.
    public var rawValue: String {
        switch code {
        case Self.exempt.code: "zw"
        case Self.outside.code: "np"
        case Self.reverse.code: "oo"
        default: String(code)
        }
    }

    /// The standard rate (art. 41 ust. 1 with art. 146ef).
    public static let standard = VATRate(code: 23)
    /// The first reduced rate: housing within the social programme, among others (art. 41 ust. 12 with art. 146ef).
    public static let reduced = VATRate(code: 8)
    /// The second reduced rate (art. 41 ust. 2a).
    public static let low = VATRate(code: 5)
    /// Taxed at nothing, with the right to deduct (art. 83, and goods leaving the country).
    public static let zero = VATRate(code: 0)
    /// Exempt, "zw." (art. 43, art. 113).
    public static let exempt = VATRate(code: 201)
    /// Not subject to Polish VAT, "np.".
    public static let outside = VATRate(code: 202)
    /// Reverse charge, "oo": the buyer settles the tax.
    public static let reverse = VATRate(code: 203)

    /// The same rate. Written out, because for a raw value Swift would compare the codes as texts.
    public static func == (left: VATRate, right: VATRate) -> Bool {
        left.code == right.code
    }

    /// By the rate.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
    }

    /// Whole percents; nil where there is no rate at all (zw, np, oo).
    public var percent: Int? {
        code < 100 ? Int(code) : nil
    }

    /// For people: `23%`, `zw.`, `np.`, `oo`.
    public var label: String {
        switch code {
        case Self.exempt.code: "zw."
        case Self.outside.code: "np."
        case Self.reverse.code: "oo"
        default: "\(code)%"
        }
    }

    /// The rates that a form offers for a sale on the day: 22 and 7 until the end of 2010 (when 3 stood where 5 stands), 23 and 8 since.
    public static func offered(on day: DayDate) -> [VATRate] {
        let percents: [UInt8] = day.year < 2011 ? [22, 7, 3, 0] : [23, 8, 5, 0]
        return percents.map(VATRate.init(code:)) + [.exempt, .outside, .reverse]
    }
}

extension VATRate: Comparable, CustomStringConvertible, Codable {
    /// The order in which a summary lists rates: the highest first, then zw, np, oo.
    public static func < (left: VATRate, right: VATRate) -> Bool {
        switch (left.percent, right.percent) {
        case (let left?, let right?): left > right
        default: left.code < right.code
        }
    }

    /// As `label`.
    public var description: String { label }
}
