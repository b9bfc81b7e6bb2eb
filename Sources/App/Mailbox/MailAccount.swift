import Mail
import Store
import Values
import Web

/// A mailbox of the firm: letters leave through it, and come in where it has an IMAP server. Inactive until a trial letter arrived.
struct MailAccount: RowDecodable, Sendable {
    let id: RecordID
    let firmID: RecordID
    let name: String
    let address: String
    let login: String
    let sealedPassword: String
    let smtp: MailServer
    let imap: MailServer?
    let trialCode: String?
    let trialSentAt: Instant?
    let verifiedAt: Instant?
    let version: Int64

    static let columns: SQL = """
        mail_account.id, mail_account.firm_id, mail_account.name, mail_account.address, mail_account.login, mail_account.sealed_password,
        mail_account.smtp_host, mail_account.smtp_port, mail_account.smtp_security, mail_account.imap_host, mail_account.imap_port,
        mail_account.imap_security, mail_account.trial_code, mail_account.trial_sent_at, mail_account.verified_at, mail_account.version
        """

    init(row: Row) {
        id = row.int64(0)
        firmID = row.int64(1)
        name = row.text(2)
        address = row.text(3)
        login = row.text(4)
        sealedPassword = row.text(5)
        smtp = MailServer(host: row.text(6), port: row.int(7), security: MailSecurity(stored: row.text(8)))
        let host = row.text(9)
        imap = host.isEmpty ? nil : MailServer(host: host, port: row.int(10), security: MailSecurity(stored: row.text(11)))
        trialCode = row.optionalText(12)
        trialSentAt = row.optionalInstant(13)
        verifiedAt = row.optionalInstant(14)
        version = row.int64(15)
    }

    var isActive: Bool { verifiedAt != nil }

    static func present(firm: RecordID) -> SQL {
        "mail_account.firm_id = \(firm) AND \(Trash.absent(.mailAccount, firm: firm, id: "mail_account.id"))"
    }

    /// The account that carries a firm's letters: the preferred one, else the first that became active.
    static func active(firm: RecordID, preferred: RecordID? = nil, _ tx: Transaction) throws -> MailAccount? {
        try tx.one(
            MailAccount.self,
            """
            SELECT \(columns) FROM mail_account WHERE \(present(firm: firm)) AND mail_account.verified_at IS NOT NULL
            ORDER BY CASE WHEN mail_account.id = \(preferred ?? 0) THEN 0 ELSE 1 END, mail_account.verified_at, mail_account.id LIMIT 1
            """)
    }

    static func active(firm: RecordID, address: String, _ tx: Transaction) throws -> MailAccount? {
        try tx.one(
            MailAccount.self,
            """
            SELECT \(columns) FROM mail_account WHERE \(present(firm: firm)) AND mail_account.verified_at IS NOT NULL
                AND mail_account.address = \(address) ORDER BY mail_account.id LIMIT 1
            """)
    }

    /// Servers and login with the password opened.
    func settings(_ keys: Keys) throws -> MailAccountSettings {
        MailAccountSettings(
            address: address, outgoing: smtp, incoming: imap,
            login: login.isEmpty ? .nobody : .password(user: login, password: try keys.open(sealedPassword, for: Self.seal(id))))
    }

    /// What a sealed password belongs to: it opens in its own row only.
    static func seal(_ id: RecordID) -> String { "mail-account-\(id)" }
}

extension MailSecurity {
    init(stored: String) {
        self = stored == "tls" ? .tls : stored == "starttls" ? .startTLS : .clearOnLoopback
    }

    var stored: String {
        switch self {
        case .tls: "tls"
        case .startTLS: "starttls"
        case .clearOnLoopback: "plain"
        }
    }
}

extension Viewer {
    /// Mail accounts are the managers' business; the route keeps others out.
    func mailAccounts(_ tx: Transaction) throws -> [MailAccount] {
        try tx.all(
            MailAccount.self,
            "SELECT \(MailAccount.columns) FROM mail_account WHERE \(MailAccount.present(firm: firmID)) ORDER BY mail_account.id")
    }

    func mailAccount(_ id: RecordID, _ tx: Transaction) throws -> MailAccount {
        let found = try tx.one(
            MailAccount.self,
            "SELECT \(MailAccount.columns) FROM mail_account WHERE mail_account.id = \(id) AND \(MailAccount.present(firm: firmID))")
        guard let found else { throw Refusal.missing }
        return found
    }
}
