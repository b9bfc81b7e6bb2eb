import Store
import Values

extension Viewer {
    /// Letters that are kept raw because reading them did not end, the newest first.
    func unreadableLetters(_ tx: Transaction) throws -> [Letter] {
        try tx.all(
            Letter.self,
            """
            SELECT \(Letter.columns) FROM arrival JOIN letter ON letter.firm_id = arrival.firm_id AND letter.id = arrival.letter_id
            WHERE arrival.firm_id = \(firmID) AND arrival.problem = 'unreadable' AND \(Letter.visible(to: self))
            ORDER BY arrival.id DESC LIMIT 100
            """)
    }
}
