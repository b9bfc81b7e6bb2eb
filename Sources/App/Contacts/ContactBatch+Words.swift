import Values
import Web

extension ContactBatch {
    /// What came of it, for the history and its page.
    var outcome: String {
        var parts: [String] = []
        if added > 0 { parts.append(t("dodano: %", Self.grouped(added))) }
        if changed > 0 {
            parts.append(kind == .import ? t("uzupełniono: %", Self.grouped(changed)) : t("zmieniono: %", Self.grouped(changed)))
        }
        if skipped > 0 { parts.append(t("pominięto: %", Self.grouped(skipped))) }
        if failed > 0 { parts.append(t("z błędem: %", Self.grouped(failed))) }
        if kind == .export { parts.append(t("zapisano: %", Self.grouped(done))) }
        return parts.isEmpty ? t("bez zmian") : parts.joined(separator: ", ")
    }

    /// `100 248`, with no-break spaces.
    static func grouped(_ count: Int64) -> String { Quantity(thousandths: count * 1000).text }

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
