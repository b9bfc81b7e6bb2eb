import Store
import Values
import Web

extension Viewer {
    /// What stands under this person's letters; empty when there is none.
    func signature(_ tx: Transaction) throws -> String {
        try tx.one(
            String.self,
            "SELECT mail_signature.body FROM mail_signature WHERE mail_signature.firm_id = \(firmID) AND mail_signature.account_id = \(accountID ?? 0)"
        ) ?? ""
    }

    func keepSignature(_ text: String, _ tx: Transaction) throws {
        guard let accountID else { throw Refusal.missing }
        var problems = Problems()
        problems.bound(text, "podpis", limit: 2_000)
        try problems.refuse()
        try tx.run(
            """
            INSERT INTO mail_signature (firm_id, account_id, body) VALUES (\(firmID), \(accountID), \(text))
            ON CONFLICT (firm_id, account_id) DO UPDATE SET body = excluded.body
            """)
    }

    /// A fresh form with the signature under the empty lines one writes on, above what is quoted.
    func signed(_ form: LetterForm, _ tx: Transaction) throws -> LetterForm {
        let own = try signature(tx)
        guard !own.isEmpty else { return form }
        var signed = form
        signed.text = "\n\n" + own + form.text
        return signed
    }

    /// A letter that holds the signature alone says nothing.
    func refuseBareSignature(_ form: LetterForm, hasFiles: Bool, _ tx: Transaction) throws {
        let text = form.text.trimmed
        guard !hasFiles, form.documents.isEmpty, form.carried?.isEmpty ?? true, !text.isEmpty, try text == signature(tx).trimmed else {
            return
        }
        throw Refusal.invalid(["tresc": t("Napisz coś albo dołącz plik.")])
    }
}
