import Foundation
import Store
import Values

/// A line of a file that could not become a contact, and why.
struct ContactFault: RowDecodable, Sendable {
    let line: Int64
    let reason: String
    let cells: [String]

    init(line: Int64, reason: String, cells: [String]) {
        self.line = line
        self.reason = reason
        self.cells = cells
    }

    init(row: Row) throws {
        line = row.int64(0)
        reason = row.text(1)
        cells = try JSONDecoder().decode([String].self, from: Data(row.text(2).utf8))
    }
}

extension Viewer {
    func faults(of batch: RecordID, after line: Int64 = 0, limit: Int, _ tx: Transaction) throws -> [ContactFault] {
        try tx.all(
            ContactFault.self,
            """
            SELECT line, reason, cells FROM contact_fault WHERE firm_id = \(firmID) AND batch_id = \(batch) AND line > \(line)
            ORDER BY line LIMIT \(limit)
            """)
    }

    func keepFaults(_ faults: [ContactFault], of batch: RecordID, _ tx: Transaction) throws {
        guard !faults.isEmpty else { return }
        let rows = try faults.map { fault -> SQL in
            "(\(firmID), \(batch), \(fault.line), \(fault.reason), \(String(decoding: try JSONEncoder().encode(fault.cells), as: UTF8.self)))"
        }
        try tx.run(
            """
            INSERT INTO contact_fault (firm_id, batch_id, line, reason, cells) VALUES \(SQL.joined(rows, by: ", "))
            ON CONFLICT (firm_id, batch_id, line) DO NOTHING
            """)
    }
}
