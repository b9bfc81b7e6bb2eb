import Foundation
import Store
import Values

/// Rows of the big house, many in one statement.
enum Rows {
    struct People: Sendable {
        let firm, account, base: RecordID
    }

    private static let given = ["Anna", "Beata", "Ewa", "Jan", "Karol", "Marta", "Olga", "Tomasz", "Łukasz", "Żaneta"]
    private static let family = ["Mucha", "Kos", "Dudek", "Czapla", "Czyż", "Sikora", "Sowa", "Gil", "Ćwiek", "Śliwa", "Żuraw", "Wróbel"]
    private static let towns = ["Nowy Targ", "Zakopane", "Rabka-Zdrój", "Czarny Dunajec", "Szczawnica"]

    static func name(_ index: Int) -> (given: String, family: String) {
        (given[index % given.count], "\(family[index / given.count % family.count])-\(family[index / 7 % family.count])")
    }

    static func insert(_ head: SQL, _ rows: [SQL], _ tx: Transaction) throws {
        for start in stride(from: 0, to: rows.count, by: 500) {
            try tx.run("\(head) VALUES \(SQL.joined(Array(rows[start..<min(rows.count, start + 500)]), by: ", "))")
        }
    }

    static func people(sessionHash: String, _ tx: Transaction) throws -> People {
        let (firm, account, base, now) = (RecordID.next(), RecordID.next(), RecordID.next(), Instant.now())
        let trial = Instant(milliseconds: now.milliseconds + 14 * 86_400_000)
        try tx.run(
            """
            INSERT INTO account (id, login, email, name, language, created_at, confirmed_at)
            VALUES (\(account), 'beata.kos@example.pl', 'beata.kos@example.pl', 'Beata Kos', 'pl', \(now), \(now))
            """)
        try tx.run(
            """
            INSERT INTO firm (firm_id, name, nip, street, postal_code, city, phone, email, bank_account, footer, created_at, trial_until)
            VALUES (\(firm), 'Zrąb sp. z o.o.', '', 'Składowa 1', '34-400', 'Nowy Targ', '', 'biuro@example.pl', '', '', \(now), \(trial))
            """)
        try tx.run(
            """
            INSERT INTO employee (firm_id, id, account_id, role, title, joined_at)
            VALUES (\(firm), \(RecordID.next()), \(account), 'manager', '', \(now))
            """)
        try tx.run(
            """
            INSERT INTO session (id, token_hash, account_id, firm_id, device, place, created_at, seen_at)
            VALUES (\(RecordID.next()), \(sessionHash), \(account), \(firm), '', '', \(now), \(now))
            """)
        try tx.run(
            "INSERT INTO contact_base (firm_id, id, kind, name, note, created_at) VALUES (\(firm), \(base), 'contacts', 'Klienci 2026', '', \(now))"
        )
        return People(firm: firm, account: account, base: base)
    }

    static func contacts(_ range: Range<Int>, _ people: People, _ tx: Transaction) throws -> [RecordID] {
        let now = Instant.now()
        var ids: [RecordID] = []
        let rows = try range.map { index -> SQL in
            let (given, family) = name(index)
            let (id, town, email) = (RecordID.next(), towns[index % towns.count], "klient\(index)@example.com")
            ids.append(id)
            try tx.index(
                SearchEntry(firm: people.firm, kind: "contact", record: id, title: "\(given) \(family)", body: "\(email) \(town)", at: now))
            return """
                (\(people.firm), \(id), \(people.base), 'person', \("\(given) \(family)"), \("\(family) \(given)".collationKey), \(given), \(family), '',
                \(email), '600 000 012', \("Polna \(index % 90 + 1)"), '34-400', \(town), '', \(now), \(now))
                """
        }
        try insert(
            """
            INSERT INTO contact (firm_id, id, base_id, kind, name, sort_key, given_name, family_name, nip, email, phone, street, postal_code, city, note,
                created_at, changed_at)
            """, rows, tx)
        return ids
    }

    static func binders(_ range: Range<Int>, _ contacts: [RecordID], _ people: People, _ tx: Transaction) throws -> [RecordID] {
        let now = Instant.now()
        let ids = range.map { _ in RecordID.next() }
        try insert("INSERT INTO mail_name (name)", range.map { "(\("budowa-\($0)"))" }, tx)
        try insert(
            "INSERT INTO binder (firm_id, id, kind, contact_id, name, street, postal_code, city, mail_name, created_at)",
            zip(range, ids).map { index, id in
                """
                (\(people.firm), \(id), 'building', \(contacts[index]), \("Polna \(index)"), \("Polna \(index)"), '34-400', 'Nowy Targ',
                \("budowa-\(index)"), \(now))
                """
            }, tx)
        let stages = ["stan zerowy", "stan surowy otwarty", "więźba", "pokrycie", "odbiór"]
        try insert(
            "INSERT INTO stage (firm_id, id, binder_id, position, name, progress)",
            ids.flatMap { id in
                stages.enumerated().map {
                    "(\(people.firm), \(RecordID.next()), \(id), \($0.offset), \($0.element), \($0.offset == 0 ? 100 : 0))" as SQL
                }
            }, tx)
        let folders = [("offers", "Oferty"), ("invoices", "Faktury"), ("photos", "Zdjęcia"), ("other", "Inne")]
        try insert(
            "INSERT INTO folder (firm_id, id, binder_id, position, purpose, name, audience)",
            ids.flatMap { id in
                folders.enumerated().map {
                    "(\(people.firm), \(RecordID.next()), \(id), \($0.offset), \($0.element.0), \($0.element.1), 'zone')" as SQL
                }
            }, tx)
        return ids
    }
}
