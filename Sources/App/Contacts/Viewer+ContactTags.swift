import Store
import Values

extension Viewer {
    /// Which tags each of these contacts carries, in Polish order; tags in the bin do not show.
    func tags(of contacts: [RecordID], _ tx: Transaction) throws -> [RecordID: [Tag]] {
        guard !contacts.isEmpty else { return [:] }
        let known = Dictionary(try tags(tx).enumerated().map { ($1.id, (place: $0, tag: $1)) }) { first, _ in first }
        let pairs = try tx.all(
            CarriedTag.self,
            "SELECT contact_id, tag_id FROM contact_tag WHERE contact_tag.firm_id = \(firmID) AND contact_tag.contact_id IN \(list: contacts)"
        )
        return Dictionary(grouping: pairs, by: \.contact).mapValues { carried in
            carried.compactMap { known[$0.tag] }.sorted { $0.place < $1.place }.map(\.tag)
        }
    }
}

private struct CarriedTag: RowDecodable {
    let contact: RecordID
    let tag: RecordID

    init(row: Row) {
        contact = row.int64(0)
        tag = row.int64(1)
    }
}
