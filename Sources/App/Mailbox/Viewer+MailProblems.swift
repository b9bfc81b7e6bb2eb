import Store
import Values

extension Viewer {
    /// Why letters of an account could not be fetched the last time.
    func mailProblems(_ tx: Transaction) throws -> [RecordID: String] {
        struct Line: RowDecodable {
            let account: RecordID
            let problem: String

            init(row: Row) { (account, problem) = (row.int64(0), row.text(1)) }
        }
        let lines = try tx.all(
            Line.self,
            "SELECT mail_cursor.mail_account_id, mail_cursor.problem FROM mail_cursor WHERE mail_cursor.firm_id = \(firmID) AND mail_cursor.problem <> ''"
        )
        return Dictionary(lines.map { ($0.account, $0.problem) }) { first, _ in first }
    }
}

extension Viewer {
    /// How many threads wait for somebody to say which building they are about, counted up to a hundred.
    func unplacedCount(_ tx: Transaction) throws -> Int {
        try tx.one(
            Int.self,
            """
            SELECT count(*) FROM (SELECT 1 FROM thread WHERE \(LetterThread.visible(to: self)) AND \(LetterThread.unplaced) LIMIT 100) waiting
            """) ?? 0
    }
}
