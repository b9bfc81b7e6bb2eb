import Store
import Values

/// A building firm: the tenant that everything else belongs to.
struct Firm: RowDecodable, Sendable {
    let id: RecordID
    let name: String
    let nip: String
    let street: String
    let postalCode: String
    let city: String
    let phone: String
    let email: String
    let bankAccount: String
    let footer: String
    let logoHash: String?
    let createdAt: Instant
    let trialUntil: Instant
    let version: Int64
    let regon: String
    /// Where post goes when it is not the seat.
    let mailAddress: String

    static let columns: SQL = """
        firm.firm_id, firm.name, firm.nip, firm.street, firm.postal_code, firm.city, firm.phone, firm.email, firm.bank_account, firm.footer,
        firm.logo_hash, firm.created_at, firm.trial_until, firm.version, firm.regon, firm.mail_address
        """

    init(row: Row) {
        id = row.int64(0)
        name = row.text(1)
        nip = row.text(2)
        street = row.text(3)
        postalCode = row.text(4)
        city = row.text(5)
        phone = row.text(6)
        email = row.text(7)
        bankAccount = row.text(8)
        footer = row.text(9)
        logoHash = row.optionalText(10)
        createdAt = row.instant(11)
        trialUntil = row.instant(12)
        version = row.int64(13)
        regon = row.text(14)
        mailAddress = row.text(15)
    }

    /// Whole days of the trial that are left, today included.
    func trialDaysLeft(at now: Instant) -> Int {
        max(0, Int((trialUntil.milliseconds - now.milliseconds + 86_399_999) / 86_400_000))
    }
}

extension Viewer {
    func firm(_ tx: Transaction) throws -> Firm {
        guard let firm = try tx.one(Firm.self, "SELECT \(Firm.columns) FROM firm WHERE firm_id = \(firmID)") else {
            throw StoreError.other("the firm of a viewer is missing")
        }
        return firm
    }
}
