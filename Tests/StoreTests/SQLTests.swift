import Testing

@testable import Store

@Suite struct SQLTests {
    @Test func `holes are numbered as each database counts`() {
        let sql: SQL = "SELECT * FROM offer WHERE firm_id = \(7) AND title = \("Dach")"
        #expect(sql.written(for: .sqlite) == "SELECT * FROM offer WHERE firm_id = ?1 AND title = ?2")
        #expect(sql.written(for: .postgres) == "SELECT * FROM offer WHERE firm_id = $1 AND title = $2")
        #expect(sql.values == [.integer(7), .text("Dach")])
    }

    @Test func `a piece inside another is numbered anew`() {
        let mine: SQL = "firm_id = \(7) AND owner = \("Ewa Dudek")"
        let recent: SQL = "(\(mine)) AND at > \(100)"
        let sql: SQL = "SELECT \(1) FROM \(name: "offer") WHERE \(recent) LIMIT \(20)"
        #expect(sql.written(for: .postgres) == "SELECT $1 FROM offer WHERE (firm_id = $2 AND owner = $3) AND at > $4 LIMIT $5")
        #expect(sql.values == [.integer(1), .integer(7), .text("Ewa Dudek"), .integer(100), .integer(20)])
    }

    @Test func `a list is filled up to a power of two`() {
        let sql: SQL = "id IN \(list: [5, 6, 7])"
        #expect(sql.written(for: .sqlite) == "id IN (?1, ?2, ?3, ?4)")
        #expect(sql.values == [.integer(5), .integer(6), .integer(7), .integer(7)])
        let empty: SQL = "id IN \(list: [Int64]())"
        #expect(empty.written(for: .sqlite) == "id IN (NULL)")
    }

    @Test func `pieces are joined`() {
        let conditions: [SQL] = ["a = \(1)", "b = \("x")"]
        let sql: SQL = "WHERE \(SQL.joined(conditions, by: " AND "))"
        #expect(sql.written(for: .postgres) == "WHERE a = $1 AND b = $2")
        #expect((sql + "LIMIT \(5)").written(for: .sqlite) == "WHERE a = ?1 AND b = ?2 LIMIT ?3")
    }

    @Test func `NULL is written out for PostgreSQL`() {
        let nothing: Int64? = nil
        let key = PostgreSQLStatementKey("a = \(1) OR b = \(nothing) OR c = \("x") OR d = \(0.5)")
        #expect(key.written == "a = $1 OR b = NULL OR c = $2 OR d = $3")
        #expect(key.types == [20, 25, 701])
    }

    @Test func `an enum with a raw value opts in`() {
        enum Role: String, SQLConvertible { case estimator }
        #expect(Role.estimator.sqlValue == .text("estimator"))
    }
}
