import Values

extension Money: SQLConvertible {
    /// In grosze.
    public var sqlValue: SQLValue { .integer(grosze) }
}

extension Quantity: SQLConvertible {
    /// In thousandths.
    public var sqlValue: SQLValue { .integer(thousandths) }
}

extension Instant: SQLConvertible {
    /// In UTC milliseconds since 1970.
    public var sqlValue: SQLValue { .integer(milliseconds) }
}

extension DayDate: SQLConvertible {
    /// As `2026-03-02`, which sorts by time.
    public var sqlValue: SQLValue { .text(text) }
}

extension VATRate: SQLConvertible {
    /// As its code.
    public var sqlValue: SQLValue { .text(rawValue) }
}

extension SQL.StringInterpolation {
    /// A tax number, an address and the like, in its stored form.
    public mutating func appendInterpolation(_ value: some TypedValue) {
        appendInterpolation(value.stored)
    }

    /// A tax number, an address and the like, in its stored form, or NULL.
    public mutating func appendInterpolation(_ value: (some TypedValue)?) {
        appendInterpolation(value?.stored)
    }
}
