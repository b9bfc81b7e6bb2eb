import Foundation
import Mail
import Store
import Values

@testable import App

/// A building with folders, a client and an owner, for letters to be about.
struct Site: Sendable {
    let house: TestHouse
    let binder: RecordID
    let jan: Viewer

    static let name = "jodlowa14"
    static let address = "jodlowa14@budowy.example.com"

    static func open(in house: TestHouse, name: String = Site.name) async throws -> Site {
        let jan = try await house.viewer(.jan)
        let now = house.clock.now()
        let binder = RecordID.next()
        try await house.world.write(jan) { tx in
            let (base, contact) = (RecordID.next(), RecordID.next())
            try tx.run(
                """
                INSERT INTO contact_base (firm_id, id, kind, name, note, created_at) VALUES (\(jan.firmID), \(base), 'contacts', 'Klienci', '', \(now))
                """)
            try tx.run(
                """
                INSERT INTO contact (firm_id, id, base_id, kind, name, sort_key, given_name, family_name, nip, email, phone, street, postal_code, city,
                    note, created_at, changed_at)
                VALUES (\(jan.firmID), \(contact), \(base), 'person', \(Cast.anna.name), 'mucha', 'Anna', 'Mucha', '', \(Cast.anna.email), '', '', '', '',
                    '', \(now), \(now))
                """)
            try tx.run(
                """
                INSERT INTO binder (firm_id, id, kind, contact_id, name, street, postal_code, city, mail_name, created_at)
                VALUES (\(jan.firmID), \(binder), 'building', \(contact), 'Jodłowa 14', 'Jodłowa 14', '34-500', 'Zakopane', \(name), \(now))
                """)
            try tx.run(
                """
                INSERT INTO particulars (firm_id, binder_id, invoice_name, invoice_nip, invoice_street, invoice_postal_code, invoice_city, site_street,
                    site_postal_code, site_city, plot, land_register, directions, latitude, longitude, gate_code, hours, phone)
                VALUES (\(jan.firmID), \(binder), 'Anna Mucha', '', '', '', '', 'Jodłowa 14', '34-500', 'Zakopane', '', '', '', '', '', '', '', '')
                """)
            for (position, folder) in App.Folder.template.enumerated() {
                try tx.run(
                    """
                    INSERT INTO folder (firm_id, id, binder_id, position, purpose, name, audience)
                    VALUES (\(jan.firmID), \(RecordID.next()), \(binder), \(position), \(folder.0.rawValue), \(folder.1), \(folder.2.rawValue))
                    """)
            }
        }
        let site = Site(house: house, binder: binder, jan: jan)
        try await site.seat(.marta, as: .owner)
        return site
    }

    func seat(_ person: Cast, as role: BuildingRole) async throws {
        let now = house.clock.now()
        try await house.world.database.write(.everything) { [jan, binder] tx in
            guard let account = try Account.named(person.email, tx) else { return }
            try tx.run(
                """
                INSERT INTO participant (firm_id, id, binder_id, account_id, role, since)
                VALUES (\(jan.firmID), \(RecordID.next()), \(binder), \(account.id), \(role.rawValue), \(now))
                """)
        }
    }

    func unseat(_ person: Cast) async throws {
        try await house.world.database.write(.everything) { [binder] tx in
            guard let account = try Account.named(person.email, tx) else { return }
            try tx.run("DELETE FROM participant WHERE binder_id = \(binder) AND account_id = \(account.id)")
        }
    }

    /// A browser in which a participant is signed in and has the building's mail open.
    func zoneBrowser(_ person: Cast) async throws -> Browser {
        let browser = house.browser()
        let fields = ["login": person.email, "haslo": Cast.password, "powrot": Places.zoneMail(binder)]
        let page = try await browser.post(Places.signIn(), fields)
        guard page.status == 200 else { throw PeerMistake("\(person.email) cannot sign in: \(page.status)") }
        return browser
    }

    /// Everything that was filed: name of the file and of its folder.
    func filed() async throws -> [String: String] {
        let rows = try await house.world.read(jan) { [jan, binder] tx in
            try tx.all(
                Pair.self,
                """
                SELECT document.name, folder.name FROM document JOIN folder ON folder.firm_id = document.firm_id AND folder.id = document.folder_id
                WHERE document.firm_id = \(jan.firmID) AND document.binder_id = \(binder)
                """)
        }
        return Dictionary(rows.map { ($0.first, $0.second) }) { first, _ in first }
    }

    func letters() async throws -> [Letter] {
        try await house.world.read(jan) { [jan] tx in
            try tx.all(
                Letter.self, "SELECT \(Letter.columns) FROM letter WHERE letter.firm_id = \(jan.firmID) ORDER BY letter.at, letter.id")
        }
    }

    /// Brings a letter by LMTP over a real socket, then lets it be read.
    @discardableResult
    func deliver(_ letter: [UInt8], to recipient: String = Site.address) async throws -> SMTPOutcome? {
        let server = try await house.product.intake(host: "127.0.0.1", port: 0)
        var options = SMTPOptions()
        options.dialect = .lmtp
        let receipt = try await SMTPClient.send(
            SMTPEnvelope(sender: "anna.mucha@example.pl", recipients: [recipient], hasEightBits: true), MailBody(letter),
            through: MailServer(host: "127.0.0.1", port: server.port, security: .clearOnLoopback), options: options)
        await server.stop()
        try await house.settle()
        return receipt[recipient]
    }

    /// The newest letter of the local outbox as its recipient would read it.
    func sent() async throws -> ParsedLetter? {
        guard let id = try house.world.post.outbox.newest(1).first, let file = house.world.post.outbox.existing(id) else { return nil }
        return try await house.world.readers.read(file: file)
    }
}

struct Pair: RowDecodable, Sendable {
    let first: String
    let second: String

    init(row: Row) { (first, second) = (row.text(0), row.text(1)) }
}
