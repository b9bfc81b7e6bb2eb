import App
import Foundation
import Print
import Store

/// An offer of ten lines saved through the front door until its PDF is drawn and filed, against drawing the same sheet alone.
enum OfferBench {
    private static let rounds = 15

    static func measure(_ server: WiechaServer, _ house: BigHouse, _ data: URL, _ folder: URL) async throws {
        let offer = house.offer
        let sheet = try await sheet(house, data)
        _ = try sheet.pdf()
        var (ours, limit): ([Double], [Double]) = ([], [])
        for round in 0..<rounds {
            let body = folder.appendingPathComponent("offer.form")
            try Data(try form(offer, round, server, house).utf8).write(to: body)
            let told = try Program.output([
                "curl", "-s", "-o", "/dev/null", "-w", "%{http_code} %{time_total}", "-H", "Cookie: " + house.cookie, "-H",
                "Sec-Fetch-Site: same-origin", "--data-binary", "@" + body.path, "\(server.address)/oferty/\(offer)",
            ]).split(separator: " ")
            guard told.first == "303", let seconds = told.last.flatMap({ Double($0) }) else {
                throw BenchError("saving the offer was answered \(told)")
            }
            ours.append(seconds * 1_000)
            let start = ContinuousClock.now
            _ = try sheet.pdf()
            limit.append((ContinuousClock.now - start).seconds * 1_000)
        }
        let editions = try await count(offer, data)
        guard editions >= rounds else { throw BenchError("only \(editions) of \(rounds) PDFs were filed") }
        Report.line("offer saved, PDF drawn and filed (10 lines), median of \(rounds)", Report.median(ours), "ms")
        Report.ratio(
            "offer saved, PDF drawn and filed", Report.median(ours), over: Report.median(limit),
            named: "ms for drawing the same sheet alone",
            reach: "≤ 3")
    }

    /// What the editor would send: the hidden fields of the page as it stands, and ten lines.
    private static func form(_ offer: Int64, _ round: Int, _ server: WiechaServer, _ house: BigHouse) throws -> String {
        let page = try Program.output(["curl", "-s", "-H", "Cookie: " + house.cookie, "\(server.address)/oferty/\(offer)"])
        func hidden(_ name: String) throws -> String {
            let field = try Regex("name=\"\(name)\" value=\"([^\"]*)\"", as: (Substring, Substring).self)
            guard let found = page.firstMatch(of: field) else { throw BenchError("the editor has no field \(name)") }
            return String(found.1)
        }
        var fields = try ["numer", "wersja", "edycja", "klient-numer", "segregator-numer"].map { ($0, try hidden($0)) }
        guard let binder = page.firstMatch(of: /<option value="(\d+)" selected/) else {
            throw BenchError("the editor has no binder chosen")
        }
        fields += [
            ("klient", ""), ("segregator", String(binder.1)), ("tytul", "Dach \(round)"), ("wazna", ""), ("przypomnienie", ""),
            ("uklad", "estimate"), ("ceny", "netto"), ("rabat-calosci", ""), ("warunki", ""),
        ]
        for line in 0..<10 {
            fields += [
                ("pozycja", ""), ("cennik", ""), ("rodzaj", "pozycja"), ("nazwa", "Membrana dachowa \(line)"), ("ilosc", "12,5"),
                ("jm", "m2"), ("cena", "100"), ("vat", "23"), ("rabat", ""),
            ]
        }
        return fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    }

    private static func sheet(_ house: BigHouse, _ data: URL) async throws -> Paper {
        let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
        let viewer = Viewer(
            firmID: house.firm, accountID: house.account, name: "Beata Kos", email: "beata.kos@example.pl", seat: .employee(.manager))
        let sheet = try await database.read(.firm(house.firm)) { tx in try viewer.sheet(ofOffer: house.offer, tx) }
        await database.close()
        return sheet
    }

    private static func count(_ offer: Int64, _ data: URL) async throws -> Int {
        let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
        let count = try await database.read(.everything) { tx in
            try tx.one(Int.self, "SELECT count(*) FROM offer_edition WHERE offer_id = \(offer)") ?? 0
        }
        await database.close()
        return count
    }
}
