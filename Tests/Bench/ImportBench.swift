import Foundation
import Store
import Values

/// A file of contacts through the front door until its last row is in, against the shell of SQLite reading it into a bare table.
enum ImportBench {
    static func measure(_ server: WiechaServer, _ house: BigHouse, _ data: URL, _ folder: URL, rows: Int) async throws {
        let file = folder.appendingPathComponent("klienci.csv")
        try Data(table(rows).utf8).write(to: file)
        let before = server.memory
        let start = ContinuousClock.now
        let batch = try begin(file, server, house)
        let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
        var (added, highest) = (0, before)
        while (ContinuousClock.now - start).seconds < 600 {
            try await Task.sleep(for: .milliseconds(50))
            highest = max(highest, server.memory)
            let found = try await database.read(.everything) { tx in
                try tx.one(Int.self, "SELECT added FROM contact_batch WHERE id = \(batch) AND finished_at IS NOT NULL")
            }
            if let found {
                added = found
                break
            }
        }
        let seconds = (ContinuousClock.now - start).seconds
        await database.close()
        guard added == rows else { throw BenchError("\(added) of \(rows) rows were added") }
        let limit = try bare(file, folder)
        Report.line("import of \(rows) contacts (CSV)", seconds, "s", limit: "well under 60 s for 100000")
        Report.ratio(
            "import: rows per second", Double(rows) / seconds, over: Double(rows) / limit,
            named: "sqlite3 .import of the file into a bare table",
            reach: "≥ 0.33")
        Report.line("import: memory grew by", highest - before, "MB", limit: "flat")
    }

    private static func table(_ rows: Int) -> String {
        var text = "imię;nazwisko;telefon;e-mail;ulica;kod;miejscowość\n"
        for row in 0..<rows {
            let (given, family) = Rows.name(row)
            text += "\(given);\(family);60\(1_000_000 + row);wczytany\(row)@example.com;Polna \(row % 90 + 1);34-400;Nowy Targ\n"
        }
        return text
    }

    /// Uploads the file, takes the plan as it was detected, and starts.
    private static func begin(_ file: URL, _ server: WiechaServer, _ house: BigHouse) throws -> Int64 {
        let ours = ["-H", "Cookie: " + house.cookie, "-H", "Sec-Fetch-Site: same-origin"]
        let place = try Program.output(
            ["curl", "-s", "-o", "/dev/null", "-w", "%{redirect_url}"] + ours + [
                "-F", "numer=\(RecordID.next())", "-F", "plik=@\(file.path);type=text/csv",
                "\(server.address)\(house.contactsPath)/wczytywanie",
            ])
        guard let batch = place.split(separator: "/").compactMap({ Int64($0) }).last else {
            throw BenchError("the file was not taken: \(place)")
        }
        let started = try Program.output(
            ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}"] + ours + ["--data", "powtorki=skip&co=start", place])
        guard started == "303" else { throw BenchError("the import did not start: \(started)") }
        return batch
    }

    private static func bare(_ file: URL, _ folder: URL) throws -> Double {
        let start = ContinuousClock.now
        try Program.output([
            "sqlite3", folder.appendingPathComponent("bare.sqlite").path, "-cmd", ".mode csv", "-cmd", ".separator ;",
            ".import \(file.path) contact",
        ])
        return (ContinuousClock.now - start).seconds
    }
}
