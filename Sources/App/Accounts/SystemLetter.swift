import Foundation
import Store
import Values
import Web

/// A letter of the system itself: confirmation, link for signing in, recovery, invitation. It speaks its reader's language.
struct SystemLetter: Codable, Sendable {
    static let job = "system-letter"

    let recipient: String
    let subject: String
    let text: String

    /// Sent after the transaction that caused it, and only then.
    func later(_ tx: Transaction) throws {
        let firm: RecordID? = if case .firm(let id) = tx.scope { id } else { nil }
        try tx.enqueue(kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm)
    }

    static func confirmation(_ account: Account, link: String) -> SystemLetter {
        Language.reading(account.language) {
            SystemLetter(
                recipient: account.email, subject: t("Potwierdź adres e-mail"),
                text: t(
                    "Dzień dobry,\n\nktoś, zapewne Ty, założył konto w systemie Wiecha na ten adres. Otwórz odsyłacz, żeby je potwierdzić:\n\n%\n\nOdsyłacz działa 48 godzin. Jeśli to nie Ty, nic nie rób.\n",
                    link))
        }
    }

    static func alreadyKnown(_ account: Account, link: String) -> SystemLetter {
        Language.reading(account.language) {
            SystemLetter(
                recipient: account.email, subject: t("Masz już konto w systemie Wiecha"),
                text: t(
                    "Dzień dobry,\n\nktoś próbował założyć konto na ten adres, ale ono już istnieje. Zaloguj się albo odzyskaj hasło:\n\n%\n\nJeśli to nie Ty, nic nie rób.\n",
                    link))
        }
    }

    static func signIn(_ account: Account, link: String) -> SystemLetter {
        Language.reading(account.language) {
            SystemLetter(
                recipient: account.email, subject: t("Odsyłacz do logowania"),
                text: t(
                    "Dzień dobry,\n\notwórz odsyłacz, żeby się zalogować:\n\n%\n\nDziała przez godzinę i tylko raz. Jeśli to nie Ty, nic nie rób.\n",
                    link))
        }
    }

    static func recovery(_ account: Account, link: String) -> SystemLetter {
        Language.reading(account.language) {
            SystemLetter(
                recipient: account.email, subject: t("Odzyskiwanie dostępu"),
                text: t(
                    "Dzień dobry,\n\notwórz odsyłacz, żeby ustalić nowe hasło:\n\n%\n\nDziała przez godzinę i tylko raz. Twój login to %. Jeśli to nie Ty, nic nie rób: obecne hasło dalej działa.\n",
                    link, account.login))
        }
    }

    static func invitation(_ account: Account, from inviter: String, to place: String, link: String) -> SystemLetter {
        Language.reading(account.language) {
            SystemLetter(
                recipient: account.email, subject: t("Zaproszenie: %", place),
                text: t(
                    "Dzień dobry,\n\n% zaprasza do: %.\n\nOtwórz odsyłacz i ustal własne hasło:\n\n%\n\nOdsyłacz działa 14 dni.\n", inviter,
                    place.hasSuffix(".") ? String(place.dropLast()) : place, link))
        }
    }
}
