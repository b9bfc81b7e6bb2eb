/// The two databases that the same SQL text runs on.
public enum Dialect: String, Sendable, CaseIterable {
    /// SQLite 3.40 or newer, in a file of this machine.
    case sqlite
    /// PostgreSQL 15 or newer, shared by any number of nodes.
    case postgres
}
