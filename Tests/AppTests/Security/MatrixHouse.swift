import Foundation
import Store
import Values
import Web

@testable import App

/// A firm in which one of everything exists, and a browser for every kind of person.
struct MatrixHouse: Sendable {
    let house: TestHouse
    private let browsers: [Matrix.Person: Browser]
    private let ids: [String: String]

    init(_ house: TestHouse) async throws {
        self.house = house
        let office = try await OfferOffice(house)
        let building = office.building
        let beata = try await house.browser(as: .beata)
        _ = try await beata.post(
            Places.binderParticipants(building), ["osoba": Cast.anna.name, "email": Cast.anna.email, "rola": "architect"])
        let offer = try await office.sent(OfferFields(office))
        let letter = RecordID.next()
        _ = try await beata.upload(
            Places.newLetter(building),
            [("numer", String(letter)), ("do", Cast.anna.email), ("temat", "Komin"), ("tresc", "Jutro."), ("zasieg", "strefa")],
            files: [("plik", "komin.txt", "text/plain", Array("komin".utf8))])
        try await house.settle()
        let token = try house.lastLetter(to: Cast.marta.email, matching: "/d/[A-Za-z0-9_-]{20,}")
        _ = try await office.marta().post(Places.zoneOfferAnswer(building, offer), ["odpowiedz": "przyjmuje"])
        _ = try await beata.post(
            Places.binderAddresses(building),
            ["osoba": "Jan Zima", "funkcja": "geodeta", "telefon": "600 000 017", "numer": String(RecordID.next())])
        let upload = try await beata.begin(Places.binderUploads(building), "plik.bin", length: 9).headers["location"] ?? ""
        ids = try await Self.add(
            to: house, building: building, offer: offer, letter: letter, upload: upload, token: String(token.dropFirst(3))
        ).merging(try await Self.addMore(to: house, building: building)) { $1 }
        browsers = try await Self.people(house, token)
        try await repair()
    }

