import Mail
import Values
import Web

/// A mail account as it is typed; a provider fills in the servers.
struct MailAccountForm: Sendable {
    var provider = MailPreset.own.id
    var name = ""
    var address = ""
    var smtpHost = ""
    var smtpPort = "465"
    var login = ""
    var password = ""
    var imapHost = ""
    var imapPort = "993"

    init(name: String) {
        self.name = name
    }

    init(_ form: Form) {
        provider = form["dostawca"]
        name = form["nazwa"].trimmed
        address = form["adres"].trimmed
        smtpHost = form["smtp"].trimmed.lowercased()
        smtpPort = form["port"]
        login = form["login"].trimmed
        password = form["haslo"]
        imapHost = form["imap"].trimmed.lowercased()
        imapPort = form["imap-port"]
    }

    init(_ account: MailAccount) {
        name = account.name
        address = account.address
        smtpHost = account.smtp.host
        smtpPort = Self.choice(account.smtp)
        login = account.login
        imapHost = account.imap?.host ?? ""
        imapPort = account.imap.map(Self.choice) ?? "993"
    }

    /// Providers that take a password from programs, the own server last.
    static let presets = MailPreset.all.filter { $0.secret != .token }

    static func hosts(_ side: (MailPreset) -> MailServer) -> [String] {
        presets.filter { !$0.needsHost }.map { side($0).host }.filter { !$0.isEmpty }
    }

    struct Wish: Sendable {
        let name: String
        let address: EmailAddress
        let login: String
        let password: String
        let smtp: MailServer
        let imap: MailServer?
    }

    func checked(hasPassword: Bool) throws(Refusal) -> Wish {
        var problems = Problems()
        let email = EmailAddress(address)
        let preset = email.flatMap { email in
            Self.presets.first { $0.id == provider && !$0.needsHost && $0.id != MailPreset.own.id }?.settings(
                address: email.text, secret: password)
        }
        problems.need(name, "nazwa", t("Wpisz nazwę nadawcy."), limit: 120)
        if email == nil { problems["adres"] = t("Wpisz adres w postaci nazwa@domena.pl.") }
        let smtp = preset?.outgoing ?? server(smtpHost, smtpPort, usual: 465)
        if smtp == nil { problems["smtp"] = t("Wpisz nazwę serwera. Znajdziesz ją w pomocy swojej poczty.") }
        let imap = preset?.incoming ?? server(imapHost, imapPort, usual: 993)
        if imap == nil, !imapHost.isEmpty { problems["imap"] = t("To nie jest nazwa serwera.") }
        if password.isEmpty, !hasPassword { problems["haslo"] = t("Wpisz hasło do tej skrzynki.") }
        problems.bound(password, "haslo", limit: 500)
        problems.bound(login, "login", limit: 254)
        try problems.refuse()
        guard let email, let smtp else { throw .malformed }
        return Wish(
            name: name, address: email, login: login.isEmpty ? preset?.user ?? email.text : login, password: password, smtp: smtp,
            imap: imap)
    }

    /// A host with a port such as "465", "587", or "host:port" where the operator's own machine listens elsewhere.
    private func server(_ host: String, _ port: String, usual: Int) -> MailServer? {
        let parts = host.split(separator: ":", maxSplits: 1)
        guard let bare = parts.first, bare.utf8.count <= 253, bare.wholeMatch(of: /[a-z0-9]([a-z0-9.-]*[a-z0-9])?/) != nil else {
            return nil
        }
        let number = parts.count == 2 ? Int(parts[1]) : Int(port.prefix { $0.isNumber })
        guard let number = number ?? (port.isEmpty ? usual : nil), (1...65_535).contains(number) else { return nil }
        let security: MailSecurity =
            port.hasSuffix("bez") ? .clearOnLoopback : [587, 143, 25].contains(number) || port.hasSuffix("s") ? .startTLS : .tls
        return MailServer(host: String(bare), port: number, security: security)
    }

    /// The value of the port field for a server.
    static func choice(_ server: MailServer) -> String {
        switch server.security {
        case .tls: String(server.port)
        case .startTLS: [587, 143, 25].contains(server.port) ? String(server.port) : "\(server.port)s"
        case .clearOnLoopback: "\(server.port)bez"
        }
    }
}

extension MailAccountSettings {
    /// The user name of a login by password.
    fileprivate var user: String? {
        if case .password(let user, _) = login { user } else { nil }
    }
}
