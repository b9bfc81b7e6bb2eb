import Store
import Values
import Web

extension Viewer {
    /// A new mail account, inactive until a trial letter arrived. The one-time number is its id.
    func addMailAccount(_ wish: MailAccountForm.Wish, id: RecordID, at now: Instant, keys: Keys, _ tx: Transaction) throws {
        let isThere = try tx.exists("SELECT 1 FROM mail_account WHERE firm_id = \(firmID) AND id = \(id)")
        guard !isThere else { return }
        try tx.run(
            """
            INSERT INTO mail_account (firm_id, id, name, address, login, sealed_password, smtp_host, smtp_port, smtp_security, imap_host, imap_port,
                imap_security)
            VALUES (\(firmID), \(id), \(wish.name), \(wish.address.text), \(wish.login),
                \(try keys.seal(wish.password, for: MailAccount.seal(id))), \(wish.smtp.host), \(wish.smtp.port), \(wish.smtp.security.stored),
                \(wish.imap?.host ?? ""), \(wish.imap?.port ?? 993), \((wish.imap?.security ?? .tls).stored))
            """)
        try record(Act(.created, Reference(.mailAccount, id), title: wish.address.text), at: now, tx)
    }

    /// Changes an account; whoever changes where letters go has to prove it again.
    func change(_ account: MailAccount, to wish: MailAccountForm.Wish, at now: Instant, keys: Keys, _ tx: Transaction) throws {
        let password = wish.password.isEmpty ? account.sealedPassword : try keys.seal(wish.password, for: MailAccount.seal(account.id))
        let isSame =
            wish.address.text == account.address && wish.login == account.login && wish.smtp == account.smtp && wish.imap == account.imap
            && wish.password.isEmpty
        // A password entered for one server is not sent to another that somebody else names.
        let isElsewhere = wish.login != account.login || wish.smtp != account.smtp || wish.imap.map { $0 != account.imap } ?? false
        guard !isElsewhere || !wish.password.isEmpty else {
            throw Refusal.invalid(["haslo": t("Zmienia się serwer albo login, więc wpisz hasło jeszcze raz.")])
        }
        let verifiedAt = isSame ? account.verifiedAt : nil
        try tx.run(
            """
            UPDATE mail_account SET name = \(wish.name), address = \(wish.address.text), login = \(wish.login), sealed_password = \(password),
                smtp_host = \(wish.smtp.host), smtp_port = \(wish.smtp.port), smtp_security = \(wish.smtp.security.stored),
                imap_host = \(wish.imap?.host ?? ""), imap_port = \(wish.imap?.port ?? 993), imap_security = \((wish.imap?.security ?? .tls).stored),
                verified_at = \(verifiedAt), version = version + 1
            WHERE firm_id = \(firmID) AND id = \(account.id)
            """)
        if verifiedAt != nil, wish.imap != nil { try MailPollJob(account: account.id).later(firm: firmID, at: nil, tx) }
        try record(Act(.changed, Reference(.mailAccount, account.id), title: wish.address.text), at: now, tx)
    }

    func noteTrial(of account: MailAccount, code: String, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            "UPDATE mail_account SET trial_code = \(code), trial_sent_at = \(now) WHERE firm_id = \(firmID) AND id = \(account.id)")
        try record(Act(.sent, Reference(.mailAccount, account.id), title: account.address), at: now, tx)
    }
}
