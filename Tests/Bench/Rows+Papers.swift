import Store
import Values

extension Rows {
    private static let works = [
        "Membrana dachowa", "Łata i kontrłata", "Rynna stalowa", "Blacha na rąbek", "Okno dachowe", "Robocizna cieśli",
    ]

    /// Offers with ten lines each.
    static func offers(
        _ range: Range<Int>, _ contacts: [RecordID], _ binders: [RecordID], _ people: People, _ tx: Transaction
    ) throws -> [RecordID] {
        let now = Instant.now()
        let ids = range.map { _ in RecordID.next() }
        try insert(
            """
            INSERT INTO offer (firm_id, id, contact_id, binder_id, number, title, layout, price_mode, discount, terms, net, vat, gross, account_id,
                created_at, changed_at, editor, editing)
            """,
            zip(range, ids).map { index, id in
                let binder = index % binders.count
                return """
                    (\(people.firm), \(id), \(contacts[binder]), \(binders[binder]), \("OF/\(index + 1)/2026"), \("Dach, Polna \(binder)"), 'estimate', 'net', 0,
                    '', 1250000, 287500, 1537500, \(people.account), \(now), \(now), 'Beata Kos', \(id))
                    """ as SQL
            }, tx)
        try insert(
            "INSERT INTO offer_line (firm_id, id, offer_id, position, kind, name, quantity, unit, price, vat_rate, discount)",
            ids.flatMap { id in
                (0..<10).map { line in
                    "(\(people.firm), \(RecordID.next()), \(id), \(line), 'item', \(works[line % works.count]), 12500, 'm2', 10000, '23', 0)"
                        as SQL
                }
            }, tx)
        return ids
    }

    /// Letters in threads of five.
    static func letters(_ range: Range<Int>, _ binders: [RecordID], _ people: People, _ tx: Transaction) throws -> [RecordID] {
        let now = Instant.now()
        let body = String(repeating: "Dzień dobry, proszę o wycenę pokrycia dachu blachą na rąbek. ", count: 12)
        var (threads, letters): ([SQL], [SQL]) = ([], [])
        var (ids, thread): ([RecordID], RecordID) = ([], 0)
        for index in range {
            let (id, place) = (RecordID.next(), index / 5 % binders.count)
            let (binder, at) = (binders[place], Instant(milliseconds: now.milliseconds - Int64(1_000_000 - index) * 1_000))
            if index % 5 == 0 || thread == 0 {
                thread = RecordID.next()
                threads.append(
                    "(\(people.firm), \(thread), \(binder), \("Pokrycie dachu \(index)"), \(id), \(at), 5, 1, '')")
            }
            ids.append(id)
            try tx.index(
                SearchEntry(
                    firm: people.firm, kind: "letter", record: id, binder: binder, audience: 1, title: "Pokrycie dachu \(index)",
                    body: "Dzień dobry, proszę o wycenę pokrycia dachu", at: at))
            let direction = index % 2 == 0 ? "in" : "out"
            letters.append(
                """
                (\(people.firm), \(id), \(thread), \(binder), \(direction), \("letter-\(index)@example.com"), 'Anna Mucha', 'anna.mucha@example.com',
                '[{"email":"biuro@example.pl","isCopy":false,"name":""}]', \("Pokrycie dachu \(index)"), 'Dzień dobry, proszę o wycenę', \(body), '', 1, \(at), '')
                """)
        }
        try insert(
            "INSERT INTO thread (firm_id, id, binder_id, subject, last_letter_id, last_at, letter_count, audience, done_by)", threads, tx)
        try insert(
            """
            INSERT INTO letter (firm_id, id, thread_id, binder_id, direction, message_id, from_name, from_email, recipients, subject, preview, body, role,
                audience, at, problem)
            """, letters, tx)
        return ids
    }
}
