import Values

extension Row {
    /// An amount kept in grosze.
    public func money(_ column: Int) -> Money {
        Money(grosze: int64(column))
    }

    /// An amount or NULL.
    public func optionalMoney(_ column: Int) -> Money? {
        optionalInt64(column).map(Money.init(grosze:))
    }

    /// A quantity kept in thousandths.
    public func quantity(_ column: Int) -> Quantity {
        Quantity(thousandths: int64(column))
    }

    /// A quantity or NULL.
    public func optionalQuantity(_ column: Int) -> Quantity? {
        optionalInt64(column).map(Quantity.init(thousandths:))
    }

    /// A time kept in UTC milliseconds.
    public func instant(_ column: Int) -> Instant {
        Instant(milliseconds: int64(column))
    }

    /// A time or NULL.
    public func optionalInstant(_ column: Int) -> Instant? {
        optionalInt64(column).map(Instant.init(milliseconds:))
    }

    /// A day kept as `2026-03-02`.
    public func day(_ column: Int) -> DayDate {
        DayDate(text: text(column)) ?? complaint.note("no day", column, DayDate(number: 0))
    }

    /// A day or NULL.
    public func optionalDay(_ column: Int) -> DayDate? {
        isNull(column) ? nil : day(column)
    }

    /// A rate of VAT kept as its code.
    public func vatRate(_ column: Int) -> VATRate {
        VATRate(rawValue: text(column)) ?? complaint.note("no rate of VAT", column, .standard)
    }

    /// A rate of VAT or NULL.
    public func optionalVATRate(_ column: Int) -> VATRate? {
        isNull(column) ? nil : vatRate(column)
    }

    /// A tax number, an address and the like, kept in its stored form.
    public func typed<T: TypedValue>(_ column: Int, as type: T.Type = T.self) throws -> T {
        guard let value = T(text(column)) else { throw StoreError.decoding("column \(column) is no \(T.self)") }
        return value
    }

    /// A tax number, an address and the like, or NULL.
    public func optionalTyped<T: TypedValue>(_ column: Int, as type: T.Type = T.self) throws -> T? {
        isNull(column) ? nil : try typed(column)
    }
}
