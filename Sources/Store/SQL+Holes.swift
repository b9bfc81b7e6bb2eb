extension SQL {
    /// Collects the text and the parameters of a literal.
    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// A value, bound as a parameter.
        public mutating func appendInterpolation(_ value: some SQLConvertible) {
            text += SQL.hole
            values.append(value.sqlValue)
        }

        /// A value or NULL, bound as a parameter.
        public mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
            text += SQL.hole
            values.append(value?.sqlValue ?? .null)
        }

        /// A piece of SQL with its own parameters.
        public mutating func appendInterpolation(_ sql: SQL) {
            text += sql.text
            values += sql.values
        }

        /// A table or column that the source text names.
        public mutating func appendInterpolation(name: StaticString) {
            text += "\(name)"
        }

        /// The right side of `IN`: `(?, ?, …)`. An empty list matches nothing, neither with `IN` nor with `NOT IN`.
        ///
        /// Longer lists are filled up to the next power of two with their last value, so that lists of any length need
        /// few prepared statements.
        public mutating func appendInterpolation(list: some Collection<some SQLConvertible>) {
            guard !list.isEmpty else {
                text += "(NULL)"
                return
            }
            var filled = list.map(\.sqlValue)
            var size = 1
            while size < filled.count { size *= 2 }
            filled += Array(repeating: filled[filled.count - 1], count: size - filled.count)
            text += "(" + Array(repeating: SQL.hole, count: size).joined(separator: ", ") + ")"
            values += filled
        }
    }
}
