/// One connection of either engine, used by one thread.
protocol DatabaseConnection: AnyObject {
    var dialect: Dialect { get }

    /// Runs a statement and hands over its rows until `body` returns false.
    func each(_ sql: SQL, _ complaint: RowComplaint, _ body: (Row) throws -> Bool) throws

    /// Runs a statement and returns how many rows it changed.
    func run(_ sql: SQL) throws -> Int
}
