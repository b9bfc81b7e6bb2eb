import Store
import Values
import Web

@testable import App

extension MatrixHouse {
    /// Further records, so that a refusal is about something that is there: tasks with their parts, a document made together, work on many
    /// contacts, a view, a field, a note, a key, a feed, a picture of a face.
    static func addMore(to house: TestHouse, building: RecordID) async throws -> [String: String] {
        let beata = try await house.browser(as: .beata)
        func one(_ sql: SQL) async throws -> String {
            try await house.world.database.read(.everything) { tx in String(try tx.one(RecordID.self, sql) ?? 0) }
        }
        let base = RecordID(try await one("SELECT id FROM contact_base ORDER BY id LIMIT 1")) ?? 0
        let contact = RecordID(try await one("SELECT id FROM contact WHERE base_id = \(base) ORDER BY id LIMIT 1")) ?? 0
        let task = try await beata.addTask("Zamówić dźwig", ["termin": "2026-11-24"])
        _ = try await beata.post(Places.taskSteps(task), ["krok": "Telefon"])
        _ = try await beata.upload(Places.taskFiles(task), [], files: [("plik", "dzwig.txt", "text/plain", Array("dzwig".utf8))])
        _ = try await beata.post(Places.taskFeeds(), ["segregator": ""])
        let form = RecordID.next()
        _ = try await beata.post(
            Places.zoneForms(building), ["numer": String(form), "rodzaj": "defect", "tytul": "Usterki", "dzien": "2026-11-20"])
        _ = try await beata.post(Places.zoneFormDefects(building, form), ["usterka": "Rysa na tynku"])
        _ = try await beata.post(Places.contactNotes(contact), ["typ": "note", "tresc": "Dzwonić po 16."])
        _ = try await beata.upload(Places.contactFiles(contact), [], files: [("plik", "dom.txt", "text/plain", Array("dom".utf8))])
        _ = try await beata.post(Places.baseViews(base), ["nazwa": "Zakopane", "miejscowosc": "Zakopane"])
        _ = try await beata.post(Places.baseBulk(base), ["calosc": "tak", "dzialanie": "export-csv"])
        try await house.settle()
        let (firm, now) = (try await house.viewer(.jan).firmID, house.clock.now())
        let (field, key) = (RecordID.next(), RecordID.next())
        let (jan, face) = (try await house.viewer(.jan), try await house.world.blobs.put(bytes: Array("twarz".utf8)).hash)
        try await house.world.database.write(.everything) { tx in
            try tx.run(
                "INSERT INTO contact_field (firm_id, id, name, kind, choices, position) VALUES (\(firm), \(field), 'Działka', 'text', '', 1)"
            )
            try tx.run(
                """
                INSERT INTO api_key (firm_id, id, name, token_hash, scopes, account_id, created_at)
                VALUES (\(firm), \(key), 'Strona', 'nic', 'contacts:read', \(jan.accountID), \(now))
                """)
            try tx.run("UPDATE account SET avatar_hash = \(face), avatar_at = \(now) WHERE id = \(jan.accountID)")
        }
        return [
            "zadania": String(task), "lista:step": try await one("SELECT id FROM task_step"),
            "pliki:file": try await one("SELECT id FROM task_file"), "subskrypcje": try await one("SELECT id FROM task_feed"),
            "dokumenty-wspolne": String(form), "usterki:defect": try await one("SELECT id FROM form_defect"),
            "zalaczniki:file": try await one("SELECT id FROM contact_file"),
            "notatki:note": try await one("SELECT id FROM contact_note"), "widoki-kontaktow": try await one("SELECT id FROM contact_view"),
            "prace": try await one("SELECT id FROM contact_batch"), "pola": String(field), "api": String(key),
            "kategorie-zadan": "1", "awatary:account": String(jan.accountID ?? 0), "awatary:hash": face,
        ]
    }
}
