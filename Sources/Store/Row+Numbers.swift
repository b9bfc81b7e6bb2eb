extension Row {
    /// A whole number.
    public func int(_ column: Int) -> Int {
        Int(int64(column))
    }

    /// A truth: a number that is not 0, or what a condition gave.
    public func bool(_ column: Int) -> Bool {
        int64(column) != 0
    }

    /// A whole number or NULL.
    public func optionalInt64(_ column: Int) -> Int64? {
        isNull(column) ? nil : int64(column)
    }

    /// A whole number or NULL.
    public func optionalInt(_ column: Int) -> Int? {
        isNull(column) ? nil : int(column)
    }

    /// A truth or NULL.
    public func optionalBool(_ column: Int) -> Bool? {
        isNull(column) ? nil : bool(column)
    }

    /// A floating point number or NULL.
    public func optionalDouble(_ column: Int) -> Double? {
        isNull(column) ? nil : double(column)
    }

    /// One of the cases of an enum whose raw value is text.
    public func value<T: RawRepresentable<String>>(_ column: Int, as type: T.Type = T.self) throws -> T {
        let text = text(column)
        guard let value = T(rawValue: text) else { throw StoreError.decoding("column \(column) is no \(T.self): \(text)") }
        return value
    }

    /// One of the cases of an enum whose raw value is text, or NULL.
    public func optionalValue<T: RawRepresentable<String>>(_ column: Int, as type: T.Type = T.self) throws -> T? {
        isNull(column) ? nil : try value(column)
    }

    /// Reads the decimal text of a whole number; `t` and `f` are what PostgreSQL says for a condition.
    static func number(_ digits: UnsafePointer<UInt8>, count: Int) -> Int64? {
        guard count > 0, count <= 20 else { return nil }
        if count == 1, digits[0] == UInt8(ascii: "t") { return 1 }
        if count == 1, digits[0] == UInt8(ascii: "f") { return 0 }
        let isNegative = digits[0] == UInt8(ascii: "-")
        var place = isNegative ? 1 : 0
        guard place < count else { return nil }
        // Counted downwards, for the smallest number has no positive twin.
        var number: Int64 = 0
        while place < count {
            let digit = Int64(digits[place]) - 48
            guard digit >= 0, digit <= 9 else { return nil }
            let (tenfold, over) = number.multipliedReportingOverflow(by: 10)
            let (next, past) = tenfold.subtractingReportingOverflow(digit)
            guard !over, !past else { return nil }
            number = next
            place += 1
        }
        if isNegative { return number }
        return number == .min ? nil : -number
    }
}
