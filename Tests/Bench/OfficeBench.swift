import App
import Foundation
import Store
import Values

/// The lists of an office with 100,000 contacts, as a secretary turns their pages.
enum OfficeBench {
    private static let words = ["Mucha", "Sik", "Ćwiek", "Kos", "Żur", "Anna Wr", "Łuk", "Tomasz", "klient77", "Rabka"]

    static func measure(_ server: WiechaServer, _ house: BigHouse, _ data: URL, _ folder: URL, seconds: Int) async throws {
        let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
        let (middle, cards) = try await database.read(.everything) { tx in
            (
                try tx.one(
                    Place.self, "SELECT id, sort_key FROM contact WHERE base_id = \(house.base) ORDER BY sort_key, id LIMIT 1 OFFSET 49950"),
                try tx.all(RecordID.self, "SELECT id FROM contact WHERE base_id = \(house.base) ORDER BY id DESC LIMIT 40")
            )
        }
        var pages = [("contact list, first page", [house.contactsPath])]
        if let middle {
            let path = "\(house.contactsPath)?po=\(encoded("\(middle.id)~\(middle.key)"))"
            pages.append(("contact list, from the 1,000th page on", try PageBench.older(path, server, house)))
        }
        pages += [
            ("contact list, search by part of a name", words.map { "\(house.contactsPath)?q=\(encoded($0))" }),
            ("contact card", cards.map { "/kontakty/\($0)" }),
        ]
        try PageBench.measure(pages, server, house, folder, seconds: seconds) { page, ours in
            Report.ratio(
                "\(page): p95 over p50", Report.median(ours.map(\.p95)), over: Report.median(ours.map(\.p50)), named: "its own p50",
                reach: "≤ 3")
        }
        try await picker(server, house, database, folder, seconds: seconds)
        await database.close()
    }

    /// One answer after another, as one person types, against the tables alone.
    private static func picker(_ server: WiechaServer, _ house: BigHouse, _ database: Database, _ folder: URL, seconds: Int) async throws {
        var bare: [Double] = []
        for word in Array(repeating: words, count: 20).flatMap({ $0 }) {
            bare.append(
                try await database.read(.firm(house.firm)) { tx in
                    let start = ContinuousClock.now
                    let hits = try tx.search(
                        words: word,
                        where: """
                            search_entry.kind = 'contact' AND EXISTS (SELECT 1 FROM contact WHERE contact.firm_id = \(house.firm)
                                AND contact.id = search_entry.record)
                            """, limit: 20)
                    _ = try tx.all(
                        String.self, "SELECT name FROM contact WHERE firm_id = \(house.firm) AND id IN \(list: hits.map(\.record))")
                    return (ContinuousClock.now - start).seconds * 1_000
                })
        }
        let ours = try Generator(cookie: house.cookie, seconds: seconds, folder: folder).run(
            server.address, words.map { "/kontakty/szukaj?q=\(encoded($0))" }, connections: 1)
        Report.ratio(
            "picker over all contacts: p50", ours.p50, over: Report.median(bare), named: "ms for its queries alone", reach: "≤ 2")
    }

    private static func encoded(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }

    private struct Place: RowDecodable, Sendable {
        let id: RecordID
        let key: String

        init(row: Row) { (id, key) = (row.int64(0), row.text(1)) }
    }
}
