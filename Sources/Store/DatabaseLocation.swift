/// Where the tables are.
public enum DatabaseLocation: Sendable, Equatable {
    /// A file of this machine; made when it is missing.
    case sqlite(String)
    /// A server, as `postgres://user@host:port/database` or in libpq's `key=value` form.
    case postgres(String)

    /// Reads what an operator wrote: an address with `postgres://` or `postgresql://`, otherwise a path.
    public init(_ text: String) {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
        } else {
            self = .sqlite(text.hasPrefix("sqlite://") ? String(text.dropFirst(9)) : text)
        }
    }

    /// Which of the two databases it is.
    public var dialect: Dialect {
        switch self {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }
}