    private static func people(_ house: TestHouse, _ token: String) async throws -> [Matrix.Person: Browser] {
        var browsers: [Matrix.Person: Browser] = [.signedOut: house.browser(), .stranger: try await seated(.olga, house)]
        let (guest, anna) = (house.browser(), try await seated(.anna, house))
        let mark = try await guest.get(token).first(#"name="strona" value="([^"]+)""#) ?? ""
        _ = try await guest.post(token + "/wejscie", ["strona": mark])
        browsers[.guest] = guest
        for role in BuildingRole.allCases { browsers[.participant(role)] = anna }
        for (role, person) in [
            (EmployeeRole.owner, Cast.jan), (.manager, .beata), (.employee, .ewa), (.accountant, .tomasz), (.reader, .karol),
        ] {
            browsers[.employee(role)] = try await seated(person, house)
        }
        return browsers
    }

    /// A browser with a session: so many people do not sign in from one place in ten minutes.
    private static func seated(_ person: Cast, _ house: TestHouse) async throws -> Browser {
        let (browser, token, now, keys) = (house.browser(), house.world.keys.newToken(), house.clock.now(), house.world.keys)
        try await house.world.database.write(.everything) { tx in
            guard let account = try Account.named(person.email, tx) else { throw Refusal.missing }
            _ = try Session.start(
                token: token, account: account.id, firm: try account.firstFirm(tx), device: "test", place: "127.0.0.1", at: now, keys: keys,
                tx)
        }
        browser.cookies.withLock { $0[Session.cookie] = token }
        return browser
    }

    private static func add(to house: TestHouse, building: RecordID, offer: RecordID, letter: RecordID, upload: String, token: String)
        async throws -> [String: String]
    {
        let (firm, now) = (try await house.viewer(.jan).firmID, house.clock.now())
        let (account, job, item) = (RecordID.next(), RecordID.next(), RecordID.next())
        try await house.world.database.write(.everything) { tx in
            try tx.run(
                """
                INSERT INTO mail_account (firm_id, id, name, address, login, sealed_password, smtp_host, smtp_port, smtp_security, imap_host, imap_port,
                    imap_security, verified_at)
                VALUES (\(firm), \(account), 'Zrąb', 'biuro@zrab.example.pl', '', '', '127.0.0.1', 9, 'plain', '', 993, 'tls', \(now))
                """)
            try tx.run(
                "INSERT INTO job (firm_id, id, kind, payload, run_at, died_at) VALUES (\(firm), \(job), 'dispatch', '{}', 0, \(now))")
        }
        let jan = try await house.viewer(.jan)
        try await house.world.write(jan) { tx in
            var form = PriceListForm()
            form.name = "Rynna"
            form.unit = "m"
            form.price = "12"
            form.rate = "8"
            try jan.addPriceListItem(item, try form.checked(), at: now, tx)
        }
        func one(_ sql: SQL) async throws -> String {
            try await house.world.database.read(.everything) { tx in String(try tx.one(RecordID.self, sql) ?? 0) }
        }
        let contact = RecordID(try await one("SELECT id FROM contact WHERE firm_id = \(firm)")) ?? 0
        _ = try await house.browser(as: .beata).post(Places.contactTags(contact), ["tag": "dach"])
        let document = "SELECT id FROM document WHERE binder_id = \(building) AND name = 'komin.txt'" as SQL
        let kept = try await house.world.blobs.put(bytes: Array("<p>Jutro.</p>".utf8)).hash
        try await house.world.database.write(.everything) { tx in
            _ = try tx.run("UPDATE letter SET html_hash = \(kept), raw_hash = \(kept) WHERE id = \(letter)")
        }
        let second = [("plik", "komin.txt", "text/plain", Array("drugi".utf8))]
        _ = try await house.browser(as: .beata).upload(Places.documentVersions(RecordID(try await one(document)) ?? 0), [], files: second)
        return [
            "bazy": try await one("SELECT id FROM contact_base WHERE firm_id = \(firm)"),
            "kontakty": try await one("SELECT id FROM contact WHERE firm_id = \(firm)"), "segregatory": String(building),
            "adresy": try await one("SELECT id FROM address_entry WHERE binder_id = \(building)"), "strefa": String(building),
            "etapy": try await one("SELECT id FROM stage WHERE binder_id = \(building)"),
            "uczestnicy": try await one("SELECT id FROM participant WHERE binder_id = \(building)"), "cennik": String(item),
            "oferty": String(offer), "zlecenia": try await one("SELECT id FROM works_order WHERE firm_id = \(firm)"),
            "watki": try await one("SELECT thread_id FROM letter WHERE id = \(letter)"),
            "poczta": try await one("SELECT thread_id FROM letter WHERE id = \(letter)"), "wiadomosci": String(letter), "zalaczniki": "0",
            "dokumenty": try await one(document), "wersje": "1",
            "foldery": try await one("SELECT folder_id FROM document WHERE id IN (\(document))"),
            "pliki": try await one("SELECT folder_id FROM document WHERE id IN (\(document))"),
            "wgrywanie": upload.split(separator: "/").last.map(String.init) ?? "",
            "pracownicy": try await one("SELECT id FROM employee WHERE firm_id = \(firm) AND role = 'employee' AND suspended_at IS NULL"),
            "mailing": String(account), "praca-w-tle": String(job), "kod": "abcdefgh", "gosc": try await one("SELECT id FROM guest_link"),
            "dostep": try await one("SELECT id FROM guest_link"), "d": token,
            "sesje": try await one("SELECT id FROM session WHERE account_id = \(jan.accountID) ORDER BY id DESC LIMIT 1"),
            "spare": "999", "tagi": try await one("SELECT id FROM tag WHERE firm_id = \(firm)"),
        ]
    }

    func browser(_ person: Matrix.Person) -> Browser { Browser(copying: browsers[person] ?? house.browser(), at: house.address) }

    /// The address of a route about things of the firm; nil ids stand for things that never were.
    func path(_ route: Route, real: Bool) -> String {
        var (path, before) = ("", "")
        for part in route.place.pattern.split(separator: "/").map(String.init) {
            if part == ":kind" {
                path += "/price_list_item"
                before = "spare"
            } else if part.hasPrefix(":") {
                path += "/" + (real ? ids[before + part] ?? ids[before] ?? "1" : "4242")
            } else {
                path += "/" + part
                before = part
            }
        }
        return path.isEmpty ? "/" : path
    }

    /// Puts everything back where it was, and gives the participant the role that asks next.
    func repair(_ role: BuildingRole = .architect) async throws {
        let (firm, now) = (try await house.viewer(.jan).firmID, house.clock.now())
        try await house.world.database.write(.everything) { tx in
            for sql: SQL in [
                "DELETE FROM trash", "DELETE FROM offer_answer", "UPDATE participant SET until = NULL",
                "UPDATE employee SET left_at = NULL, suspended_at = NULL", "UPDATE session SET acting_id = NULL",
                "UPDATE guest_link SET revoked_at = NULL", "UPDATE guest_session SET ended_at = NULL", "UPDATE session SET ended_at = NULL",
                "UPDATE offer SET answer = NULL, answered_at = NULL",
                "UPDATE participant SET role = \(role.rawValue) WHERE account_id = (SELECT id FROM account WHERE email = \(Cast.anna.email))",
                "UPDATE employee SET role = 'accountant' WHERE account_id = (SELECT id FROM account WHERE email = \(Cast.tomasz.email))",
                "UPDATE task SET done_at = NULL", "UPDATE contact_field SET ended_at = NULL", "UPDATE api_key SET revoked_at = NULL",
                "UPDATE task_feed SET revoked_at = NULL", "UPDATE account SET totp_secret = NULL",
                "UPDATE binder SET closed_at = NULL, archived_at = NULL",
                "UPDATE job SET died_at = \(now), lease_owner = NULL WHERE kind = 'dispatch'",
            ] { try tx.run(sql) }
            try tx.run(
                "INSERT INTO trash (firm_id, kind, record_id, title, actor, at) VALUES (\(firm), 'price_list_item', 999, 'Rynna', 'Beata Kos', \(now))"
            )
        }
    }
}
