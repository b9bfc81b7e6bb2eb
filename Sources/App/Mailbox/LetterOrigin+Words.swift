import Mail
import Web

extension LetterOrigin {
    /// What people read beside a letter that no person wrote.
    var words: String? {
        switch self {
        case .person: nil
        case .reply: t("odpowiedź automatyczna")
        case .machine: t("wiadomość automatyczna")
        case .list: t("lista albo biuletyn")
        case .bounce: t("odbity")
        case .delay: t("opóźnia się")
        case .loop: t("wiadomość w pętli")
        }
    }

    var isPerson: Bool { self == .person }
}
