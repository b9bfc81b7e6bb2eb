import Foundation
import Store
import Values

/// Puts some hundreds of checked rows into a database in few statements: new contacts, and what known ones gain.
struct ImportKeeping {
    let viewer: Viewer
    let batch: ContactBatch
    let plan: ImportPlan
    let own: [ContactField]
    let now: Instant
    private(set) var added = 0
    private(set) var changed = 0
    private(set) var skipped = 0

    init(viewer: Viewer, batch: ContactBatch, plan: ImportPlan, own: [ContactField], now: Instant) {
        self.viewer = viewer
        self.batch = batch
        self.plan = plan
        self.own = own
        self.now = now
    }

    private struct Fresh {
        var id: RecordID
        var row: ImportRow
        var keeper: Employee?
        var company: Contact?
        var tags: [RecordID]
    }

    mutating func keep(_ rows: [ImportRow], _ tx: Transaction) throws {
        let known = try ImportKnown(rows, base: batch.baseID, viewer, tx)
        let tags = try tagIDs(rows, tx)
        let keepers = rows.contains { !$0.keeper.isEmpty } ? try viewer.employees(tx) : []
        let companies = try companies(of: rows, tx)
        var fresh: [Fresh] = []
        var seen: [String: Int] = [:]
        for row in rows {
            let keys = ImportKnown.keys(row.form)
            if let contact = known.match(row.form) {
                try meet(contact, row, row.tags.compactMap { tags[$0.folded] }, tx)
            } else if let place = keys.compactMap({ seen[$0] }).first {
                // The same person twice in one piece of the file.
                if plan.duplicates == .skip {
                    skipped += 1
                } else {
                    fresh[place].row.form.fill(from: row.form, overwrite: plan.duplicates == .overwrite)
                    skipped += 1
                }
            } else {
                for key in keys { seen[key] = fresh.count }
                let words = row.keeper.folded
                fresh.append(
                    Fresh(
                        id: .next(), row: row,
                        keeper: words.isEmpty ? nil : keepers.first { [$0.name.folded, $0.email.folded].contains(words) },
                        company: row.company.isEmpty ? nil : companies[row.company.collationKey],
                        tags: Array(Set(row.tags.compactMap { tags[$0.folded] } + [plan.tag].compactMap(\.self))).sorted()))
            }
        }
        try add(fresh, tx)
    }

    private mutating func add(_ fresh: [Fresh], _ tx: Transaction) throws {
        guard !fresh.isEmpty else { return }
        let firm = viewer.firmID
        let rows = fresh.map { $0.row.form.row(firm, $0.id, batch.baseID, $0.keeper, $0.company, now) }
        try tx.run("INSERT INTO contact (\(ContactForm.columns)) VALUES \(SQL.joined(rows, by: ", "))")
        try tx.index(
            fresh.map {
                SearchEntry(
                    firm: firm, kind: RecordKind.contact.rawValue, record: $0.id, title: $0.row.form.name, body: $0.row.form.searchText,
                    at: now)
            })
        let tags = fresh.flatMap { line in line.tags.map { "(\(firm), \(line.id), \($0))" as SQL } }
        if !tags.isEmpty { try tx.run("INSERT INTO contact_tag (firm_id, contact_id, tag_id) VALUES \(SQL.joined(tags, by: ", "))") }
        for line in fresh {
            if !line.row.form.details.isEmpty { try viewer.setDetails(line.row.form.details, of: line.id, tx) }
            for field in own { if let value = line.row.form.fields[field.id] { try viewer.setField(field, of: line.id, to: value, tx) } }
        }
        try viewer.keepPatches(fresh.map { ($0.id, [ContactPatch("created", "", "1")]) }, of: batch.id, tx)
        added += fresh.count
    }

