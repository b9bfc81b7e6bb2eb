/// The size of a file or a store.
public struct ByteSize: Hashable, Sendable, CustomStringConvertible {
    /// Bytes; never negative.
    public let bytes: Int64

    /// The size of that many bytes; negative counts as none.
    public init(_ bytes: Int64) {
        self.bytes = max(0, bytes)
    }

    /// "512 B", "34 kB", "1,2 MB", "2 GB": decimal units, one place below ten, a no-break space.
    public var text: String {
        let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]
        var (scale, unit) = (Int128(1), 0)
        // Half a unit below the thousand rounds up into the next unit.
        while unit < units.count - 1, Int128(bytes) * 2 >= 1999 * scale { (scale, unit) = (scale * 1000, unit + 1) }
        let tenths = Rounding.divide(Int128(bytes) * 10, by: scale)
        let number = tenths < 100 && unit > 0 ? Quantity(thousandths: tenths * 100).text : String(Rounding.divide(Int128(bytes), by: scale))
        return "\(number)\u{A0}\(units[unit])"
    }

    /// As `text`.
    public var description: String { text }
}
