import Exchange
import Store
import Values

enum ExportFormat: String, Sendable, CaseIterable {
    case csv, xlsx, vcf

    var ending: String { rawValue }

    var type: String {
        switch self {
        case .csv: "text/csv"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .vcf: "text/vcard"
        }
    }
}

/// Writes contacts into a file that other programs read, and Wiecha too.
struct ExportWork: Sendable {
    let viewer: Viewer
    let batch: ContactBatch
    let world: World
    private static let step = 1_000

    func run() async throws {
        let order = try batch.order()
        let format = ExportFormat(rawValue: order.format ?? "") ?? .csv
        let hash = try await world.withScratchFile { path in
            try await write(
                order, try ExportFile(format, path: path, scratch: world.settings.dataFolder.appendingPathComponent("scratch").path))
            return try await world.blobs.put(file: path).hash
        }
        try await world.write(viewer) { tx in try viewer.finish(batch, result: hash, at: world.now(), tx) }
    }

    private func write(_ order: ContactBatch.Order, _ file: ExportFile) async throws {
        let (own, keepers) = try await world.read(viewer) { tx in
            (try viewer.contactFields(tx), Dictionary(try viewer.employees(tx).map { ($0.accountID, $0.name) }) { first, _ in first })
        }
        try file.begin(own)
        var (cursor, done) = (RecordID(0), 0)
        while true {
            let (from, begun) = (cursor, done)
            let lines = try await world.read(viewer) { tx -> [ExportLine] in
                let ids =
                    try order.ids.map { Array($0.dropFirst(begun).prefix(Self.step)) }
                    ?? viewer.contactIDs(in: batch.baseID, order.listed, after: from, limit: Self.step, tx)
                return try viewer.exportLines(ids, own, keepers, tx)
            }
            for line in lines { try file.write(line, own) }
            guard let last = lines.last else { break }
            (cursor, done) = (last.contact.id, done + lines.count)
            let count = lines.count
            try await world.write(viewer) { tx in try viewer.advance(batch, by: count, cursor: 0, tx) }
        }
        try file.close()
    }
}

/// A contact with all that an export writes of it.
struct ExportLine: Sendable {
    var contact: Contact
    var tags: [String]
    var keeper: String
    var company: String
    var details: [ContactDetail]
    var values: [RecordID: String]
}

extension Viewer {
    func exportLines(_ ids: [RecordID], _ own: [ContactField], _ keepers: [RecordID: String], _ tx: Transaction) throws -> [ExportLine] {
        let contacts = try contacts(ids, tx)
        let tags = try tags(of: ids, tx)
        let companies = Dictionary(try self.contacts(Array(Set(contacts.compactMap(\.companyID))), tx).map { ($0.id, $0.name) }) {
            first, _ in first
        }
        let detailed = Set(
            try tx.all(
                RecordID.self, "SELECT DISTINCT contact_id FROM contact_detail WHERE firm_id = \(firmID) AND contact_id IN \(list: ids)"))
        return try contacts.map { contact in
            ExportLine(
                contact: contact, tags: tags[contact.id]?.map(\.name) ?? [], keeper: contact.keeperID.flatMap { keepers[$0] } ?? "",
                company: contact.companyID.flatMap { companies[$0] } ?? "",
                details: detailed.contains(contact.id) ? try details(of: contact.id, tx) : [],
                values: own.isEmpty ? [:] : try fieldValues(of: contact.id, tx))
        }
    }
}