    /// A row about somebody known.
    private mutating func meet(_ contact: Contact, _ row: ImportRow, _ tags: [RecordID], _ tx: Transaction) throws {
        guard plan.duplicates != .skip else {
            skipped += 1
            return
        }
        let isOver = plan.duplicates == .overwrite
        let before = ContactForm(stored: contact)
        var after = before
        after.fill(from: row.form, overwrite: isOver)
        var patches = ContactForm.columnPaths.sorted { $0.key < $1.key }.compactMap { code, path in
            before[keyPath: path] == after[keyPath: path] ? nil : ContactPatch(code, before[keyPath: path], after[keyPath: path])
        }
        let details = try viewer.details(of: contact.id, tx)
        let more = row.form.details.filter { !details.contains($0) && $0.value != after.phone && $0.value != after.email }
        if !more.isEmpty {
            let encoder = JSONEncoder.sorted
            patches.append(
                ContactPatch(
                    "details", String(decoding: try encoder.encode(details), as: UTF8.self),
                    String(decoding: try encoder.encode(details + more), as: UTF8.self)))
        }
        let values = row.form.fields.isEmpty ? [:] : try viewer.fieldValues(of: contact.id, tx)
        for (id, value) in row.form.fields.sorted(by: { $0.key < $1.key }) where values[id] != value && (isOver || values[id] == nil) {
            patches.append(ContactPatch("field:\(id)", values[id] ?? "", value))
        }
        let wanted = Set(tags + [plan.tag].compactMap(\.self))
        if !wanted.isEmpty {
            let carried = Set(try viewer.tags(of: [contact.id], tx)[contact.id]?.map(\.id) ?? [])
            patches += wanted.subtracting(carried).sorted().map { ContactPatch("tag:\($0)", "", "1") }
        }
        guard !patches.isEmpty else {
            skipped += 1
            return
        }
        try viewer.apply(patches, to: contact.id, undo: false, at: now, tx)
        try viewer.keepPatches([(contact.id, patches)], of: batch.id, tx)
        changed += 1
    }

    /// The firm's tags by their folded names; new ones are made.
    private func tagIDs(_ rows: [ImportRow], _ tx: Transaction) throws -> [String: RecordID] {
        let wanted = Set(rows.flatMap(\.tags).map { String($0.prefix(40)) })
        guard !wanted.isEmpty else { return [:] }
        var ids = Dictionary(try viewer.tags(tx).map { ($0.name.folded, $0.id) }) { first, _ in first }
        for name in wanted.sorted() where ids[name.folded] == nil && ids.count < 500 {
            let id = RecordID.next()
            try tx.run("INSERT INTO tag (firm_id, id, name, colour) VALUES (\(viewer.firmID), \(id), \(name), \(Int64(ids.count % 10)))")
            ids[name.folded] = id
        }
        return ids
    }

    /// The companies that persons of the file belong to, by the key of their names; new ones are made.
    private mutating func companies(of rows: [ImportRow], _ tx: Transaction) throws -> [String: Contact] {
        let names = Dictionary(rows.filter { !$0.company.isEmpty }.map { ($0.company.collationKey, $0.company) }) { first, _ in first }
        guard !names.isEmpty else { return [:] }
        func found() throws -> [String: Contact] {
            let contacts = try tx.all(
                Contact.self,
                """
                SELECT \(Contact.columns) FROM contact WHERE \(Contact.visible(to: viewer)) AND contact.base_id = \(batch.baseID)
                    AND contact.kind = 'company' AND contact.sort_key IN \(list: names.keys.sorted())
                """)
            return Dictionary(contacts.map { ($0.sortKey, $0) }) { first, _ in first }
        }
        let known = try found()
        let missing = names.filter { known[$0.key] == nil }.sorted { $0.key < $1.key }
        guard !missing.isEmpty else { return known }
        try add(
            missing.map { _, name in
                var row = ImportRow([], line: 0, plan)
                row.form = ContactForm(kind: .company)
                row.form.name = String(name.prefix(200))
                return Fresh(id: .next(), row: row, keeper: nil, company: nil, tags: [])
            }, tx)
        return try found()
    }
}

extension ContactForm {
    /// Takes over what the other says where this says nothing, or everything that it says.
    mutating func fill(from other: ContactForm, overwrite: Bool) {
        for path in Self.columnPaths.values where !other[keyPath: path].isEmpty && (overwrite || self[keyPath: path].isEmpty) {
            self[keyPath: path] = other[keyPath: path]
        }
    }
}
