import App
import Foundation
import Store
import Values

/// A mailing database of a million people: its pages in every order and with every filter, and work on all of it.
enum MailingBench {
    /// `BENCH_MAILING` says how many people; a million unless it does.
    static var asked: Int { ProcessInfo.processInfo.environment["BENCH_MAILING"].flatMap { Int($0) } ?? 1_000_000 }

    private static let base: RecordID = 1
    private static let tag: RecordID = 1
    private static let towns = ["Ząb", "Nowy Targ", "Zakopane", "Łopuszna", "Szaflary", "Ćwików", "Kraków", "Tarnów", "Gliwice", "Łódź"]

    static func load(_ count: Int) -> (BigHouse, URL) async throws -> Void {
        { house, data in
            let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
            try await database.write(.everything) { tx in
                let now = Instant.now()
                try tx.run(
                    """
                    INSERT INTO contact_base (firm_id, id, kind, name, note, created_at)
                    VALUES (\(house.firm), \(base), 'mailing', 'Targi', '', \(now))
                    """)
                try tx.run("INSERT INTO tag (firm_id, id, name, colour) VALUES (\(house.firm), \(tag), 'targi', 1)")
            }
            try await Report.timed("loading \(count) people of a mailing database") {
                for start in stride(from: 0, to: count, by: 2_000) {
                    let range = start..<min(count, start + 2_000)
                    try await database.write(.everything) { tx in try fill(range, house, tx) }
                }
            }
            await database.close()
        }
    }

    private static func fill(_ range: Range<Int>, _ house: BigHouse, _ tx: Transaction) throws {
        let now = Instant.now()
        var (entries, tagged): ([SearchEntry], [SQL]) = ([], [])
        let rows = range.map { index -> SQL in
            let ((given, family), id, town) = (Rows.name(index * 7), RecordID.next(), towns[index % towns.count])
            let (phone, email) = ("+4860\(1_000_000 + index)", "osoba\(index)@example.org")
            entries.append(
                SearchEntry(firm: house.firm, kind: "contact", record: id, title: "\(given) \(family)", body: "\(email) \(town)", at: now))
            if index % 10 == 5 { tagged.append("(\(house.firm), \(id), \(tag))") }
            return """
                (\(house.firm), \(id), \(base), 'person', \("\(given) \(family)"), \("\(family) \(given)".collationKey), \(given), \(family),
                '', \(email), \(phone), '', '', \(town), \(town.collationKey), '', \(now), \(now))
                """
        }
        try Rows.insert(
            """
            INSERT INTO contact (firm_id, id, base_id, kind, name, sort_key, given_name, family_name, nip, email, phone, street, postal_code,
                city, city_key, note, created_at, changed_at)
            """, rows, tx)
        try Rows.insert("INSERT INTO contact_tag (firm_id, contact_id, tag_id)", tagged, tx)
        try tx.index(entries)
    }

    static func measure(_ server: WiechaServer, _ house: BigHouse, _ data: URL, count: Int) async throws {
        let list = "/bazy/\(base)"
        for sort in ["nazwa", "telefon", "email", "miejscowosc", "kontakt", "opiekun", "nip", "dodano"] {
            let pages = try PageBench.older("\(list)?s=\(sort)", server, house)
            try line("by \(sort), \(pages.count) pages", pages, server, house)
            try line("by \(sort), from the end", ["\(list)?s=-\(sort)"], server, house)
        }
        let filters = [
            ("a letter", "od=%C5%81"), ("a tag", "tag=\(tag)"), ("nobody's", "opiekun=brak"), ("a keeper", "opiekun=\(house.account)"),
            ("a town", "miejscowosc=Z%C4%85b"), ("no contact yet", "bez-kontaktu=tak"), ("last contact", "kontakt-od=2026-11-01"),
            ("words of many", "q=Anna"), ("words of one", "q=osoba77777"),
        ]
        for (name, query) in filters { try line("with \(name)", ["\(list)?\(query)"], server, house) }
        try line("a picker opened", ["/kontakty/szukaj?q="], server, house)
        try line("a picker with words of many", ["/kontakty/szukaj?q=Anna"], server, house)
        try line("a new offer", ["/oferty/nowa"], server, house)
        let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
        let before = server.memory
        try await work("a tag on all of a town", "calosc=tak&dzialanie=tag-\(tag)&miejscowosc=Z%C4%85b", server, house, database)
        try await work("a keeper for all", "calosc=tak&dzialanie=keeper-\(house.account)", server, house, database)
        Report.line("mailing: memory grew by", server.memory - before, "MB", limit: "flat")
        await database.close()
    }

    /// The slowest of some requests, one after another.
    private static func line(_ name: String, _ paths: [String], _ server: WiechaServer, _ house: BigHouse) throws {
        var slowest = 0.0
        for path in paths {
            let told = try Program.output([
                "curl", "-s", "-o", "/dev/null", "-w", "%{http_code} %{time_total}", "-H", "Cookie: " + house.cookie, server.address + path,
            ]).split(separator: " ")
            guard told.first == "200", let seconds = told.last.flatMap({ Double($0) }) else {
                throw BenchError("\(path) answers \(told.first ?? "nothing")")
            }
            slowest = max(slowest, seconds * 1_000)
        }
        Report.line("mailing \(name)", slowest, "ms", limit: "≤ 100 ms")
    }

    /// One thing with all that fit, until the job is done, and back.
    private static func work(_ name: String, _ form: String, _ server: WiechaServer, _ house: BigHouse, _ database: Database) async throws {
        let ours = ["-H", "Cookie: " + house.cookie, "-H", "Sec-Fetch-Site: same-origin"]
        let place = try Program.output(
            ["curl", "-s", "-o", "/dev/null", "-w", "%{redirect_url}"] + ours + ["--data", form, "\(server.address)/bazy/\(base)/zbiorczo"])
        guard let batch = place.split(separator: "/").compactMap({ Int64($0) }).last else { throw BenchError("no work began: \(place)") }
        let done = try await seconds(until: "finished_at", batch, database)
        let changed = try await database.read(.everything) { tx in
            try tx.one(Int.self, "SELECT changed FROM contact_batch WHERE id = \(batch)")
        }
        Report.line("mailing: \(name), \(changed ?? 0) changed", done, "s")
        try Program.output(["curl", "-s", "-o", "/dev/null", "-X", "POST"] + ours + ["\(server.address)/prace/\(batch)/cofniecie"])
        Report.line("mailing: \(name), taken back", try await seconds(until: "reverted_at", batch, database), "s")
    }

    private static func seconds(until column: StaticString, _ batch: RecordID, _ database: Database) async throws -> Double {
        let start = ContinuousClock.now
        while (ContinuousClock.now - start).seconds < 3_600 {
            try await Task.sleep(for: .milliseconds(100))
            let isDone = try await database.read(.everything) { tx in
                try tx.exists("SELECT 1 FROM contact_batch WHERE id = \(batch) AND \(name: column) IS NOT NULL")
            }
            if isDone { return (ContinuousClock.now - start).seconds }
        }
        throw BenchError("the work does not end")
    }
}
