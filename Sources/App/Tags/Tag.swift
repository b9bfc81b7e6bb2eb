import Store
import Values
import Web

/// A label of the firm, in one of ten colours.
struct Tag: RowDecodable, Sendable, Hashable {
    let id: RecordID
    let name: String
    let colour: Int

    static let columns: SQL = "tag.id, tag.name, tag.colour"

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        colour = row.int(2)
    }

    static func visible(to viewer: Viewer) -> SQL {
        guard viewer.isEmployee else { return "1 = 0" }
        return "tag.firm_id = \(viewer.firmID) AND \(Trash.absent(.tag, firm: viewer.firmID, id: "tag.id"))"
    }
}

extension Viewer {
    func tag(_ id: RecordID, _ tx: Transaction) throws -> Tag {
        let found = try tx.one(Tag.self, "SELECT \(Tag.columns) FROM tag WHERE tag.id = \(id) AND \(Tag.visible(to: self))")
        guard let found else { throw Refusal.missing }
        return found
    }

    /// All labels of the firm in Polish order.
    func tags(_ tx: Transaction) throws -> [Tag] {
        let all = try tx.all(Tag.self, "SELECT \(Tag.columns) FROM tag WHERE \(Tag.visible(to: self)) ORDER BY tag.id LIMIT 500")
        return all.sorted { ($0.name.collationKey, $0.id) < ($1.name.collationKey, $1.id) }
    }
}
