import Foundation
import Store
import Values

@testable import App

extension Browser {
    /// Opens a link of a letter the way a person does: looks at the page, then presses its button.
    func openGuestLink(_ link: String, code: String? = nil) async throws -> Answer {
        let page = try await get(link)
        let mark = page.first(#"name="strona" value="([0-9a-f]+)""#) ?? ""
        return try await post(link + "/wejscie", ["strona": mark, "kod": code ?? ""])
    }
}

extension FileSite {
    /// Beata shares one thing with Jan Zima, who has no account; gives the link of the letter.
    func share(_ thing: String, to email: String = "jan.zima@example.com", _ more: [String: String] = [:]) async throws -> String {
        let fields = ["rzecz": thing, "email": email, "osoba": "Jan Zima", "numer": String(RecordID.next())].merging(more) { $1 }
        let page = try await beata.post(Places.binderGuestLinks(id), fields)
        guard page.status == 200 else { throw Missing(name: thing, count: page.status) }
        try await house.settle()
        return try house.lastLetter(to: email, matching: "/d/[A-Za-z0-9_-]{20,}")
    }

    /// A number out of the database.
    func count(_ sql: SQL) async throws -> Int64 {
        try await house.world.database.read(.everything) { tx in try tx.one(Int64.self, sql) ?? -1 }
    }
}
