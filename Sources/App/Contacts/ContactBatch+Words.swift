import Values
import Web

extension ContactBatch {
    /// What came of it, for the history and its page.
    var outcome: String {
        var parts: [String] = []
        if added > 0 { parts.append(counted(added, "dodano % kontakt", "dodano % kontakty", "dodano % kontaktów")) }
        if changed > 0 {
            parts.append(
                kind == .import
                    ? counted(changed, "uzupełniono % kontakt", "uzupełniono % kontakty", "uzupełniono % kontaktów")
                    : counted(changed, "zmieniono % kontakt", "zmieniono % kontakty", "zmieniono % kontaktów"))
        }
        if skipped > 0 { parts.append(counted(skipped, "pominięto % kontakt", "pominięto % kontakty", "pominięto % kontaktów")) }
        if failed > 0 { parts.append(counted(failed, "% wiersz z błędem", "% wiersze z błędem", "% wierszy z błędem")) }
        if kind == .export { parts.append(counted(done, "zapisano % kontakt", "zapisano % kontakty", "zapisano % kontaktów")) }
        return parts.isEmpty ? t("bez zmian") : parts.joined(separator: ", ")
    }

    /// `100 248`, with no-break spaces.
    static func grouped(_ count: Int64) -> String { PolishPlural.digits(count) }

    var stateName: String {
        switch state {
        case .draft: t("przygotowanie")
        case .waiting: t("czeka")
        case .running: t("w toku")
        case .done: t("gotowe")
        case .failed: t("przerwane")
        case .reverting: t("cofanie")
        case .reverted: t("cofnięte")
        }
    }

    var tone: Tone {
        switch state {
        case .done: .ok
        case .failed: .bad
        case .draft, .reverted: .draft
        case .waiting, .running, .reverting: .warn
        }
    }
}
