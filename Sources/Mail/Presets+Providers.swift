extension MailPreset {
    /// Every provider, the own server last. Hosts and ports from the ISPDB of Thunderbird where it knows them.
    public static let all = [wp, o2, onet, interia, gmail, microsoft365, homePl, own]

    /// Wirtualna Polska.
    public static let wp = MailPreset(
        id: "wp", name: "WP Poczta", domains: ["wp.pl"], outgoing: .tls("smtp.wp.pl", 465), incoming: .tls("imap.wp.pl", 993),
        userName: .localPart, secret: .appPassword,
        hint: "W ustawieniach poczty WP włącz programy zewnętrzne, a przy logowaniu dwuetapowym utwórz hasło do aplikacji.")

    /// o2 and its older domains.
    public static let o2 = MailPreset(
        id: "o2", name: "o2 Poczta", domains: ["o2.pl", "go2.pl", "tlen.pl", "prokonto.pl"], outgoing: .tls("poczta.o2.pl", 465),
        incoming: .tls("poczta.o2.pl", 993), userName: .localPart, secret: .appPassword,
        hint: "W ustawieniach poczty o2 włącz programy zewnętrzne, a przy logowaniu dwuetapowym utwórz hasło do aplikacji.")

    /// Onet and its domains.
    public static let onet = MailPreset(
        id: "onet", name: "Onet Poczta",
        domains: ["onet.pl", "onet.eu", "op.pl", "vp.pl", "onet.com.pl", "poczta.onet.pl", "poczta.onet.eu"],
        outgoing: .tls("smtp.poczta.onet.pl", 465), incoming: .tls("imap.poczta.onet.pl", 993), userName: .fullAddress, secret: .password,
        hint: "W ustawieniach poczty Onet włącz dostęp przez IMAP i SMTP.")

    /// Interia.
    public static let interia = MailPreset(
        id: "interia", name: "Interia Poczta", domains: ["interia.pl", "interia.eu", "interia.com", "poczta.fm"],
        outgoing: .tls("poczta.interia.pl", 465), incoming: .tls("poczta.interia.pl", 993), userName: .fullAddress, secret: .password,
        hint: "W ustawieniach poczty Interia włącz dostęp dla programów pocztowych.")

    /// Gmail and Google Workspace.
    public static let gmail = MailPreset(
        id: "gmail", name: "Gmail", domains: ["gmail.com", "googlemail.com"], outgoing: .tls("smtp.gmail.com", 465),
        incoming: .tls("imap.gmail.com", 993), userName: .fullAddress, secret: .appPasswordOrToken,
        hint: "Włącz weryfikację dwuetapową i utwórz hasło do aplikacji: zwykłe hasło Google nie zadziała.")

    /// Microsoft 365 and Outlook.
    public static let microsoft365 = MailPreset(
        id: "microsoft365", name: "Microsoft 365", domains: ["outlook.com", "hotmail.com", "live.com", "outlook.pl"],
        outgoing: MailServer(host: "smtp.office365.com", port: 587, security: .startTLS), incoming: .tls("outlook.office365.com", 993),
        userName: .fullAddress, secret: .token,
        hint: "Microsoft wymaga logowania tokenem (OAuth 2); administrator musi dopuścić wysyłkę SMTP dla tej skrzynki.")

    /// home.pl, where every customer has an own server.
    public static let homePl = MailPreset(
        id: "home", name: "home.pl", domains: ["home.pl"], outgoing: .tls("serwerNNNNNNN.home.pl", 465),
        incoming: .tls("serwerNNNNNNN.home.pl", 993), userName: .fullAddress, secret: .password,
        hint: "Nazwę serwera, na przykład serwer1234567.home.pl, znajdziesz w panelu home.pl.")

    /// Any other server.
    public static let own = MailPreset(
        id: "own", name: "Własny serwer", domains: [], outgoing: .tls("mail.DOMENA", 465), incoming: .tls("mail.DOMENA", 993),
        userName: .fullAddress, secret: .password,
        hint: "Nazwy serwerów i porty podaje firma, która utrzymuje pocztę; port 25 zwykle jest zablokowany.")
}

extension MailServer {
    fileprivate static func tls(_ host: String, _ port: Int) -> MailServer { MailServer(host: host, port: port, security: .tls) }
}
