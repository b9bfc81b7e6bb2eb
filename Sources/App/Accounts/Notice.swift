import Store
import Values
import Web

/// Letters that the system writes by itself and a person can do without. A row says that somebody does not want one.
enum Notice: String, Sendable, CaseIterable {
    case offerReminder = "offer_reminder"
    case offerAnswer = "offer_answer"
    case duty = "duty_reminder"
    case friday = "friday_page"

    var name: String {
        switch self {
        case .offerReminder: t("Przypomnienie o ofercie bez odpowiedzi")
        case .offerAnswer: t("Odpowiedź na ofertę")
        case .duty: t("Przypomnienie o dokumencie cyklicznym")
        case .friday: t("Strona tygodnia budowy")
        }
    }

    var hint: String {
        switch self {
        case .offerReminder: t("Po tylu dniach, ile ustawisz w ofercie.")
        case .offerAnswer: t("Zaraz po tym, jak klient ją przyjmie albo odrzuci.")
        case .duty: t("Listy przed terminem i rano po nim, gdy dokumentu nie ma.")
        case .friday: t("Raz w tygodniu do inwestora: co zrobiono, czego brakuje, co dalej.")
        }
    }

    /// The condition that the account in a column wants it.
    func wanted(by column: StaticString) -> SQL {
        "NOT EXISTS (SELECT 1 FROM silenced_notice WHERE silenced_notice.account_id = \(name: column) AND silenced_notice.kind = \(rawValue))"
    }

    static func wanted(by account: RecordID, _ tx: Transaction) throws -> Set<Notice> {
        let silenced = try tx.all(
            String.self, "SELECT silenced_notice.kind FROM silenced_notice WHERE silenced_notice.account_id = \(account)")
        return Set(allCases.filter { !silenced.contains($0.rawValue) })
    }

    static func keep(_ wanted: Set<Notice>, for account: RecordID, _ tx: Transaction) throws {
        try tx.run("DELETE FROM silenced_notice WHERE silenced_notice.account_id = \(account)")
        for notice in allCases where !wanted.contains(notice) {
            try tx.run("INSERT INTO silenced_notice (account_id, kind) VALUES (\(account), \(notice.rawValue))")
        }
    }
}
