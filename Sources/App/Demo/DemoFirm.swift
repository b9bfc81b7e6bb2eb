import Foundation
import Store
import Values

/// The firm a new user meets: Zrąb sp. z o.o. on a Friday in November, with buildings at every stage.
public enum DemoFirm {
    /// One password for everybody of the demo; it is printed at the start and good for nothing else.
    public static let password = "krokiew Śnieg 7 wtorek"
    /// Who to sign in as at first: the secretary, and a building's owner.
    public static let secretary = "beata.kos@example.pl"
    public static let owner = "marta.sikora@example.pl"

    /// Fills an empty database; does nothing where somebody has an account already.
    public static func fill(_ world: World) async throws -> Bool {
        let empty = try await world.database.read(.everything) { tx in try !tx.exists("SELECT 1 FROM account LIMIT 1") }
        guard empty else { return false }
        let hash = try await Password.hash(password)
        let beata = try await people(world, hash: hash)
        try await world.write(beata) { tx in try tellFirm(beata, tx) }
        let story = DemoStory(world: world, beata: beata)
        try await story.tell()
        return true
    }

    private static func people(_ world: World, hash: String) async throws -> Viewer {
        let now = world.now()
        return try await world.database.write(.everything) { tx in
            func account(_ name: String) throws -> Account {
                let address = name.lowercased().folded.replacing(" ", with: ".") + "@example.pl"
                guard let email = EmailAddress(address) else { throw StoreError.other("demo address \(address)") }
                let account = try Account.forEmail(email, name: name, at: now, tx)
                try account.confirm(at: now, tx)
                try account.setPassword(hash, tx)
                return account
            }
            let jan = try account("Jan Czapla")
            let firm = try Firm.found("Zrąb sp. z o.o.", by: jan, trialDays: 14, at: now, tx)
            let beata = try account("Beata Kos")
            try Employee.join(beata, firm: firm, role: .manager, title: "sekretariat", at: now, tx)
            try Employee.join(try account("Ewa Dudek"), firm: firm, role: .employee, title: "kosztorysantka", at: now, tx)
            try Employee.join(try account("Tomasz Gil"), firm: firm, role: .employee, title: "kierownik budowy", at: now, tx)
            for person in ["Marta Sikora", "Piotr Bocian", "Anna Wrona"] { _ = try account(person) }
            return Viewer(firmID: firm, accountID: beata.id, name: beata.name, email: beata.email, seat: .employee(.manager))
        }
    }

    private static func tellFirm(_ beata: Viewer, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE firm SET nip = '1234563218', street = 'ul. Szkolna 7', postal_code = '34-400', city = 'Nowy Targ', phone = '18 000 00 14',
                email = 'biuro@example.pl', bank_account = 'PL61 1090 1014 0000 0712 1981 2874'
            WHERE firm.firm_id = \(beata.firmID)
            """)
    }
}
