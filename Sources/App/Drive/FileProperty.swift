import Dav
import Store
import Values
import Web

/// A property that a program keeps with something on the drive; the house does not know what it means (RFC 4918, section 4.2).
struct FileProperty: RowDecodable, Sendable {
    let recordID: RecordID
    let name: XMLName
    /// The whole element as XML.
    let value: String

    /// Most that one thing has, and the longest, in bytes.
    static let most = 100
    static let longest = 32_768

    init(row: Row) {
        recordID = row.int64(0)
        name = XMLName(row.text(1), row.text(2))
        value = row.text(3)
    }

    var element: XMLElement {
        get throws { try XMLElement(parsing: Array(value.utf8)) }
    }

    static func of(_ kind: FileLock.Kind, _ records: [RecordID], firm: RecordID, _ tx: Transaction) throws -> [RecordID: [FileProperty]] {
        var found: [RecordID: [FileProperty]] = [:]
        for start in stride(from: 0, to: records.count, by: 500) {
            let part = Array(records[start..<min(start + 500, records.count)])
            let properties = try tx.all(
                FileProperty.self,
                """
                SELECT file_property.record_id, file_property.namespace, file_property.name, file_property.value FROM file_property
                WHERE file_property.firm_id = \(firm) AND file_property.kind = \(kind.rawValue) AND file_property.record_id IN \(list: part)
                ORDER BY file_property.namespace, file_property.name
                """)
            for property in properties { found[property.recordID, default: []].append(property) }
        }
        return found
    }

    static func set(_ element: XMLElement, on key: DriveKey, firm: RecordID, _ tx: Transaction) throws {
        let text = element.xml
        guard text.utf8.count <= longest else { throw DriveProblem.status(507) }
        try tx.run(
            """
            INSERT INTO file_property (firm_id, kind, record_id, namespace, name, value)
            VALUES (\(firm), \(key.kind.rawValue), \(key.id), \(element.name.namespace), \(element.name.local), \(text))
            ON CONFLICT (firm_id, kind, record_id, namespace, name) DO UPDATE SET value = excluded.value
            """)
    }

    static func remove(_ name: XMLName, on key: DriveKey, firm: RecordID, _ tx: Transaction) throws {
        try tx.run(
            """
            DELETE FROM file_property WHERE firm_id = \(firm) AND kind = \(key.kind.rawValue) AND record_id = \(key.id)
                AND namespace = \(name.namespace) AND name = \(name.local)
            """)
    }

    /// The other thing gets the properties of this one, in place of its own.
    static func copy(from key: DriveKey, to other: DriveKey, firm: RecordID, _ tx: Transaction) throws {
        guard key != other else { return }
        try tx.run(
            "DELETE FROM file_property WHERE firm_id = \(firm) AND kind = \(other.kind.rawValue) AND record_id = \(other.id)")
        try tx.run(
            """
            INSERT INTO file_property (firm_id, kind, record_id, namespace, name, value)
            SELECT file_property.firm_id, \(other.kind.rawValue), \(other.id), file_property.namespace, file_property.name, file_property.value
            FROM file_property WHERE file_property.firm_id = \(firm) AND file_property.kind = \(key.kind.rawValue)
                AND file_property.record_id = \(key.id)
            """)
    }
}
