import Store
import Values

/// Numbers of documents, one after another per firm and series: "OF/2026" gives OF/2026/001, OF/2026/002, …
enum NumberSeries {
    static func next(_ series: String, firm: RecordID, _ tx: Transaction) throws -> String {
        let last = try tx.one(
            Int64.self,
            """
            INSERT INTO number_series (firm_id, series, last) VALUES (\(firm), \(series), 1)
            ON CONFLICT (firm_id, series) DO UPDATE SET last = number_series.last + 1 RETURNING last
            """)
        let digits = String(last ?? 1)
        return series + "/" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
