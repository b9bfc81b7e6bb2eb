import Exchange
import Store
import Values
import Web

extension World {
    /// How a stored file is likely to be read.
    func detect(_ hash: String, name: String, _ viewer: Viewer) async throws -> ImportPlan {
        let size = try await blobs.size(hash) ?? 0
        guard size > 0 else { throw ExchangeFault(t("Ten plik jest pusty.")) }
        let head = try await beginning(of: Blob(hash: hash, size: size), bytes: 256 << 10)
        return try await mapped(try ImportPlan.detect(head, name: name), hash, viewer)
    }

    /// The plan with its columns named: as the firm mapped the same header last time, else by what the header says.
    func mapped(_ plan: ImportPlan, _ hash: String, _ viewer: Viewer) async throws -> ImportPlan {
        var plan = plan
        let rows = try await firstRows(hash, plan, 30)
        if plan.format == .vcf {
            (plan.columns, plan.hasHeader, plan.header) = (VCardRows.columns, false, VCardRows.columns)
            return plan
        }
        if plan.format == .xlsx, plan.header.isEmpty { plan.hasHeader = CSVDialect.looksLikeHeader(rows) }
        let width = rows.map(\.count).max() ?? 0
        guard width > 0 else { throw ExchangeFault(t("Ten plik jest pusty.")) }
        let first = (plan.hasHeader ? rows.first : nil) ?? []
        plan.header = (0..<width).map { $0 < first.count && !first[$0].isEmpty ? first[$0] : t("kolumna %", String($0 + 1)) }
        let header = plan.headerKey
        let (own, before) = try await read(viewer) { tx in (try viewer.contactFields(tx), try viewer.lastPlan(header, tx)) }
        if plan.hasHeader, let before, before.columns.count == width {
            plan.columns = before.columns
            plan.duplicates = before.duplicates
        } else {
            var taken: Set<String> = []
            plan.columns = plan.header.map { title in
                let code = plan.hasHeader ? ImportPlan.guess(title, own) : ""
                return code.isEmpty || taken.insert(code).inserted ? code : ""
            }
            if !plan.hasHeader { plan.columns = ImportPlan.guess(from: rows, width: width) }
        }
        return plan
    }

    /// The first rows of the file as the plan makes contacts of them, with what is wrong.
    func preview(_ hash: String, _ plan: ImportPlan) async throws -> [ImportRow] {
        let rows = try await firstRows(hash, plan, 8)
        let isNamed = plan.hasHeader && plan.format != .vcf
        return rows.dropFirst(isNamed ? 1 : 0).enumerated().map { ImportRow($1, line: Int64($0 + (isNamed ? 2 : 1)), plan) }
    }

    private func firstRows(_ hash: String, _ plan: ImportPlan, _ count: Int) async throws -> [[String]] {
        do {
            return try await withFile(of: hash) { file in
                let source = try plan.source(file.path)
                var rows: [[String]] = []
                while rows.count < count, let row = try source.next() { rows.append(row) }
                return rows
            }
        } catch let error as ExchangeError {
            throw ExchangeFault(error)
        }
    }
}

extension ImportPlan {
    /// Columns without names, by what stands in them.
    static func guess(from rows: [[String]], width: Int) -> [String] {
        var taken: Set<String> = []
        return (0..<width).map { column in
            let cells = rows.compactMap { column < $0.count ? $0[column].trimmed : nil }.filter { !$0.isEmpty }
            guard !cells.isEmpty else { return "" }
            func most(_ fits: (String) -> Bool) -> Bool { cells.count(where: fits) * 10 >= cells.count * 7 }
            let code =
                most { EmailAddress($0) != nil }
                ? "email"
                : most { NIP($0) != nil }
                    ? "nip" : most { PhoneNumber($0) != nil } ? "phone" : most { PostalCode($0) != nil } ? "postal_code" : ""
            return code.isEmpty || taken.insert(code).inserted ? code : ""
        }
    }
}

extension Viewer {
    /// The plan by which the firm last read a file with the same header.
    func lastPlan(_ header: String, _ tx: Transaction) throws -> ImportPlan? {
        guard !header.isEmpty else { return nil }
        let batch = try tx.one(
            ContactBatch.self,
            """
            SELECT \(ContactBatch.columns) FROM contact_batch WHERE \(ContactBatch.visible(to: self)) AND contact_batch.header_key = \(header)
            ORDER BY contact_batch.id DESC LIMIT 1
            """)
        return try batch?.order().plan
    }

    /// Keeps the plan a person agreed to.
    func settle(_ batch: ContactBatch, _ plan: ImportPlan, _ tx: Transaction) throws {
        if let tag = plan.tag { _ = try self.tag(tag, tx) }
        let order = try ContactBatch.text(ContactBatch.Order(plan: plan))
        try tx.run(
            """
            UPDATE contact_batch SET order_text = \(order), header_key = \(plan.headerKey)
            WHERE firm_id = \(firmID) AND id = \(batch.id) AND started_at IS NULL
            """)
    }
}
