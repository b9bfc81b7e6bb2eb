import Store
import Values
import Web

/// What somebody puts under a document, checked.
struct FormSigning: Sendable {
    /// The hash that the page showed: only the text that was read is signed.
    var seen: String
    /// The name as it was typed; empty where the party's own stands.
    var name = ""
    var drawing: DrawnSignature?
}

extension Viewer {
    /// Owners, the inspector and the site manager of the building sign, and for the firm whoever closes the document. The firm may ask
    /// people without accounts afterwards, so its own signature may stand alone meanwhile.
    func nameParties(of form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        let binder = try binder(form.binderID, tx)
        let signing: [BuildingRole] = [.owner, .inspector, .siteManager]
        var parties = try Participant.all(in: binder, at: now, tx).filter { signing.contains($0.role) }
            .sorted { (signing.firstIndex(of: $0.role) ?? 0, $0.id) < (signing.firstIndex(of: $1.role) ?? 0, $1.id) }
            .map { (account: $0.accountID, part: $0.role.rawValue, person: $0.name, email: $0.email) }
        if isEmployee, let accountID, !parties.contains(where: { $0.account == accountID }) {
            parties.append((accountID, FormParty.firm, name, email))
        }
        guard parties.count > 1 || isEmployee else {
            throw Refusal.unprocessable(t("Nie ma kto podpisać. Zaproś do budowy inwestora, a potem zgłoś protokół do podpisu."))
        }
        let asked = try FormParty.all(of: form.id, firm: firmID, tx)
        let next = (asked.map(\.position).max() ?? -1) + 1
        parties.removeAll { party in asked.contains { $0.accountID == party.account } }
        for (position, party) in parties.enumerated() {
            try tx.run(
                """
                INSERT INTO form_party (firm_id, form_id, account_id, position, part, person, email)
                VALUES (\(firmID), \(form.id), \(party.account), \(next + Int64(position)), \(party.part), \(party.person),
                    \(party.email))
                """)
        }
    }

    /// The row of the viewer among the parties: by account, or by the link that led here.
    private var ownParty: SQL {
        if case .guest(let link, _, .form, _) = seat { return "guest_link_id = \(link)" }
        return "account_id = \(accountID ?? 0)"
    }

    /// Whether a signature of the viewer belongs under the document.
    func isParty(to form: FormDocument, _ tx: Transaction) throws -> Bool {
        try tx.exists("SELECT 1 FROM form_party WHERE firm_id = \(firmID) AND form_id = \(form.id) AND \(ownParty)")
    }

    /// The viewer's own signature under a closed document; the last one makes it whole. Signing twice is signing once.
    /// - Returns: whether it was put now.
    @discardableResult
    func sign(_ form: FormDocument, _ signing: FormSigning, at now: Instant, _ tx: Transaction) throws -> Bool {
        try queueUp(at: form, tx)
        let current = try formDocument(form.id, in: form.binderID, tx)
        guard form.kind.isSigned, !current.isOpen else { throw Refusal.missing }
        guard current.hash == signing.seen else {
            throw Refusal.invalid(["skrot": t("Treść zmieniła się, odkąd ją czytasz. Przeczytaj ją jeszcze raz i wtedy podpisz.")])
        }
        guard try isParty(to: form, tx) else { throw Refusal.missing }
        let means: FormParty.Means = accountID == nil ? .link : .password
        let signed = try tx.run(
            """
            UPDATE form_party SET signed_at = \(now), signed_name = CASE WHEN \(signing.name) = '' THEN person ELSE \(signing.name) END,
                signed_hash = \(signing.seen), means = \(means.rawValue), drawing = \(signing.drawing?.text ?? "")
            WHERE firm_id = \(firmID) AND form_id = \(form.id) AND \(ownParty) AND signed_at IS NULL
            """)
        guard signed > 0 else { return false }
        try record(
            Act(
                .signed, form.reference, title: "\(form.number ?? "") \(form.title)", binder: form.binderID, audience: .zone,
                detail: means == .link ? "odsyłacz jednorazowy" : ""), at: now, tx)
        try makeWhole(form, at: now, tx)
        tx.announce("form/\(form.id)", "signed")
        return true
    }

    /// A document is whole when nobody is waited for any more; one signature alone is no agreement.
    func makeWhole(_ form: FormDocument, at now: Instant, _ tx: Transaction) throws {
        let parties: SQL = "SELECT count(*) FROM form_party WHERE firm_id = \(firmID) AND form_id = \(form.id)"
        let (all, signed) = (try tx.one(Int64.self, parties) ?? 0, try tx.one(Int64.self, "\(parties) AND signed_at IS NOT NULL") ?? 0)
        guard all > 1, all == signed else { return }
        try tx.run(
            "UPDATE form_document SET signed_at = \(now) WHERE firm_id = \(firmID) AND id = \(form.id) AND signed_at IS NULL")
    }
}
