import Store
import Values
import Web

extension Viewer {
    /// Adds an entry behind the last one; it is never changed afterwards. The same id twice is one entry. Only its author puts one right.
    func writeSiteLog(_ words: SiteLogWords, _ id: RecordID, in binder: Binder, at now: Instant, _ tx: Transaction) throws {
        guard mayWriteSiteLog, let accountID else { throw Refusal.forbidden }
        // One entry after the other, on both engines: the binder's row is taken until the transaction ends.
        try tx.run("UPDATE binder SET city = city WHERE binder.firm_id = \(firmID) AND binder.id = \(binder.id)")
        let known: SQL = "SELECT 1 FROM site_log_entry WHERE site_log_entry.firm_id = \(firmID) AND site_log_entry.id = \(id)"
        if try tx.exists("\(known) AND site_log_entry.account_id = \(accountID) AND site_log_entry.binder_id = \(binder.id)") { return }
        if let number = words.corrects {
            guard try siteLogEntry(number, of: binder, tx).accountID == accountID else { throw Refusal.forbidden }
        }
        let last = try siteLog(of: binder, before: nil, limit: 1, tx).first
        let entry = SiteLogEntry(
            words, id: id, number: (last?.number ?? 0) + 1, at: now, account: accountID, author: name, role: roleKey,
            previous: last?.hash ?? "")
        try tx.run(
            """
            INSERT INTO site_log_entry (firm_id, id, binder_id, number, at, day, account_id, author, role, weather, people, works, remarks,
                corrects, previous, hash)
            VALUES (\(firmID), \(id), \(binder.id), \(entry.number), \(now), \(entry.day), \(accountID), \(name), \(roleKey),
                \(entry.weather), \(entry.people), \(entry.works), \(entry.remarks), \(entry.corrects), \(entry.previous), \(entry.hash))
            """)
        let title = "Wpis dziennika nr \(entry.number)"
        try record(
            Act(
                .created, Reference(.siteLogEntry, id), title: title, binder: binder.id, audience: .zone,
                detail: entry.corrects.map { "poprawia wpis nr \($0)" } ?? ""), at: now, tx)
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.siteLogEntry.rawValue, record: id, binder: binder.id, audience: 1, title: title,
                body: [entry.works, entry.remarks].joined(separator: "\n"), at: now))
    }
}
