import Crypto
import Foundation
import Store
import Values
import Web

/// What an `Idempotency-Key` made, and for which request.
struct APIOnce: RowDecodable, Sendable {
    let record: RecordID
    let request: String

    init(record: RecordID, request: String) {
        (self.record, self.request) = (record, request)
    }

    init(row: Row) {
        record = row.int64(0)
        request = row.text(1)
    }

    static func find(_ word: String, key: RecordID, _ viewer: Viewer, _ tx: Transaction) throws -> APIOnce? {
        try tx.one(
            APIOnce.self,
            """
            SELECT api_once.record_id, api_once.request FROM api_once
            WHERE api_once.firm_id = \(viewer.firmID) AND api_once.key_id = \(key) AND api_once.word = \(word)
            """)
    }

    /// Remembered for a day; older ones go as new ones come.
    func keep(_ word: String, key: RecordID, _ viewer: Viewer, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            "DELETE FROM api_once WHERE api_once.firm_id = \(viewer.firmID) AND api_once.key_id = \(key) AND api_once.at < \(now.adding(days: -1))"
        )
        try tx.run(
            """
            INSERT INTO api_once (firm_id, key_id, word, request, record_id, at)
            VALUES (\(viewer.firmID), \(key), \(word), \(request), \(record), \(now))
            """)
    }
}

/// Bodies of programs.
enum APIBody {
    static func read(_ bytes: [UInt8]) throws -> JSON {
        do {
            return try JSONDecoder().decode(JSON.self, from: Data(bytes))
        } catch is DecodingError {
            throw Refusal.malformed
        }
    }

    static func digest(_ body: JSON, of call: Call) throws -> String {
        let text = try JSONEncoder.sorted.encode(body)
        return Keys.hex(SHA256.hash(data: Data((call.method.rawValue + " " + call.path + "\n").utf8) + text))
    }
}
