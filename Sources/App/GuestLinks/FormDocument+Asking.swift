import Store
import Values
import Web

extension Viewer {
    /// Asks somebody without an account to sign a closed document: a party with a link to it, and the letter that carries the link. Twice
    /// is one request.
    func askToSign(
        _ request: SigningRequest, _ form: FormDocument, in binder: Binder, at now: Instant, _ world: World, _ tx: Transaction
    ) throws -> SentLetter {
        guard isEmployee, has(.work) else { throw Refusal.missing }
        if let sent = try alreadySent(request.letter, tx) { return sent }
        try queueUp(at: form, tx)
        let form = try formDocument(form.id, in: binder.id, tx)
        guard form.kind.isSigned, !form.isOpen, !form.isWhole else {
            throw Refusal.locked(t("O podpis można poprosić, gdy dokument jest zamknięty i czeka na podpisy."))
        }
        let parties = try FormParty.all(of: form.id, firm: firmID, tx)
        guard parties.count < FormParty.most else { throw Refusal.unprocessable(t("Ten dokument ma już % stron.", String(FormParty.most))) }
        guard !parties.contains(where: { $0.email.lowercased() == request.email.lowercased() }) else {
            throw Refusal.invalid(["email": t("Ta osoba jest już wśród stron. Wyślij jej odsyłacz jeszcze raz.")])
        }
        let title = try titleToShare(.form, form.id, in: binder, tx)
        let new = NewGuestLink(
            scope: .form, scopeID: form.id, binder: binder.id, person: request.person, email: request.email, title: title,
            until: now.adding(days: GuestLink.days), note: request.word.isEmpty ? t("proszę o podpis pod dokumentem.") : request.word)
        let link = try issue(new, at: now, world, tx)
        try tx.run(
            """
            INSERT INTO form_party (firm_id, form_id, position, guest_link_id, part, person, email)
            VALUES (\(firmID), \(form.id), \((parties.map(\.position).max() ?? -1) + 1), \(link.id), \(request.part.rawValue),
                \(request.person), \(request.email))
            """)
        tx.announce("form/\(form.id)", "parties")
        return try carry(link.id, link.address, title, new, letter: request.letter, binder, at: now, world, tx)
    }

    /// Takes a request back: a party by link that has not signed goes, and its link ends. Nobody else can be taken off.
    func dropParty(_ position: Int64, of form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        guard isEmployee, has(.work) else { throw Refusal.missing }
        try queueUp(at: form, tx)
        let party = try FormParty.all(of: form.id, firm: firmID, tx).first { $0.position == position }
        guard let party, let link = party.guestLinkID else { throw Refusal.missing }
        guard party.signedAt == nil else { throw Refusal.locked(t("Ta osoba już podpisała.")) }
        try tx.run("DELETE FROM form_party WHERE firm_id = \(firmID) AND form_id = \(form.id) AND position = \(position)")
        try revoke(try guestLink(link, tx), at: now, tx)
        if !form.isOpen { try makeWhole(form, at: now, tx) }
        tx.announce("form/\(form.id)", "parties")
    }
}
