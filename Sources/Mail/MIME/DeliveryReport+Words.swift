import Foundation

extension DeliveryReport {
    /// A report in words for people, as qmail, Exim, Exchange and the big providers write it; nil when the letter is none.
    ///
    /// Only a letter of a mail server counts: one without a return path, from `MAILER-DAEMON` or `postmaster`, or with `X-Failed-Recipients`.
    static func inWords(of letter: ParsedLetter, failed recipients: [String], hasNoReturn: Bool) -> DeliveryReport? {
        let author = (letter.from.first?.email ?? "").lowercased().prefix { $0 != "@" }
        let isServer = hasNoReturn || servers.contains(String(author))
        let text = String(letter.text.prefix(50_000))
        let said = (letter.subject + "\n" + text.prefix(4_000)).lowercased()
        let isDelayed = delays.contains { said.contains($0) }
        guard !recipients.isEmpty || (isServer && (isDelayed || failures.contains { said.contains($0) })) else { return nil }
        let own = text[..<(copy(in: text) ?? text.endIndex)]
        var report = DeliveryReport()
        report.note(identifiers(in: text))
        let named = recipients.isEmpty ? addresses(in: own) : recipients
        let status = own.firstMatch(of: /\b[245]\.\d{1,3}\.\d{1,3}\b/).map { String($0.0) } ?? ""
        let answer = own.firstMatch(of: /\b[45]\d\d[ \-][^\n]{0,400}/).map { String($0.0) } ?? ""
        report.copies = named.prefix(limit).map { address in
            Copy(addresses: [address.lowercased()], action: isDelayed ? .delayed : .failed, status: status, diagnostic: answer)
        }
        if named.isEmpty {
            report.copies = [Copy(addresses: [], action: isDelayed ? .delayed : .failed, status: status, diagnostic: answer)]
        }
        return report
    }

    private static let servers: Set = ["mailer-daemon", "postmaster", "mail-daemon", "maildaemon", "mailerdaemon", "mailsystem"]

    private static let delays = [
        "delivery delayed", "delayed mail", "has been delayed", "will be retried", "will retry", "not yet been delivered",
        "delivery incomplete", "warning: could not send", "dostarczenie opóźnione", "opóźnienie w dostarcz", "ponowi próbę",
        "jeszcze nie została dostarczona",
    ]

    private static let failures = [
        "undeliverable", "undelivered", "delivery status notification", "delivery failure", "delivery has failed", "failure notice",
        "returned mail", "returned to sender", "could not be delivered", "couldn't be delivered", "wasn't delivered", "not delivered",
        "unable to deliver", "wasn't able to deliver", "mail delivery failed", "address not found", "niedostarcz", "niedoręcz",
        "nie została dostarczona", "nie można dostarczyć", "nie można było dostarczyć", "nie udało się dostarczyć", "nie dostarczono",
        "zwrot wiadomości", "nie znaleziono adresu",
    ]

    /// Where the quoted letter begins.
    private static func copy(in text: String) -> String.Index? {
        let marks = [
            "copy of the message", "original message", "original letter", "kopia wiadomości", "oryginalna wiadomość", "\n--- ",
            "\nReturn-Path:",
        ]
        return marks.compactMap { text.range(of: $0, options: .caseInsensitive)?.lowerBound }.min()
    }

    private static func identifiers(in text: String) -> [String] {
        text.matches(of: /(?i)message-id:\s*<([^<>\s]{3,250})>/).prefix(20).map { String($0.1) }
    }

    private static func addresses(in text: Substring) -> [String] {
        var found: [String] = []
        for match in text.matches(of: /[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(\.[A-Za-z0-9\-]{1,63}){1,8}/).prefix(100) {
            let address = String(match.0).lowercased()
            if !found.contains(address) { found.append(address) }
        }
        return found
    }
}
