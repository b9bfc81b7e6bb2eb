import Store
import Values
import Web

extension Handover {
    static let offers = Handover(
        key: "oferty", name: { t("oferty bez odpowiedzi") }, right: .trade,
        kept: { it in
            """
            SELECT offer.id AS record, CAST(NULL AS BIGINT) AS former FROM offer
            WHERE offer.firm_id = \(it.firm) AND offer.account_id = \(it.from) AND offer.answer IS NULL
            """
        },
        give: { it, tx in
            try tx.run(
                """
                UPDATE offer SET account_id = \(it.to)
                WHERE offer.firm_id = \(it.firm) AND offer.account_id = \(it.from) AND offer.id IN (\(it.items))
                """)
        },
        takeBack: { it, tx in
            try tx.run(
                """
                UPDATE offer SET account_id = \(it.from)
                WHERE offer.firm_id = \(it.firm) AND offer.account_id = \(it.to) AND offer.id IN (\(it.items))
                """)
        })

    static let contacts = Handover(
        key: "kontakty", name: { t("kontakty") },
        kept: { it in
            """
            SELECT contact.id AS record, CAST(NULL AS BIGINT) AS former FROM contact
            WHERE contact.firm_id = \(it.firm) AND contact.keeper_id = \(it.from)
            """
        },
        give: { it, tx in try keep(it.to, it, tx) },
        takeBack: { it, tx in try keep(it.from, it, tx) })

    private static func keep(_ keeper: RecordID, _ it: Handing, _ tx: Transaction) throws {
        let name = try tx.one(String.self, "SELECT account.name FROM account WHERE account.id = \(keeper)") ?? ""
        try tx.run(
            """
            UPDATE contact SET keeper_id = \(keeper), keeper_key = \(name.collationKey), version = version + 1
            WHERE contact.firm_id = \(it.firm) AND contact.keeper_id = \(keeper == it.to ? it.from : it.to) AND contact.id IN (\(it.items))
            """)
    }

    /// Letters nobody has sent yet; only their author sees them.
    static let drafts = Handover(
        key: "szkice", name: { t("szkice wiadomości") },
        kept: { it in
            """
            SELECT draft.id AS record, CAST(NULL AS BIGINT) AS former FROM draft
            WHERE draft.firm_id = \(it.firm) AND draft.account_id = \(it.from) AND draft.sent_letter_id IS NULL
            """
        },
        give: { it, tx in
            try tx.run(
                """
                UPDATE draft SET account_id = \(it.to) WHERE draft.firm_id = \(it.firm) AND draft.account_id = \(it.from)
                    AND draft.sent_letter_id IS NULL AND draft.id IN (\(it.items))
                """)
        },
        takeBack: { it, tx in
            try tx.run(
                """
                UPDATE draft SET account_id = \(it.from)
                WHERE draft.firm_id = \(it.firm) AND draft.account_id = \(it.to) AND draft.sent_letter_id IS NULL AND draft.id IN (\(it.items))
                """)
        })
}
