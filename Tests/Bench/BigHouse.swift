import App
import Foundation
import Store
import Values

/// A firm that has worked for years: contacts, binders, offers with lines, letters in threads.
struct BigHouse: Sendable, CustomStringConvertible {
    struct Size: Sendable {
        var contacts, offers, letters, seconds, megabytes, lettersIn, lettersOut, mailbox, buildingLetters: Int

        static let full = Size(
            contacts: 100_000, offers: 10_000, letters: 100_000, seconds: 10, megabytes: 1_024, lettersIn: 1_000, lettersOut: 20_000,
            mailbox: 50_000, buildingLetters: 500_000)
        /// To try the measurement itself.
        static let small = Size(
            contacts: 2_000, offers: 200, letters: 2_000, seconds: 2, megabytes: 64, lettersIn: 50, lettersOut: 1_000, mailbox: 500,
            buildingLetters: 5_000)
    }

    let firm: RecordID
    let account: RecordID
    let base: RecordID
    let binders: [RecordID]
    /// The newest offers, oldest first.
    let offers: [RecordID]
    let token: String

    var cookie: String { "wiecha=\(token)" }
    var contactsPath: String { "/bazy/\(base)" }
    var offer: RecordID { offers[offers.count - 1] }
    var offerPath: String { "/oferty/\(offer)" }
    var mailPath: String { "/poczta" }
    var uploadsPath: String { "/segregatory/\(binders[0])/wgrywanie" }
    var mailAddress: String { "budowa-0@budowy.localhost" }
    var description: String { "Cookie: \(cookie)\n\(contactsPath)\n\(offerPath)\n\(mailPath)\n\(uploadsPath)\n\(mailAddress)" }

    /// Makes the data folder as the program would, and fills it through the store with rows of many at a time.
    static func load(into data: URL, _ size: Size) async throws -> BigHouse {
        let keys = try Keys.load(from: data.appendingPathComponent("key"))
        let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
        try await database.migrate(Product.migrations)
        let token = keys.newToken()
        let hash = keys.hash(of: token)
        let people = try await database.write(.everything) { tx in try Rows.people(sessionHash: hash, tx) }
        let contacts = try await inPieces(size.contacts, of: 1_000, database) { range, tx in try Rows.contacts(range, people, tx) }
        let clients = contacts
        let binders = try await inPieces(max(10, size.contacts / 100), of: 500, database) { range, tx in
            try Rows.binders(range, clients, people, tx)
        }
        let places = binders
        let offers = try await inPieces(size.offers, of: 500, database) { range, tx in try Rows.offers(range, clients, places, people, tx) }
        _ = try await inPieces(size.letters, of: 1_000, database) { range, tx in try Rows.letters(range, places, people, tx) }
        await database.close()
        guard !offers.isEmpty else { throw BenchError("no offers were loaded") }
        return BigHouse(
            firm: people.firm, account: people.account, base: people.base, binders: binders, offers: offers.suffix(40), token: token)
    }

    private static func inPieces(
        _ count: Int, of piece: Int, _ database: Database, _ body: @escaping @Sendable (Range<Int>, Transaction) throws -> [RecordID]
    ) async throws -> [RecordID] {
        var all: [RecordID] = []
        for start in stride(from: 0, to: count, by: piece) {
            let range = start..<min(count, start + piece)
            all += try await database.write(.everything) { tx in try body(range, tx) }
        }
        return all
    }
}
